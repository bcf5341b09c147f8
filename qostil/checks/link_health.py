"""What is known to be over is not offered to readers; the clock is the ledger's, so that a run can be repeated."""

from collections.abc import Iterator
from datetime import date

from qostil.corpus import Corpus
from qostil.finding import Finding, Place
from qostil.links.ledger import Sighting
from qostil.links.registry import Entry

EXPIRED = "«{address}» was of use until {until}, and was last looked at on {day}"
EXPIRED_REMEDY = "take it out of the content and of the registry, or write a later until:"
FAILING = "«{address}» has been failing since {since}: {days} days when it was last looked at"
FAILING_REMEDY = "ask {owner} where it has gone, and write the new address, or take it out of the content"

# A fortnight outlasts a holiday and a repair; what has not come back by then is gone.
_LONG = 14


def link_health(corpus: Corpus) -> Iterator[Finding]:
    """No address is past its last day, and none has been failing for two weeks, by what the ledger has seen.

    Bad: an address that answered «not found» on 1 November and on 20 November
    Good: an address that did so on 19 November and on 20 November
    """
    today = max((seen.checked for seen in corpus.ledger.values() if seen), default=date.min)
    first = {use.address: use.page.at(use.line) for use in reversed(corpus.uses)}
    for entry, language, address in corpus.registry.addresses:
        for finding in _judge(corpus, entry, address, today):
            place = Place(corpus.registry.path, entry.line(language))
            yield Finding(place, *finding, also=first.get(address))


def _judge(corpus: Corpus, entry: Entry, address: str, today: date) -> Iterator[tuple[str, str, dict[str, str]]]:
    seen = corpus.ledger.get(address) or Sighting(date.min)
    fields = {"address": address, "owner": entry.owner or "its owner", "day": str(today)}
    if entry.until and entry.until < today:
        yield EXPIRED, EXPIRED_REMEDY, fields | {"until": str(entry.until)}
    if seen.days_failing >= _LONG:
        yield FAILING, FAILING_REMEDY, fields | {"since": str(seen.failing), "days": str(seen.days_failing)}
