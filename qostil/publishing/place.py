"""Find the folder of the built site, and check that a new site may replace it."""

from __future__ import annotations

import os
from pathlib import Path

from qostil.settings.site import Site
from qostil.system.errors import CannotRunError

ANOTHER = "write another site_dir into mkdocs.yml, such as «site»"
IS_MOUNT = (
    "{site}: is a mount point, which no other folder can take the place of; mount the folder above it, or write "
    "«site_dir: {name}/public» into mkdocs.yml"
)
# Files that MkDocs, or an earlier build, writes at the top of a site.
_SIGNS = ("sitemap.xml", "revision.json", "404.html")


def find_place(root: Path, site_config: Site) -> Path:
    """Return the folder of a project's site, with symbolic links resolved; it may not exist yet."""
    written = f"site_dir «{site_config.built}»"
    try:
        site, docs = (root / site_config.built).resolve(), (root / site_config.docs).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise CannotRunError(f"mkdocs.yml: {written} is no folder ({error}); {ANOTHER}") from error
    if docs.is_relative_to(site) or site.is_relative_to(docs):
        raise CannotRunError(f"mkdocs.yml: {written} and docs_dir lie in one another; {ANOTHER}")
    theme = (root / site_config.theme).resolve()
    if site_config.theme and (theme.is_relative_to(site) or site.is_relative_to(theme)):
        raise CannotRunError(f"mkdocs.yml: {written} and custom_dir lie in one another; {ANOTHER}")
    if site.name.startswith("."):
        raise CannotRunError(f"mkdocs.yml: {written} is hidden, as what publishing keeps aside is; {ANOTHER}")
    _check_replaceable(site, written)
    return site


def _check_replaceable(site: Path, written: str) -> None:
    if not site.parent.is_dir():
        raise CannotRunError(f"mkdocs.yml: {written}: there is no folder {site.parent}; make it first")
    if not os.access(site.parent, os.W_OK):
        raise CannotRunError(f"{site.parent}: may not be written to; mend its permissions, or {ANOTHER}")
    if site.exists() and not site.is_dir():
        raise CannotRunError(f"{site}: is no folder; move it away, or {ANOTHER}")
    if site.is_mount():
        raise is_mount(site)
    if site.is_dir() and any(site.iterdir()) and not any((site / name).is_file() for name in _SIGNS):
        raise CannotRunError(f"{site}: holds files that no build has put there; move them away, or {ANOTHER}")


def is_mount(site: Path) -> CannotRunError:
    """Return the error that a site is a mount point."""
    return CannotRunError(IS_MOUNT.format(site=site, name=site.name))
