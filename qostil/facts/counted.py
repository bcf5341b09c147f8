"""Find the unit of a number: after it, after the end of its range, or as a sign before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from qostil.facts.number import Number
from qostil.facts.unit import SIGNS, Unit, unit_of
from qostil.languages.known import LANGUAGES, SMALL_LETTERS, either

# One letter with 2 or 3 is a square or a cube: m3 is typed for m³.
_WORD = r"(?P<word>(?:[^\W\d_][23](?!\w)|[^\W\d_]+)(?:[·*/][^\W\d_]+)*|[%₸$€₽])"
# Between a number and its unit: a case ending, the number in words in brackets, an adjective without an amount.
_GAP = (
    r"(?:\s*\((?:[^()0-9\0]{2,80}|[0-9 ]{1,12})\))?\s*"
    rf"(?:{either(lambda language: language.units.adjectives)}\s+)?{_WORD}"
)
# A dot ends an abbreviation, «7 тыс. тенге»; behind a digit it ends the sentence, «1055. Жұмыс күндері».
_DOT = r"(?:(?<=[^\W\d_])\.)?"
_AFTER = re.compile(rf"{_DOT}(?:-[{SMALL_LETTERS}]{{1,6}}(?!\w))?{_GAP}")
_AFTER_WORDS = re.compile(_DOT + _GAP)  # numerals in words include their endings
_HYPHENED = re.compile(rf"-{_WORD}")
_DAY = re.compile(rf"(?:\.\s*|\s+)(?:\([^()0-9\0]{{2,80}}\)\s*)?{_WORD}")
_INITIAL = re.compile(r"[^\W\d_]\.[^\W\d_]")  # М.О. is no metre
_NO_UNIT = re.compile(either(lambda language: language.units.no_unit))
# The Kazakh word for «there is» follows numerals in words, and phone numbers: бізде екі бар, 1055 бар.
_MOST_BAR = 100
_PHRASE_HEADS = frozenset().union(*(language.units.phrase_heads for language in LANGUAGES.values()))
_PHRASE = re.compile(rf"(?P<word>{either(lambda language: language.units.phrases)}\w*)")
# Between the two ends of a range, where only the second has a unit: 1–3 күн, 1-ден 3 күнге, от 1 до 3 дней.
_ABLATIVE = f"-?{either(lambda language: language.ranges.ablative)}"
_BETWEEN = either(lambda language: language.ranges.between)
_RANGE = re.compile(rf"(?:{_ABLATIVE})?(?:\s*-\s*|—|\s+{_BETWEEN}\s+)|{_ABLATIVE}\s+")


class Counted(msgspec.Struct, frozen=True, gc=False):
    """The unit of a number, the index of its end in the text, and the kind of day if the unit is a day."""

    unit: Unit
    end: int
    kind_of_day: str = ""


def units(text: str, numbers: Sequence[Number]) -> list[Counted | None]:
    """Return the unit of each number; the first number of a range has the unit of the last.

    >>> from qostil.facts.number import find_folded
    >>> text = "1-3 күн, 10 жұмыс күні, $25"
    >>> [counted and counted.unit.name for counted in units(text, find_folded(text, "kk"))]
    ['day', 'day', 'day', 'USD']
    """
    found: list[Counted | None] = []
    following: Number | None = None
    for number in reversed(numbers):
        own = _unit_after(text, number)
        if not own and following and found[-1] and _is_range(text, number, following):
            own = msgspec.structs.replace(found[-1], end=number.end)
        found.append(own)
        following = number
    return found[::-1]


def _is_range(text: str, first: Number, last: Number) -> bool:
    if last.start - first.end > 12 or (first.is_spelled and " - " in text[first.end : last.start]):
        return False  # a dash with spaces after a word is no range
    start = first.end - 3 if first.is_spelled else first.end
    return bool(_RANGE.fullmatch(text, start, last.start) or _RANGE.fullmatch(text, first.end, last.start))


def _unit_after(text: str, number: Number) -> Counted | None:
    start, end = number.start, number.end
    if text.startswith("-", end) and (found := _counted(text, _HYPHENED.match(text, end))) and found.end - end > 3:
        return found  # 30-дневный
    after = _AFTER_WORDS if number.is_spelled else _AFTER
    if (found := _counted(text, after.match(text, end))) and not _is_other_word(text, number, found):
        return found
    sign = SIGNS.get(text[max(0, start - 2) : start].strip()[-1:])
    return Counted(Unit("money", sign), end) if sign else None


def _is_other_word(text: str, number: Number, counted: Counted) -> bool:
    """Return whether a short form is no unit of its number: a year, the Kazakh word for «there is»."""
    name, amount = counted.unit.name, number.amount
    if name == "bar":
        return number.is_spelled or amount > _MOST_BAR
    is_short = len(text[number.end : counted.end].split()[-1]) == 1
    return name == "g" and is_short and 1900 < amount < 2100 and amount % 50 != 0


def _counted(text: str, found: re.Match[str] | None) -> Counted | None:
    """Return the unit that a word names; a kind of day is one only with the following day."""
    if found and found["word"][:3] in _PHRASE_HEADS:
        found = _PHRASE.match(text, found.start("word")) or found
    unit = unit_of(found["word"]) if found else None
    if not found or not unit or _INITIAL.match(text, found.start("word")) or _NO_UNIT.match(text, found.start("word")):
        return None
    if unit.kind != "kind of day":
        return Counted(unit, found.end())
    day = _counted(text, _DAY.match(text, found.end()))
    return msgspec.structs.replace(day, kind_of_day=unit.name) if day and day.unit.name == "day" else None
