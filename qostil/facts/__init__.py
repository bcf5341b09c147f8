"""Facts: recognised in both languages, normalised, and compared without regard to order.

What has a form of its own (a link, a date, a clause) is found first, and is then out of the way of the
numbers; each number left is told by the unit behind it, and without a unit is a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qostil.facts import address, clause, date, day, duration, phone, time, version
from qostil.facts.fact import Fact, Finder, Kind
from qostil.facts.measure import Measure, measures
from qostil.pairing import Locale

__all__ = ["Fact", "find"]

# In this order: an e-mail address holds what looks like a link, a date what looks like a version.
_WHOLE: Sequence[tuple[Kind, Finder]] = (
    ("email", address.emails),
    ("link", address.links),
    ("ussd", address.ussd),
    ("phone", phone.find),
    ("clause", clause.find),
    ("date", date.find),
    ("version", version.find),
    ("time", time.find),
    ("day", day.find),
)


def find(text: str, locale: Locale) -> list[Fact]:
    """Return the facts of a text in the order of their places; `line` counts from 1.

    >>> [fact.value for fact in find("25-ші шілдеге дейін 10 000 теңге төлеңіз: 3131", "kk")]
    ['07-25', '10000 KZT', '3131']
    >>> [fact.value for fact in find("Заплатите 10 000 тенге до 25 июля: 3131", "ru")]
    ['10000 KZT', '07-25', '3131']
    """
    found: list[Measure] = []
    rest = text
    for kind, finder in _WHOLE:
        whole = [Measure(span.start, span.end, kind, span.value) for span in finder(rest)]
        found += whole
        rest = _without(rest, whole)
    measured = list(measures(rest, locale))
    rest = _without(rest, measured)
    found += measured
    found += [Measure(span.start, span.end, "duration", span.value) for span in duration.implicit(rest)]
    return [_fact(text, measure) for measure in sorted(found)]


def _fact(text: str, found: Measure) -> Fact:
    read = " ".join(text[found.start : found.end].split())
    return Fact(found.kind, found.value, read, text.count("\n", 0, found.start) + 1)


def _without(text: str, found: Iterable[Measure]) -> str:
    """Put as many characters of no meaning in the place of what has been found."""
    for measure in found:
        text = text[: measure.start] + "\0" * (measure.end - measure.start) + text[measure.end :]
    return text
