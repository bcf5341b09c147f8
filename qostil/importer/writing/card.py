"""Draft the card of a contract: the figures of each row's topic, to which an editor adds the conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from qostil.importer.writing.contract import ClauseSummary
from qostil.importer.writing.figures import figure
from qostil.knowledge.comparison import Row
from qostil.model.locale import LOCALES, Locale

_HEAD = """\
# The card of the contract: a draft, which is shown to nobody until an editor takes the line «draft: true» away.
#
# The figures stand in clauses of each row's topic. Keep those that readers need, quote the words of the statements of
# the page, and add the condition of each: who, when, from, except, in both languages. `qostil check` tells what is
# missing. A row on which the contract is silent stays empty: «row: []».
draft: true
rows:
"""
# The kinds of facts that a card shows.
_SHOWN = frozenset({"money", "percent", "duration", "day"})


def draft_card(rows: Sequence[Row], indexes: Mapping[Locale, Sequence[ClauseSummary]]) -> str:
    """Return the text of the file: a figure of each fact in a clause of a row's topic. Without rows, it is empty.

    >>> from qostil.model.fact import Fact
    >>> clause = ClauseSummary("7", "clause", 1, 1, "late-payment", (Fact("percent", "0.5%/day", ""),))
    >>> row = Row("late-fee", "Өсімпұл", "Пеня", "late-payment")
    >>> print(draft_card([row], {"ru": [clause]}).split("rows:")[1].strip())
    late-fee:
      - {"clause":"7","figure":{"kk":"күніне 0,5\xa0%","ru":"0,5\xa0% в день"}}
    """
    found = next(iter(indexes.values()), ())
    return _HEAD + "".join(line for row in rows for line in _row(row, found)) if rows else ""


def _row(row: Row, found: Sequence[ClauseSummary]) -> Iterator[str]:
    figures = [
        {"clause": clause.number, "figure": {locale: figure(fact, locale) for locale in LOCALES}}
        for clause in found
        if clause.topic == row.topic
        for fact in dict.fromkeys(clause.facts)
        if fact.kind in _SHOWN
    ]
    yield f"  {row.id}:\n" if figures else f"  {row.id}: []\n"
    yield from (f"  - {msgspec.json.encode(entry).decode()}\n" for entry in figures)
