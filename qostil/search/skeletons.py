"""Write asked questions as skeletons; thousands of them take seconds, so what was written is kept for the next build.

How a question is written depends on the other questions, and on which words of them the site has: on nothing else of
the site. The script tells which words it has asked for, and as long as the site has the same of these, all stays.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence, Set
from pathlib import Path
from typing import Any

import msgspec

from qostil.model.locale import Locale
from qostil.reading.store import fingerprint
from qostil.search.ranking import RANKING
from qostil.search.worker import search_script
from qostil.system.hashing import hash_of
from qostil.system.kept import keep, kept

ALIKE: float = RANKING["alike"]


class Written(msgspec.Struct, frozen=True):
    """Groups of questions as skeletons, and the words that the script has asked for."""

    asked: frozenset[str]
    # Those of these words that the site had.
    had: frozenset[str]
    lines: list[list[str]]

    def holds(self, known: Set[str]) -> bool:
        """Return whether the same questions would be written alike for a site with these words."""
        return self.asked & known == self.had


def skeletons(
    groups: Sequence[Sequence[str]],
    known: Collection[str],
    locale: Locale,
    operators: Sequence[dict[str, Any]],
    cache: Path | None = None,
) -> list[list[str]]:
    """Return the skeletons of each group of questions, without what is nearly a duplicate, sorted.

    `known` are the words of the site and their stems; `operators` are packed, and their names are left out. What was
    written is kept in a file of the cache.

    >>> skeletons([["Чек керек пе?", "чек керек"], ["Роутер"]], ["чек"], "kk", [])
    [['ček krk'], ['rtr']]
    """
    words, file = frozenset(known), cache / f"skeletons-{locale}.msgpack" if cache else None
    made_from = msgspec.msgpack.encode((groups, [(one["id"], one["names"]) for one in operators]))
    given = fingerprint(hash_of(made_from))
    written = kept(file, given, Written)
    if written is None or not written.holds(words):
        found = search_script().call("skeletonLines", groups, sorted(words), locale, operators)
        asked = frozenset(found["asked"])
        written = Written(asked, asked & words, [_unlike(sorted(lines)) for lines in found["lines"]])
        keep(file, given, written)
    return written.lines


def _unlike(lines: Iterable[str]) -> list[str]:
    """Remove each question that is nearly a duplicate of an earlier one."""
    kept: list[tuple[str, int, int]] = []
    # A set of trigrams is a number with a bit for each: what two have in common is found in a step.
    bits: dict[str, int] = {}
    for line in lines:
        trigrams = {line[n : n + 3] for n in range(max(1, len(line) - 2))}
        own, size = sum(1 << bits.setdefault(trigram, len(bits)) for trigram in trigrams), len(trigrams)
        if all((own & other).bit_count() <= ALIKE * min(size, its) for _, other, its in kept):
            kept.append((line, own, size))
    return [line for line, _, _ in kept]
