"""Classify numbered marks as sections, clauses, list items or plain text, since all may be numbered «1.».

Each mark may be a section, a clause, an item of a list, or plain text. A beam search takes the reading of the whole
document with the lowest cost: gaps, steps backwards, and sentences read as headings have a cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from qostil.contracts.clauses.clause_marks import ClauseMark

Role = Literal["section", "clause", "item", "text"]

_TEXT, _AS_HEADING, _AS_SENTENCE = 2.0, 2.5, 1.0
_NEW_LIST, _NEW_LIST_IN_SECTION = 2.5, 1.0
_REPEATED, _BACKWARDS, _GAP, _EACH_MISSING = 1.5, 4.0, 1.5, 0.3
_GLUED, _NO_HEADING = 0.7, 1.0
# An excerpt may begin at any number; beyond this many missing numbers, the cost no longer grows.
_MOST_MISSING = 6
_BEAM = 200
_FRESH = -1


class _State(NamedTuple):
    """The last number of each kind; `item` is 0 outside a list and _FRESH at the beginning of a section."""

    section: int = 0
    clause: int = 0
    item: int = 0
    path: tuple[int, ...] = ()


class _Costs(NamedTuple):
    """The costs of reading a sentence as a section, and a heading as a clause."""

    sentence_as_section: float = _AS_HEADING
    heading_as_clause: float = _AS_SENTENCE
    clause: float = 0.0


class _Reading(NamedTuple):
    cost: float
    before: _Reading | None = None
    role: Role = "text"


def roles(marks: Sequence[ClauseMark]) -> list[Role]:
    """Return the role of each mark of the forms number, dotted and chapter: those of the reading with the lowest cost.

    >>> from qostil.contracts.clauses.clause_marks import find_marks
    >>> roles(list(find_marks(["1. Шарттың мәні", "1. Оператор қызмет көрсетеді.", "2. Төлем", "2. Төлем ай сайын."])))
    ['section', 'clause', 'section', 'clause']
    """
    costs = _costs(marks)
    beam: dict[_State, _Reading] = {_State(): _Reading(0.0)}
    for mark in marks:
        beam = _advanced(beam, mark, costs)
    best = min(beam.values(), key=lambda reading: reading.cost)
    found: list[Role] = []
    while best.before is not None:
        found.append(best.role)
        best = best.before
    return found[::-1]


def expected_by_tail(number: int, expected: int) -> bool:
    """Return whether a number is the expected one with a footnote's digit attached before it.

    >>> expected_by_tail(25, 5), expected_by_tail(6, 5)
    (True, False)
    """
    return number >= 10 and number != expected and str(number).endswith(str(expected))


def _costs(marks: Sequence[ClauseMark]) -> _Costs:
    """Return the costs: if clauses are numbered «2.10», a mark «2.» is a section, even one that is no heading."""
    dotted = sum(mark.form == "dotted" for mark in marks)
    return _Costs(0.5, _AS_SENTENCE, _AS_SENTENCE) if dotted * 2 > len(marks) else _Costs()


def _advanced(beam: dict[_State, _Reading], mark: ClauseMark, costs: _Costs) -> dict[_State, _Reading]:
    after: dict[_State, _Reading] = {}
    for state, reading in beam.items():
        for role, cost, following in _choices(state, mark, costs):
            total = reading.cost + cost
            if following not in after or total < after[following].cost:
                after[following] = _Reading(total, reading, role)
    kept = sorted(after.items(), key=lambda entry: entry[1].cost)[:_BEAM]
    return dict(kept)


def _choices(state: _State, mark: ClauseMark, costs: _Costs) -> Iterator[tuple[Role, float, _State]]:
    if mark.form == "chapter":
        yield "section", 0.0, state._replace(section=mark.number, item=_FRESH, path=())
    elif mark.form == "dotted":
        yield "text", _TEXT, state
        root = state.section if mark.path[0] != state.section and mark.path[0] == state.clause else mark.path[0]
        yield "clause", _dotted_cost(state, mark.path), state._replace(section=root, item=0, path=mark.path)
    elif mark.suffix:
        yield "text", _TEXT, state
        yield "clause", 0.0 if mark.number == state.clause else _BACKWARDS, state
    else:
        yield from _number_choices(state, mark, costs)


def _number_choices(state: _State, mark: ClauseMark, costs: _Costs) -> Iterator[tuple[Role, float, _State]]:
    number = mark.number
    yield "text", _TEXT, state
    as_section = _step(state.section, number) + (0 if mark.is_heading else costs.sentence_as_section)
    yield "section", as_section, _State(number, state.clause, _FRESH)
    as_clause = _step(state.clause, number) + costs.clause + (costs.heading_as_clause if mark.is_heading else 0)
    actual = state.clause + 1 if expected_by_tail(number, state.clause + 1) else number
    yield "clause", as_clause, _State(state.section, actual, 0)
    if number == 1:
        is_list_of_section = state.item == _FRESH and state.clause
        begun = _NEW_LIST_IN_SECTION if is_list_of_section else _NEW_LIST
        yield "item", begun, state._replace(item=1)
    elif state.item > 0 and number == state.item + 1:
        yield "item", 0.0, state._replace(item=number)


def _step(last: int, number: int) -> float:
    if number == last + 1:
        return 0.0
    if expected_by_tail(number, last + 1):
        return _GLUED
    if number > last:
        return _GAP + _EACH_MISSING * min(number - last - 1, _MOST_MISSING) * bool(last)
    return _REPEATED if number == last else _BACKWARDS


def _dotted_cost(state: _State, path: tuple[int, ...]) -> float:
    last = state.path or ((state.section,) if state.section == path[0] else (state.clause,))
    depth = len(path) - 1
    if path[:depth] != last[:depth]:
        opens = path[1:] == (1,) * depth and path[0] == max(last[0], state.section) + 1
        return _NO_HEADING if opens else _BACKWARDS
    return _step(last[depth] if depth < len(last) else 0, path[depth])
