"""Find facts that differ between the two sides of a pair."""

from __future__ import annotations

from collections.abc import Iterable, Set

import msgspec

from qostil.facts.find import find_facts
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.model.fact import Fact, FactKind

# Compare bare numbers too: «16-парақ» and «стр. 17» yield no other kind of fact.
_LEFT_OUT = frozenset({"clause"})


class Mismatch(msgspec.Struct, frozen=True):
    """The values of one kind of fact that only one side of a pair has."""

    kk: int
    ru: int
    kind: str
    kk_only: tuple[str, ...]
    ru_only: tuple[str, ...]


def mismatches(kk: QuestionAnswer, ru: QuestionAnswer, at: tuple[int, int]) -> list[Mismatch]:
    """Compare the facts of a pair in any order; `at` are the positions of the two items.

    >>> kk, ru = QuestionAnswer("Чек", []), QuestionAnswer("Чек", [])
    >>> kk.question, ru.question = "Жауап 2 сағат ішінде, 3 күнде", "Ответ в течение 3 дней"
    >>> [(found.kind, found.kk_only, found.ru_only) for found in mismatches(kk, ru, (0, 0))]
    [('duration', ('PT2H',), ())]
    """
    ours, theirs = find_facts(f"{kk.question}\n{kk.text}", "kk"), find_facts(f"{ru.question}\n{ru.text}", "ru")
    return differing(ours, theirs, at)


def differing(kk: Iterable[Fact], ru: Iterable[Fact], at: tuple[int, int]) -> list[Mismatch]:
    """Return the facts that only one side has.

    >>> differing([Fact("percent", "0.5%", "0,5 %")], [Fact("percent", "0.75%", "0,75 %")], (3, 3))[0].ru_only
    ('0.75%',)
    """
    ours, theirs = ({(fact.kind, fact.value) for fact in side if fact.kind not in _LEFT_OUT} for side in (kk, ru))
    # Compare by value only: the words that mark a short number as a phone may be missing in one language.
    ours_alone, theirs_alone = _without(ours, theirs), _without(theirs, ours)
    kinds = sorted({kind for kind, _ in ours_alone | theirs_alone})
    return [Mismatch(*at, kind, _values(ours_alone, kind), _values(theirs_alone, kind)) for kind in kinds]


def _without(mine: Set[tuple[FactKind, str]], others: Set[tuple[FactKind, str]]) -> set[tuple[FactKind, str]]:
    known = {value for _, value in others}
    return {(kind, value) for kind, value in mine if value not in known}


def _values(found: Set[tuple[FactKind, str]], kind: str) -> tuple[str, ...]:
    return tuple(sorted(value for its_kind, value in found if its_kind == kind))
