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
from qostil.links import unseen
from qostil.publishing.freezing import Freezing
from qostil.publishing.lag import remember_lag
from qostil.publishing.place import find_place
from qostil.publishing.releases import Releases
from qostil.publishing.remember import remember
from qostil.publishing.revision import Revision, revision_of
from qostil.publishing.unchanged import is_unchanged, load_published, remember_published
from qostil.report.as_text import as_text
from qostil.settings.site import read_site
from qostil.system.cache import FROZEN
from qostil.system.errors import CannotRunError
from qostil.system.today import VARIABLE


@dataclass(frozen=True)
class Publication:
    """The result of a run: what is to be told of it, the revision, and whether the site of that is public now."""

    told: Sequence[str]
    revision: Revision
    is_public: bool
    # Whether the site has an address of its own.
    has_address: bool


def publish(root: Path, tell: Callable[[str], None]) -> Publication:
    """Publish a project in its current state, regardless of the hooks in its mkdocs.yml.

    Only the last step changes the site, so a failure leaves the last good one in place. A project that is as it was
    when its site was published, and whose site is as it was then, is left alone.
    """
    if os.environ.get(VARIABLE):
        raise CannotRunError(f"{VARIABLE} is set, which is for looking ahead; take it away to publish as of today")
    refuse_foreign_links(root)  # here, since the frozen copy has no such links
    site_config = read_site(root)
    releases = Releases(find_place(root, site_config))
    freezing = Freezing(root, site_config, releases.site)
    with releases.alone(tell):
        last = load_published(root)
        if last and is_unchanged(last, freezing):
            return Publication(last.told, last.revision, is_public=True, has_address=bool(site_config.url))
        return _publish_anew(freezing, releases, tell)


def _publish_anew(freezing: Freezing, releases: Releases, tell: Callable[[str], None]) -> Publication:
    root, site_config = freezing.root, freezing.site_config
    with _frozen(root) as frozen, releases.aside() as new:
        contents = freezing.copy(frozen)
        build, revision = read_build(frozen), revision_of(root, frozen, site_config)
        trouble = [] if build.is_stopped else _build(build, new)
        told = tuple(filter(None, (as_text(build.findings), *trouble, unseen.summary(build.corpus))))
        if build.is_stopped or trouble:
            return Publication(told, revision, is_public=False, has_address=bool(site_config.url))
        revision.write(new)
        releases.switch()
        for line in filter(None, (remember(root, build.corpus), remember_lag(root, build.findings))):
            tell(line)
        remember_published(freezing, contents, told, revision)
        return Publication(told, revision, is_public=True, has_address=bool(site_config.url))


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
