"""Take over a MkDocs site in one language: its pages become those of that language, and its mkdocs.yml is put aside."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from qostil.init.navigation import HOME, leaves, without_titles
from qostil.languages.guess import Guess
from qostil.languages.letters import letter_words
from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale
from qostil.settings.refused import THEME
from qostil.settings.site_file import FILE, read_site_file
from qostil.system.errors import CannotRunError

BEFORE = "mkdocs.before.yml"
# The other name under which MkDocs looks for its settings.
_OTHER = "mkdocs.yaml"
_SAMPLE_NAV = "nav:\n"
# MkDocs makes the index page of a folder of this file too, unless there is an index.md.
_README = "README.md"
# Enough words to tell the language of a page by.
_ENOUGH = 2_000


@dataclass(frozen=True)
class Takeover:
    """A site in one language: its folder, its language, its pages by their paths in docs/<language>/, its settings."""

    docs: str
    locale: Locale
    pages: Sequence[str]
    settings: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The name of the site; "" if it is none."""
        name = self.settings.get("site_name")
        return name if isinstance(name, str) else ""

    @property
    def url(self) -> str:
        """The address of the site."""
        return str(self.settings.get("site_url") or "")

    @property
    def outside(self) -> list[str]:
        """The addresses of its navigation that are no pages of it."""
        return [path for path in leaves(self.settings.get("nav")) if "://" in path]

    def complete(self, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the files of a new site without its sample pages, and with these in the navigation."""
        kept = {path: content for path, content in contents.items() if not path.startswith("docs/")}
        kept = {path: content for path, content in kept.items() if not path.startswith("knowledge/asked/")}
        return kept | {FILE: self._with_nav(kept[FILE].decode()).encode()}

    def _with_nav(self, settings: str) -> str:
        """Replace the navigation of the sample pages."""
        nav = without_titles(_renamed(self.settings.get("nav"), self.pages), self.pages)
        before, _, after = settings.partition(_SAMPLE_NAV)
        written = yaml.safe_dump({"nav": nav}, allow_unicode=True, width=1000).rstrip("\n")
        return before + written + after[after.index("\n\n") :]

    @contextmanager
    def moved(self, folder: Path) -> Iterator[None]:
        """Move the pages into the folder of their language, and mkdocs.yml aside; if what follows fails, move back."""
        moves = list(self._moves(folder))
        _check_free(moves)
        made = [above for _, after in moves for above in after.parents if not above.exists()]
        done: list[tuple[Path, Path]] = []
        try:
            for before, after in moves:
                after.parent.mkdir(parents=True, exist_ok=True)
                before.rename(after)
                done.append((before, after))
            yield
        except BaseException:
            for before, after in reversed(done):
                after.rename(before)
            _remove_empty(made)
            raise
        docs = folder / self.docs
        _remove_empty([docs, *(above for above in docs.parents if above.is_relative_to(folder) and above != folder)])

    def _moves(self, folder: Path) -> Iterator[tuple[Path, Path]]:
        docs, to = folder / self.docs, folder / "docs"
        for inner in sorted(docs.iterdir()):
            after = to / inner.name if inner.name in LOCALES else to / self.locale / inner.name
            if inner != after:
                yield inner, after
        for page in self.pages:
            readme = PurePosixPath(page).with_name(_README)
            is_there = any(os.path.lexists(above / page) for above in (docs, docs / self.locale))
            if PurePosixPath(page).name == HOME and not is_there:
                yield to / self.locale / readme, to / self.locale / page
        yield folder / FILE, folder / BEFORE


def find_takeover(folder: Path) -> Takeover | None:
    """Return the site in one language that a folder holds; None if there is no site.

    Raises CannotRunError for a site that is Qostil's already, or that cannot be taken over.
    """
    if not os.path.lexists(folder / FILE):
        if os.path.lexists(folder / _OTHER):
            raise CannotRunError(f"{folder / _OTHER}: is the {FILE} of a site under another name; rename it to {FILE}")
        return None
    data = read_site_file(folder / FILE)[0]
    theme = data.get("theme")
    if (theme.get("name") if isinstance(theme, Mapping) else theme) == THEME:
        raise CannotRunError(f"{folder}: is a site of Qostil already; edit it, or name another folder")
    docs = str(data.get("docs_dir") or "docs")
    _check_docs(folder, docs)
    found = list(_pages(folder / docs))
    if found:
        return Takeover(docs, _locale(folder / docs, found), _as_index(found), data)
    locale = max(LOCALES, key=lambda locale: len(list(_pages(folder / docs / locale))))
    if not (found := list(_pages(folder / docs / locale))):
        raise CannotRunError(f"{folder / FILE}: its docs_dir «{docs}» has no pages to take over; name an empty folder")
    return Takeover(docs, locale, _as_index(found), data)


def _check_docs(folder: Path, docs: str) -> None:
    parts = PurePosixPath(docs).parts
    if not parts or PurePosixPath(docs).is_absolute() or ".." in parts or "\0" in docs:
        raise CannotRunError(f"{folder / FILE}: its docs_dir «{docs}» is no folder inside it; move the pages into docs")
    for path in {Path(*parts), Path("docs")}:
        for part in (path, *path.parents):
            if part != Path() and (folder / part).is_symlink():
                raise CannotRunError(f"{folder / part}: is a link, which may lead out of the site; put a folder there")
    if (folder / "docs").exists() and not (folder / "docs").is_dir():
        raise CannotRunError(f"{folder / 'docs'}: is no folder; move it away")


def _check_free(moves: Sequence[tuple[Path, Path]]) -> None:
    for before, after in moves:
        if os.path.lexists(after):
            raise CannotRunError(f"{after}: is in the way of {before}, which is to be moved there; move it away")


def _remove_empty(folders: Sequence[Path]) -> None:
    for folder in sorted(set(folders), key=lambda folder: len(folder.parts), reverse=True):
        with suppress(OSError):
            folder.rmdir()


def _pages(docs: Path) -> Iterator[str]:
    for page in sorted(docs.rglob("*.md")):
        inside = page.relative_to(docs)
        if inside.parts[0] not in LOCALES and page.is_file() and not page.is_symlink():
            yield inside.as_posix()


def _as_index(pages: Sequence[str]) -> list[str]:
    """Return the pages, with the index page of each folder under the one name that Qostil knows for it.

    >>> _as_index(["README.md", "faq/README.md", "faq/index.md"])
    ['index.md', 'faq/README.md', 'faq/index.md']
    """
    indexes = {page: str(PurePosixPath(page).with_name(HOME)) for page in pages if PurePosixPath(page).name == _README}
    return [indexes[page] if page in indexes and indexes[page] not in pages else page for page in pages]


def _renamed(nav: Any, pages: Sequence[str]) -> Any:
    """Return a navigation with the index pages under the names that they have now."""
    if isinstance(nav, str):
        return (_as_index([nav]) if nav not in pages else [nav])[0]
    if isinstance(nav, Mapping):
        return {title: _renamed(inner, pages) for title, inner in nav.items()}
    return [_renamed(inner, pages) for inner in nav] if isinstance(nav, list) else nav


def _locale(docs: Path, pages: Sequence[str]) -> Locale:
    """Return the language of most words that belong to one language only."""
    counts: Counter[Locale] = Counter()
    guess = Guess()
    for page in pages:
        text = (docs / page).read_text("utf-8", errors="replace")
        counts.update(found for word in letter_words(text)[:_ENOUGH] if (found := guess.language_of(word)))
    return max(LOCALES, key=lambda locale: counts[locale]) if counts else DEFAULT_LOCALE
