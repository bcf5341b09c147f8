"""The patterns of Kazakh durations without a number: тәулік ішінде, айына бір рет, күніне 0,75 %."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.durations import Durations, Implied

_WITHIN = (" ішінде", " бойы")
_ONE = frozenset("минут сағат тәулік күн күні апта ай жыл".split())
# Words before a unit that make it a definite period, not a duration: within this month, within the trial month.
_KNOWN = re.compile(r"(?:\w+[ғг][ыі]|осы|сол|бұл|есепті|келесі|өткен|бүкіл|сынақ)$")
# «The last year» as a period, and a unit that is all of a cell.
_LAST_WORDS = ("соңғы", "алдағы", "таяу", "жақын")
_LAST = re.compile(
    rf"(?<!\w)(?:{'|'.join(_LAST_WORDS)})(?: арадағы)? (?P<unit>(?:апта|ай|жыл|тәулік)(?:с?[ыі])?"
    r"(?:н?[дт][ае]|[ғгқк][ае]|н[ае]|н|[нтд][ыі]ң|[ғг][ыі]|[дт][ае][ғг][ыі])?)(?!\w)"
)
_BARE = re.compile(r"(?<!\w)(?P<unit>тәулік)(?= (?:күт|сақ))")
_ALONE = re.compile(r"(?:^|\0\n?)\s{0,9}(?P<unit>апта|тәулік)(?=\s{0,9}(?:$|\0))")


def implied(text: str) -> Iterator[Implied]:
    """Yield the durations before «ішінде» and «бойы» in a text.

    >>> [(one.unit, one.attribute) for one in implied("тәулік ішінде, осы ай ішінде, бір жұмыс күні ішінде")]
    [('тәулік', ''), ('күні', 'жұмыс')]
    >>> [one.unit for one in implied("соңғы жылда, соңғы күн")]
    ['жылда']
    """
    yield from _within(text)
    for needles, pattern in ((_LAST_WORDS, _LAST), (("апта", "тәулік"), _ALONE), (("тәулік күт", "тәулік сақ"), _BARE)):
        for found in pattern.finditer(text) if any(map(text.__contains__, needles)) else ():
            yield Implied(found.start("unit"), None, found.end("unit"), found.end(), found["unit"], "")


def _within(text: str) -> Iterator[Implied]:
    for within in _WITHIN:
        at = text.find(within)
        while at >= 0:
            words = text[max(0, at - 40) : at].rsplit(None, 2)
            before = words[-2] if len(words) > 1 else ""
            if words and words[-1] in _ONE and not _KNOWN.match(before):
                start = at - len(words[-1])
                yield Implied(start - len(before) - bool(before), start, at, at + len(within), words[-1], before)
            at = text.find(within, at + 1)


DURATIONS = Durations(
    implied=implied,
    # Between the period and «times» stand an amount and a limit: күніне 1 таблеткадан 2 рет, аптасына ең көбі 4 реттен.
    frequency=(
        r"(?<!\w)(?P<unit>минутына|сағатына|тәулігіне|күніне|аптасына|айына|тоқсанына|жылына)"
        r"(?=(?:\s+(?:[^\s\0.,!?;:]|,(?=[0-9])){1,20}){1,5}?\s+(?:рет(?:тен|ке)?|мәрте)(?!\w))"
    ),
    frequency_needles=(" рет", " мәрте"),
    every_other_day=r"күн(?<!\w...) ?ара(?:латып)?(?!\w)",
    every_other_day_needle="ара",
    once="",
    periods={
        "day": r"күніне\b|күн сайын|(?:әр|әрбір)\s+(?:\w+\s+){0,3}күн\w*|бір күн\w*|күн\w*\s+үшін|тәулігіне",
        "month": r"айына\b|ай сайын|(?:әр|әрбір)\s+ай\w*",
        "year": r"жылына\b|жыл сайын|жылдық\b",
    },
)
