"""Publish by a gate: freeze the input, check it, build it aside, put the new site in place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qostil.build.build import Build, read_build
from qostil.publishing.freezing import Freezing
from qostil.publishing.place import find_place
from qostil.publishing.releases import Releases
from qostil.publishing.revision import Revision, revision_of
from qostil.settings.site import read_site
from qostil.system.errors import CannotRunError
from qostil.system.today import VARIABLE

_FROZEN = ".site-input"


@dataclass(frozen=True)
class Publication:
    """What came of a run: what was checked, of which commit it was, what is wrong with the built pages."""

    build: Build
    revision: Revision
    trouble: Sequence[str]

    @property
    def is_public(self) -> bool:
        """Whether readers see it now."""
        return not (self.build.is_stopped or self.trouble)


def publish(root: Path, tell: Callable[[str], None]) -> Publication:
    """Publish a project as it is at this moment, whatever its mkdocs.yml wires up.

    The site is changed by the last step alone, so that whatever fails leaves the last good one standing.
    """
    if os.environ.get(VARIABLE):
        raise CannotRunError(f"{VARIABLE} is set, which is for looking ahead; take it away to publish as of today")
    told = read_site(root)
    releases = Releases(find_place(root, told))
    with releases.alone(tell), _frozen(root) as frozen, releases.aside() as new:
        Freezing(root, told, releases.site).copy(frozen)
        build, revision = read_build(frozen), revision_of(root, frozen, told)
        done = Publication(build, revision, [] if build.is_stopped else _build(build, new))
        if done.is_public:
            revision.write(new)
            releases.switch()
        return done


def roll_back(root: Path, tell: Callable[[str], None]) -> Path:
    """Bring the release before back, and return the folder of the site."""
    releases = Releases(find_place(root, read_site(root)))
    with releases.alone(tell):
        releases.roll_back()
    return releases.site


def _build(build: Build, to: Path) -> Sequence[str]:
    # Here, because MkDocs takes a tenth of a second to load, which every other command would pay.
    from qostil.mkdocs.building import build_site

    return build_site(build, to)


@contextmanager
def _frozen(root: Path) -> Iterator[Path]:
    """Name a folder that is not there, and delete it in the end."""
    folder = root / _FROZEN
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
