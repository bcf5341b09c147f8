"""Publish through the gate: freeze the input, check it, build it in a temporary folder, switch to the new site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qostil.build.build import Build, read_build
from qostil.knowledge.files import refuse_foreign_links
from qostil.publishing.freezing import Freezing
from qostil.publishing.lag import remember_lag
from qostil.publishing.place import find_place
from qostil.publishing.releases import Releases
from qostil.publishing.remember import remember
from qostil.publishing.revision import Revision, revision_of
from qostil.settings.site import read_site
from qostil.system.cache import FROZEN
from qostil.system.errors import CannotRunError
from qostil.system.today import VARIABLE


@dataclass(frozen=True)
class Publication:
    """The result of a run: the build, its revision, and the errors of the built pages."""

    build: Build
    revision: Revision
    trouble: Sequence[str]

    @property
    def is_public(self) -> bool:
        """Return whether the new site is public."""
        return not (self.build.is_stopped or self.trouble)


def publish(root: Path, tell: Callable[[str], None]) -> Publication:
    """Publish a project in its current state, regardless of the hooks in its mkdocs.yml.

    Only the last step changes the site, so a failure leaves the last good one in place.
    """
    if os.environ.get(VARIABLE):
        raise CannotRunError(f"{VARIABLE} is set, which is for looking ahead; take it away to publish as of today")
    refuse_foreign_links(root)  # here, since the frozen copy has no such links
    site_config = read_site(root)
    releases = Releases(find_place(root, site_config))
    with releases.alone(tell), _frozen(root) as frozen, releases.aside() as new:
        Freezing(root, site_config, releases.site).copy(frozen)
        build, revision = read_build(frozen), revision_of(root, frozen, site_config)
        done = Publication(build, revision, [] if build.is_stopped else _build(build, new))
        if done.is_public:
            revision.write(new)
            releases.switch()
            for told in filter(None, (remember(root, build.corpus), remember_lag(root, build.findings))):
                tell(told)
        return done


def roll_back(root: Path, tell: Callable[[str], None]) -> Path:
    """Restore the previous release, and return the folder of the site."""
    releases = Releases(find_place(root, read_site(root)))
    with releases.alone(tell):
        releases.roll_back()
    return releases.site


def _build(build: Build, to: Path) -> Sequence[str]:
    # A local import: MkDocs takes a tenth of a second to load, which every other command would pay.
    from qostil.mkdocs.building import build_site

    return build_site(build, to)


@contextmanager
def _frozen(root: Path) -> Iterator[Path]:
    """Yield the path of a folder to be created, and delete it afterwards."""
    folder = root / FROZEN
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
