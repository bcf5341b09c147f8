"""Find temperatures with their signs: −4 °C, от +2 до +8 °C, минус 20 градусов; 2 °C has the same value as +2 °C."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.number import read_digits
from qostil.facts.value import measured
from qostil.languages.known import LANGUAGES, either
from qostil.model.fact import Span
from qostil.model.locale import Locale

_COLD = either(lambda language: language.units.cold)
_DEGREE = either(lambda language: language.units.degree)
_CELSIUS = either(lambda language: f"c|{language.units.celsius}")
_DEGREES = re.compile(rf"(?:°(?: ?{_CELSIUS}(?!\w))?|℃|(?<= ){_DEGREE}\w{{0,6}})(?P<cold>\s+{_COLD})?")
_NEEDLES = ("°", "℃", *(language.units.degree for language in LANGUAGES.values()))
# A sign stands at its number: «вода - 5 °C» has a dash.
_SIGN = rf"(?P<sign>(?<![\w)°])[+-]|(?<!\w)(?P<word>{either(lambda language: language.units.minus)})\s)?"
_NUMBER = r"(?<![\w.,])(?P<number>[0-9]{1,4}(?:[.,][0-9]{1,3})?)"
_LAST = re.compile(rf"{_SIGN}{_NUMBER}\s?$")
# Between the two ends of a range, where only the second has the unit: +2…+8 °C, 2-ден 8 °C-қа дейін, от 2 до 8 °C.
_ABLATIVE = f"-?{either(lambda language: language.ranges.ablative)}"
_BETWEEN = either(lambda language: "|".join(filter(None, (language.ranges.to, language.ranges.conjunctions))))
_LINK = rf"(?:(?:{_ABLATIVE})?(?:\s?(?:-|—|…|\.{{2,3}})\s?|\s{_BETWEEN}\s)|{_ABLATIVE}\s)"
_FIRST = re.compile(rf"{_SIGN}{_NUMBER}{_LINK}$")
_LONGEST = 24


def temperatures(text: str, _: Locale) -> Iterator[Span]:
    """Yield the temperatures of a folded text, each end of a range separately.

    >>> [span.value for span in temperatures("+2…+8 °c, -18 °c, 2-ден 8 °c-қа дейін, минус 20 градус", "kk")]
    ['2 C', '8 C', '-18 C', '2 C', '8 C', '-20 C']
    >>> [span.value for span in temperatures("от -20 до -18 °c, до 38,5 °c, 20 градусов мороза", "ru")]
    ['-20 C', '-18 C', '38.5 C', '-20 C']
    """
    for degrees in _DEGREES.finditer(text) if any(map(text.__contains__, _NEEDLES)) else ():
        last = _LAST.search(text, max(0, degrees.start() - _LONGEST), degrees.start())
        if not last:
            continue
        first = _FIRST.search(text, max(0, last.start() - _LONGEST), last.start())
        # «Минус 20-25 градусов» are both below zero.
        shares = degrees["cold"] or (first and first["word"] and not last["sign"])
        if first:
            yield Span(first.start(), last.start(), _value(first, bool(degrees["cold"])))
        yield Span(last.start(), degrees.end(), _value(last, bool(shares)))


def _value(found: re.Match[str], is_cold: bool) -> str:
    is_below = is_cold or found["sign"] == "-" or bool(found["word"])
    amount = read_digits(found["number"])
    return measured("number", -amount if is_below else amount, "C")
