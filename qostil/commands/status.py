"""`qostil status`: the state of the whole site, or of some sections or pages, at a glance."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path, PurePosixPath

import click

from qostil.build.build import read_build
from qostil.corpus.corpus import Corpus
from qostil.model.locale import LOCALES, PAGE_SUFFIXES
from qostil.model.nearest import did_you_mean
from qostil.settings.project import find_root
from qostil.status import FORMATS
from qostil.status.site_status import site_status
from qostil.system.errors import CannotRunError


@click.command("status")
@click.argument("paths", nargs=-1, metavar="PATHS...")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to write.")
def command(paths: Sequence[str], form: str) -> None:
    """Tell how far both languages are in step: counts by section and page, whom items wait for, what is open.

    PATHS are sections or pages (home-internet, home-internet/payments, docs/kk/contacts.md); without them, the whole
    site is told.

    Exit code 0: the site could be read; 2: it could not.
    """
    root = find_root(Path.cwd())
    build = read_build(root)
    keys = _chosen(paths, build.with_drafts, root) if paths else None
    click.echo(FORMATS[form](site_status(build.with_drafts, build.findings, keys)))


def _chosen(paths: Sequence[str], corpus: Corpus, root: Path) -> Collection[str]:
    """Return the keys of the pages that paths name; raise CannotRunError for a path that names none."""
    found = set[str]()
    for path in paths:
        names = {path.strip("/"), _key(Path(path), root / corpus.docs)}
        keys = {key for key in corpus.by_key if any(_is_inside(key, name) for name in names)}
        if not keys:
            known = {*corpus.by_key, *(key.rpartition("/")[0] for key in corpus.by_key)}
            raise CannotRunError(f"«{path}» is no section or page{did_you_mean(path, known)}")
        found |= keys
    return found


def _is_inside(key: str, name: str) -> bool:
    return name == "." or key == name or key.startswith(f"{name}/")


def _key(path: Path, docs: Path) -> str:
    """Return the key of the page or section at a path of the file system; "." for all of them."""
    absolute, docs = path.resolve(), docs.resolve()
    if docs.is_relative_to(absolute):
        return "."
    if not absolute.is_relative_to(docs):
        return ""
    parts = absolute.relative_to(docs).parts
    inside = PurePosixPath(*parts[parts[0] in LOCALES :])
    return str(inside.with_suffix("") if inside.suffix in PAGE_SUFFIXES else inside)
