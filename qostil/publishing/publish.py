"""Publish through the gate: freeze the input, check it, build it in a temporary folder, switch to the new site."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from qostil.knowledge.files import refuse_foreign_links
from qostil.model.share import Share
from qostil.publishing.freezing import Freezing
from qostil.publishing.place import find_place
from qostil.publishing.publication import Publication
from qostil.publishing.releases import Releases
from qostil.publishing.unchanged import is_unchanged, load_published
from qostil.settings.site import read_site
from qostil.system.errors import CannotRunError
from qostil.system.today import VARIABLE


def publish(root: Path, tell: Callable[[str], None], share: Share | None = None) -> Publication:
    """Publish a project in its current state, regardless of the hooks in its mkdocs.yml.

    Only the last step changes the site, so a failure leaves the last good one in place. A project that is as it was
    when its site was published, and whose site is as it was then, is left alone. Of a `share`, pages are made and kept,
    and nothing is published.
    """
    if os.environ.get(VARIABLE):
        raise CannotRunError(f"{VARIABLE} is set, which is for looking ahead; take it away to publish as of today")
    refuse_foreign_links(root)  # here, since the frozen copy has no such links
    site_config = read_site(root)
    releases = Releases(find_place(root, site_config))
    freezing = Freezing(root, site_config, releases.site)
    with releases.alone(tell):
        last = load_published(root) if share is None else None
        if last and is_unchanged(last, freezing):
            return Publication(last.told, last.revision, is_public=True, has_address=bool(site_config.url))
        # A local import: it loads all checks and MkDocs.
        from qostil.publishing.anew import publish_anew

        return publish_anew(freezing, releases, tell, share)


def roll_back(root: Path, tell: Callable[[str], None]) -> Path:
    """Restore the previous release, and return the folder of the site."""
    releases = Releases(find_place(root, read_site(root)))
    with releases.alone(tell):
        releases.roll_back()
    return releases.site
