"""Take over a MkDocs site in one language: its pages become those of that language, and its mkdocs.yml is put aside."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from qostil.languages.guess import Guess
from qostil.languages.letters import letter_words
from qostil.model.locale import DEFAULT_LOCALE, LOCALES, Locale
from qostil.settings.refused import THEME
from qostil.settings.site_file import FILE, read_site_file
from qostil.system.errors import CannotRunError

BEFORE = "mkdocs.before.yml"
_SAMPLE_NAV = "nav:\n"
# Enough words to tell the language of a page by.
_ENOUGH = 2_000


@dataclass(frozen=True)
class Takeover:
    """The pages of a site in one language: their folder, their language, and their paths below it."""

    docs: str
    locale: Locale
    pages: Sequence[str]

    def complete(self, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the files of a new site without its sample pages, and with these in the navigation."""
        kept = {path: content for path, content in contents.items() if not path.startswith("docs/")}
        kept = {path: content for path, content in kept.items() if not path.startswith("knowledge/asked/")}
        return kept | {FILE: _with_nav(kept[FILE].decode(), self.pages).encode()}

    def move(self, folder: Path) -> None:
        """Move the pages into the folder of their language, and mkdocs.yml aside; undo it if that fails."""
        docs, to = folder / self.docs, folder / "docs" / self.locale
        moves = [(inner, to / inner.name) for inner in sorted(docs.iterdir()) if inner.name not in LOCALES]
        to.mkdir(parents=True, exist_ok=True)
        done: list[tuple[Path, Path]] = []
        try:
            for before, after in [*moves, (folder / FILE, folder / BEFORE)]:
                before.rename(after)
                done.append((before, after))
        except OSError:
            for before, after in reversed(done):
                after.rename(before)
            raise


def find_takeover(folder: Path) -> Takeover | None:
    """Return the site in one language that a folder holds; None if there is no site.

    Raises CannotRunError for a site that is Qostil's already, or that cannot be taken over.
    """
    if not os.path.lexists(folder / FILE):
        return None
    data = read_site_file(folder / FILE)[0]
    theme = data.get("theme")
    if (theme.get("name") if isinstance(theme, Mapping) else theme) == THEME:
        raise CannotRunError(f"{folder}: is a site of Qostil already; edit it, or name another folder")
    if os.path.lexists(folder / BEFORE):
        raise CannotRunError(f"{folder / BEFORE}: is in the way of what mkdocs.yml is put aside as; move it away")
    docs = str(data.get("docs_dir") or "docs")
    pages = _in_order(data.get("nav"), list(_pages(folder / docs))) if _is_inside(docs) else []
    if not pages:
        raise CannotRunError(f"{folder / FILE}: its docs_dir «{docs}» has no pages to take over; name an empty folder")
    return Takeover(docs, _locale(folder / docs, pages), pages)


def _is_inside(docs: str) -> bool:
    return not PurePosixPath(docs).is_absolute() and ".." not in PurePosixPath(docs).parts and docs != "."


def _pages(docs: Path) -> Iterator[str]:
    for page in sorted(docs.rglob("*.md")):
        inside = page.relative_to(docs)
        if inside.parts[0] not in LOCALES and page.is_file() and not page.is_symlink():
            yield inside.as_posix()


def _in_order(nav: object, pages: Sequence[str]) -> Sequence[str]:
    """Return the pages as the navigation orders them, then the others; the home page first."""
    named = {path: number for number, path in enumerate(_leaves(nav))}
    return sorted(pages, key=lambda page: (page != "index.md", named.get(page, len(named)), page))


def _leaves(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for inner in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _leaves(inner)


def _locale(docs: Path, pages: Sequence[str]) -> Locale:
    """Return the language of most words that belong to one language only."""
    counts: Counter[Locale] = Counter()
    guess = Guess()
    for page in pages:
        text = (docs / page).read_text("utf-8", errors="replace")
        counts.update(found for word in letter_words(text)[:_ENOUGH] if (found := guess.language_of(word)))
    return max(LOCALES, key=lambda locale: counts[locale]) if counts else DEFAULT_LOCALE


def _with_nav(settings: str, pages: Sequence[str]) -> str:
    """Replace the navigation of the sample pages."""
    before, _, after = settings.partition(_SAMPLE_NAV)
    rest = after[after.index("\n\n") :]
    return before + yaml.safe_dump({"nav": list(pages)}, allow_unicode=True).rstrip("\n") + rest
