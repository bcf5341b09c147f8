"""Compare an import with an existing page, which is never overwritten, and write a diff for each item."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

import msgspec

from qostil.importer.writing.draft import DraftSection
from qostil.model.locale import Locale

_ITEM = re.compile(r"^## +(?P<title>.*?)[ \t]*\{[ \t:]*#(?P<id>[\w-]+)[ \t]*\}[ \t]*$", re.MULTILINE)
_ALIKE = 0.75


class Existing(msgspec.Struct, frozen=True):
    """An item of an existing page, as it is written."""

    id: str
    title: str
    markdown: str


def items_of(page: str) -> list[Existing]:
    """Return the items of a page.

    >>> [(item.id, item.markdown) for item in items_of("---\\n---\\n\\n## Чек { #receipt }\\n\\nИә.\\n")]
    [('receipt', '## Чек { #receipt }\\n\\nИә.\\n')]
    >>> items_of("")
    []
    """
    found = list(_ITEM.finditer(page))
    ends = [*(match.start() for match in found[1:]), len(page)][: len(found)]
    return [
        Existing(match["id"], match["title"], page[match.start() : end].rstrip() + "\n")
        for match, end in zip(found, ends, strict=True)
    ]


def counterpart(section: DraftSection, locale: Locale, existing: list[Existing]) -> Existing | None:
    """Return the existing item with the same id or nearly the same question."""
    same = next((item for item in existing if item.id == section.id), None)
    if same or not section.text.get(locale):
        return same
    asked = section.title[locale].casefold()
    scored = [
        (difflib.SequenceMatcher(None, asked, item.title.casefold()).ratio(), -n) for n, item in enumerate(existing)
    ]
    score, place = max(scored, default=(0.0, 0))
    return existing[-place] if score >= _ALIKE else None


def differences(sections: list[DraftSection], locale: Locale, path: str, page: str) -> Iterator[str]:
    """Yield a diff for every item that is new or different, for an editor to accept."""
    existing = items_of(page)
    for section in sections:
        existing_item = counterpart(section, locale, existing)
        if existing_item is None or section.text.get(locale):
            name = existing_item.id if existing_item else section.id
            after = section.markdown(locale).replace(f"{{ #{section.id} }}", f"{{ #{name} }}", 1)
            yield from _diff(existing_item.markdown if existing_item else "", after, path, name)


def _diff(before: str, after: str, path: str, name: str) -> Iterator[str]:
    label = f"{path}#{name}"
    yield from difflib.unified_diff(before.splitlines(), after.splitlines(), label, f"{label} (imported)", lineterm="")
