"""Publish a project that has changed. Apart from `publish`, since loading all that builds takes half a second."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qostil.build.build import read_build
from qostil.links import unseen
from qostil.mkdocs.building import build_site
from qostil.model.share import Share
from qostil.publishing.freezing import Freezing
from qostil.publishing.lag import remember_lag
from qostil.publishing.publication import Publication
from qostil.publishing.releases import Releases
from qostil.publishing.remember import remember
from qostil.publishing.revision import revision_of
from qostil.publishing.unchanged import remember_published
from qostil.report.as_text import as_text
from qostil.system.cache import FROZEN
from qostil.system.errors import CannotRunError


def publish_anew(freezing: Freezing, releases: Releases, tell: Callable[[str], None]) -> Publication:
    """Freeze the input, check it, build it aside, and switch to the new site; remember what was published."""
    root, site_config = freezing.root, freezing.site_config
    with _frozen(root) as frozen, releases.aside() as new:
        contents = freezing.copy(frozen)
        build, revision = read_build(frozen), revision_of(root, frozen, site_config)
        trouble = [] if build.is_stopped else build_site(build, new)
        told = tuple(filter(None, (as_text(build.findings), *trouble, unseen.summary(build.corpus))))
        if build.is_stopped or trouble:
            return Publication(told, revision, is_public=False, has_address=bool(site_config.url))
        revision.write(new)
        releases.switch()
        for line in filter(None, (remember(root, build.corpus), remember_lag(root, build.findings))):
            tell(line)
        remember_published(freezing, contents, told, revision)
        return Publication(told, revision, is_public=True, has_address=bool(site_config.url))


def make_share(freezing: Freezing, releases: Releases, share: Share) -> Publication:
    """Make and keep the topics of a share, so that a machine that has the caches of all shares need not."""
    root, site_config = freezing.root, freezing.site_config
    if site_config.code:
        code = next(iter(site_config.code))
        raise CannotRunError(f"mkdocs.yml: «{code}» is code of the site's own, which needs all pages; drop --shard")
    with _frozen(root) as frozen, releases.aside() as new:
        freezing.copy(frozen)
        build, revision = read_build(frozen), revision_of(root, frozen, site_config)
        trouble = [] if build.is_stopped else build_site(build, new, share)
        told = tuple(filter(None, (as_text(build.findings), *trouble)))
        is_made = not (build.is_stopped or trouble)
        return Publication(told, revision, is_public=False, has_address=bool(site_config.url), is_made=is_made)


@contextmanager
def _frozen(root: Path) -> Iterator[Path]:
    """Yield the path of a folder to be created, and delete it afterwards."""
    folder = root / FROZEN
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
