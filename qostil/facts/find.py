"""Find and normalize all facts of a text in either language.

Facts with a distinct form (links, dates, clauses) are found first and removed from the text before numbers are
searched; the kind of each remaining number is that of the unit after it, or «number» without a unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from qostil.facts import address, citations, date, names, period, phone, temperature, time, voltage, weekday
from qostil.facts.bound import bound_of
from qostil.facts.folding import LINE_END, blank, fold
from qostil.facts.measure import measures
from qostil.model.fact import Fact, FactKind, Finder, Measure
from qostil.model.locale import Locale

# The order matters: an e-mail address contains what looks like a link, a date what looks like a version.
_AS_WRITTEN: Sequence[tuple[FactKind, Finder]] = (
    ("email", address.emails),
    ("link", address.links),
    ("number", voltage.voltages),
)
_FOLDED: Sequence[tuple[FactKind, Finder]] = (
    ("ussd", address.ussd),
    ("phone", phone.find_phones),
    ("phone", phone.find_local_phones),
    ("clause", citations.find_clauses),
    ("number", temperature.temperatures),
    ("weekday", weekday.find_weekdays),
    ("date", date.find_dates),
    ("version", names.versions),
    ("time", time.find_times),
    ("day", date.days_of_month),
    ("number", names.names),
    ("duration", period.frequencies),
)
# The kinds that words can make a limit.
_LIMITS = frozenset({"money", "duration", "percent", "date", "day", "time", "data", "number"})


def find_facts(text: str, locale: Locale) -> list[Fact]:
    """Return the facts of a text in the order of their positions; `line` counts from 1.

    >>> [fact.value for fact in find_facts("25-ші шілдеге дейін 10 000 теңге төлеңіз: 3131", "kk")]
    ['07-25', '10000 KZT', '3131']
    >>> [fact.value for fact in find_facts("Заплатите 10 000 тенге до 25 июля: 3131", "ru")]
    ['10000 KZT', '07-25', '3131']
    """
    found, rest = _whole(text, locale, _AS_WRITTEN)
    more, rest = _whole(fold(rest), locale, _FOLDED)
    found += more
    measured = list(measures(rest, locale))
    found += [*measured, *period.durations(rest, locale, measured)]
    return list(_facts(text, sorted(found), locale))


def _whole(rest: str, locale: Locale, finders: Sequence[tuple[FactKind, Finder]]) -> tuple[list[Measure], str]:
    """Apply the finders in order; return what they find, and the text with that blanked out."""
    found: list[Measure] = []
    for kind, finder in finders:
        if spans := list(finder(rest, locale)):
            found += [Measure(span.start, span.end, kind, span.value) for span in spans]
            rest = blank(rest, spans)
    return found, rest


def _facts(text: str, found: Sequence[Measure], locale: Locale) -> Iterator[Fact]:
    line, counted, folded = 1, 0, fold(text)
    # Both ends of a range have its whole text («с 20-го по 25-е»), and the words before it are those of its beginning.
    begun = Counter(measure.start for measure in found)
    for measure in found:
        line += sum(text.count(end, counted, measure.start) for end in ("\n", LINE_END))
        counted = measure.start
        is_limit = measure.kind in _LIMITS and begun[measure.start] == 1
        bound = bound_of(folded, measure.start, measure.end, locale) if is_limit else ""
        yield Fact(measure.kind, measure.value, text[measure.start : measure.end], line, bound=bound)
