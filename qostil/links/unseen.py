"""Find outside addresses that were never seen to work, or not lately."""

from __future__ import annotations

from datetime import date

from qostil.corpus.corpus import Corpus
from qostil.knowledge.registry import UNKNOWN
from qostil.links.targets import AddressToAsk, addresses_to_ask

# The number of days in the summary, unless the settings demand another one.
_DAYS = 30


def last_seen(corpus: Corpus, one: AddressToAsk) -> date | None:
    """Return the last day on which an address was seen to work, by the ledger or by a person; None if never.

    None too if the registry does not know the final address.

    >>> from qostil.model.finding import Place
    >>> from qostil.knowledge.registry import RegistryEntry, Known
    >>> entry = RegistryEntry(both="https://a.kz/", seen=date(2026, 11, 20))
    >>> last_seen(Corpus(()), AddressToAsk("https://a.kz/", Known(entry, "both"), Place("links.yml")))
    datetime.date(2026, 11, 20)
    """
    entry, language = one.known
    if entry.expected(language) == UNKNOWN:
        return None
    line = corpus.knowledge.ledger.get(one.address)
    return max((day for day in (line and line.well, entry.seen) if day), default=None)


def is_fresh(corpus: Corpus, day: date) -> bool:
    """Return whether a sighting on a day is still recent enough today.

    >>> corpus = Corpus((), today=date(2026, 11, 25), seen_within_days=7)
    >>> is_fresh(corpus, date(2026, 11, 18)), is_fresh(corpus, date(2026, 11, 17))
    (True, False)
    """
    return (corpus.today - day).days <= _days(corpus)


def summary(corpus: Corpus) -> str:
    """Return one line with the number of addresses of the published content not seen lately; "" if there are none.

    >>> summary(Corpus(()))
    ''
    """
    led_to = [one for one in addresses_to_ask(corpus.published) if one.places]
    days = [last_seen(corpus, one) for one in led_to]
    never, long_ago = days.count(None), sum(not is_fresh(corpus, day) for day in days if day)
    parts = [f"{never} never seen where they should lead"] * bool(never)
    parts += [f"{long_ago} not for more than {_days(corpus)} days"] * bool(long_ago)
    how = "ask them with «qostil links --online --update», and write final: where it is unknown"
    return f"of {len(led_to)} outside addresses, {' and '.join(parts)}: {how}" if parts else ""


def _days(corpus: Corpus) -> int:
    return corpus.seen_within_days or _DAYS
