"""A page that is there already is never overwritten: item by item it is shown what an import would change."""

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
    """Tell the items of a page.

    >>> [(item.id, item.markdown) for item in items_of("---\\n---\\n\\n## Чек { #receipt }\\n\\nИә.\\n")]
    [('receipt', '## Чек { #receipt }\\n\\nИә.\\n')]
    >>> items_of("")
    []
    """
    found = list(_ITEM.finditer(page))
    ends = [*(one.start() for one in found[1:]), len(page)][: len(found)]
    return [
        Existing(one["id"], one["title"], page[one.start() : end].rstrip() + "\n")
        for one, end in zip(found, ends, strict=True)
    ]


def counterpart(section: DraftSection, locale: Locale, existing: list[Existing]) -> Existing | None:
    """The item that is there already: of the same id, or asking nearly the same."""
    same = next((item for item in existing if item.id == section.id), None)
    if same or not section.text.get(locale):
        return same
    asked = section.title[locale].casefold()
    scored = [
        (difflib.SequenceMatcher(None, asked, one.title.casefold()).ratio(), -n) for n, one in enumerate(existing)
    ]
    score, place = max(scored, default=(0.0, 0))
    return existing[-place] if score >= _ALIKE else None


def differences(sections: list[DraftSection], locale: Locale, path: str, page: str) -> Iterator[str]:
    """Yield, for every item that is new or different, a diff that an editor may accept."""
    existing = items_of(page)
    for section in sections:
        there = counterpart(section, locale, existing)
        if there is None or section.text.get(locale):
            name = there.id if there else section.id
            after = section.markdown(locale).replace(f"{{ #{section.id} }}", f"{{ #{name} }}", 1)
            yield from _diff(there.markdown if there else "", after, path, name)


def _diff(before: str, after: str, path: str, name: str) -> Iterator[str]:
    label = f"{path}#{name}"
    yield from difflib.unified_diff(before.splitlines(), after.splitlines(), label, f"{label} (imported)", lineterm="")
