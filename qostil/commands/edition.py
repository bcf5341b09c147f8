"""Tell what a newer edition of a document changes in a page that was imported from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import click

from qostil.importer.editions.edition import EditionItem, EditionSide
from qostil.importer.editions.update import Edition
from qostil.importer.editions.words import Run, joined, word_runs
from qostil.knowledge.imported import ImportedText
from qostil.languages.known import name_of
from qostil.model.locale import Locale

_COLOURS = {"gone": "red", "come": "green"}


def edition_lines(edition: Edition, kept: Collection[str], is_written: bool) -> Iterator[str]:
    """Yield what is told of an edition; click takes the colours away where they are not shown."""
    items = [item for item in edition.items if item.state != "unchanged"]
    for item in items:
        if item.id not in kept:
            yield f"{_heading(item, is_written)}: {edition.key}#{item.id}"
            yield from (f"  {line}" for line in _details(edition, item, is_written))
    counts = Counter(item.state for item in edition.items if item.is_anywhere)
    yield "edition: " + ", ".join(f"{counts[state]} {state}" for state in ("new", "changed", "gone", "unchanged"))
    if not is_written and any(item.written or item.state == "new" for item in items):
        yield "nothing is written; --update writes what the source alone has changed, and new items"


def no_base(edition: Edition) -> str:
    """Return the line that is told of a page that no import is remembered of."""
    return (
        f"{edition.key}: no earlier import is remembered, so that nobody knows what the source has changed and what an "
        "editor; --update remembers what the page says as this edition does, and changes no page"
    )


def _heading(item: EditionItem, is_written: bool) -> str:
    if item.is_conflict:
        return "changed in the source and in the page" if item.base else "differs from the page"
    return item.state + (", written" if is_written and (item.written or item.state == "new") else "")


def _details(edition: Edition, item: EditionItem, is_written: bool) -> Iterator[str]:
    for locale, side in item.sides.items():
        place = f"{locale}, {_place(edition, item, locale, is_written)}"
        yield from (f"{place}{line}" for line in _side(side))
    yield from (f"→ {line}" for line in _remedies(edition, item, is_written))


def _place(edition: Edition, item: EditionItem, locale: Locale, is_written: bool) -> str:
    """Return the line of an item on its page, or the page alone if an update has moved lines."""
    page = edition.pages[locale].page
    found = page.item(item.id)
    return str(page.at(found.line)) if found and not is_written else page.path


def _side(side: EditionSide) -> Iterator[str]:
    if side.state == "gone":
        yield ": is not in the source any more"
    elif side.state == "new" and side.source:
        yield f": «{side.source.question}»"
    elif side.is_conflict and side.base and side.page is None:
        yield f": deleted in the page; the source: {_shown(side.base, side.source)}"
    elif side.is_conflict and side.base:
        yield f", the source: {_shown(side.base, side.source)}"
        yield f", the page: {_shown(side.base, side.page)}"
    elif side.state == "changed":
        yield f": {_shown(side.page, side.source)}"


def _shown(before: ImportedText | None, now: ImportedText | None) -> str:
    return joined(word_runs(_rows(before), _rows(now)), _coloured)


def _coloured(run: Run) -> str:
    return click.style(run.plain, fg=_COLOURS[run.kind]) if run.kind in _COLOURS else run.plain


def _rows(text: ImportedText | None) -> Sequence[str]:
    return [text.question, *text.answer] if text else []


def _remedies(edition: Edition, item: EditionItem, is_written: bool) -> Iterator[str]:
    keep = f"«--update --keep {item.id}»"
    lost = [name_of(locale) for locale, side in item.sides.items() if side.state == "gone"]
    if item.state == "gone":
        yield (
            "stays in the page; delete it in both languages, with a line in knowledge/redirects.yml where it was "
            f"published, or import with {keep} if it is to stay"
        )
    elif item.is_conflict:
        yield f"nothing of it is written; decide, change the page in both languages, and import with {keep}"
    elif lost:
        yield f"the {lost[0]} text stays in the page; change what is to be changed, and import with {keep}"
    if item.state == "new" and not edition.is_draft:
        yield "is written as a draft; take «draft=true» away when it is complete in both languages"
    if item.written and edition.is_published(item) and item.id in edition.knowledge.reviews.get(edition.key, {}):
        when = "is" if is_written else "is then"
        yield (
            f"its recorded review {when} out of date; read both languages together, and run: "
            f"qostil review {edition.key}#{item.id}"
        )
