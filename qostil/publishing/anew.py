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


def publish_anew(
    freezing: Freezing, releases: Releases, tell: Callable[[str], None], share: Share | None = None
) -> Publication:
    """Freeze the input, check it, build it aside, and switch to the new site; remember what was published.

    Of a `share`, the pages are made and kept, so that a machine that has the caches of all shares need not.
    """
    root, site_config = freezing.root, freezing.site_config
    if share and site_config.code:
        code = next(iter(site_config.code))
        raise CannotRunError(f"mkdocs.yml: «{code}» is code of the site's own, which needs all pages; drop --shard")
    with _frozen(root) as frozen, releases.aside() as new:
        contents = freezing.copy(frozen)
        build, revision = read_build(frozen), revision_of(root, frozen, site_config)
        trouble = [] if build.is_stopped else build_site(build, new, share)
        told = tuple(filter(None, (as_text(build.findings), *trouble, unseen.summary(build.corpus))))
        is_good, has_address = not (build.is_stopped or trouble), bool(site_config.url)
        if share or not is_good:
            return Publication(told, revision, False, has_address, is_made=is_good)
        revision.write(new)
        releases.switch()
        for line in filter(None, (remember(root, build.corpus), remember_lag(root, build.findings))):
            tell(line)
        remember_published(freezing, contents, told, revision)
        return Publication(told, revision, True, has_address)


@contextmanager
def _frozen(root: Path) -> Iterator[Path]:
    """Yield the path of a folder to be created, and delete it afterwards."""
    folder = root / FROZEN
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
