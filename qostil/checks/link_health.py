"""Report expired, failing and unverified addresses, as of today."""

from collections.abc import Iterator
from datetime import date

from qostil.corpus.corpus import Corpus
from qostil.knowledge.ledger import Sighting
from qostil.knowledge.registry import UNKNOWN
from qostil.links.targets import AddressToAsk, addresses_to_ask
from qostil.links.unseen import is_fresh, last_seen
from qostil.model.finding import Finding

EXPIRED = "«{address}» was of use until {until}, and today is {today}"
EXPIRED_REMEDY = "take it out of the content and of the registry, or write a later until:"
FAILING = "«{address}» has been failing since {since}: {days} days, and was last asked on {checked}"
FAILING_REMEDY = "ask {owner} where it has gone, and write the new address, or take it out of the content"
DOUBTED = "«{address}» has been in doubt since {since}: {days} days, and was last asked on {checked}"
UNSEEN = "nobody has seen yet where «{address}» leads"
UNWRITTEN = "«{address}» has final: unknown: nobody has said where it should lead"
UNWRITTEN_REMEDY = "run «qostil links --online --update», and write final: as it tells"
LONG_AGO = "«{address}» was last seen where it should lead on {since}: {days} days ago, and {within} are allowed"
SEE_REMEDY = (
    "run «qostil links --online --update»; where it stays in doubt and yet opens in a browser, write seen: {today}"
    " in its entry; where it does not open, ask {owner}"
)

# Two weeks are longer than a holiday or a repair; an address that still fails is gone.
_LONG = 14

_Report = tuple[str, str, dict[str, str]]


def link_health(corpus: Corpus) -> Iterator[Finding]:
    """No address is past its last day, for two weeks failing or in doubt, or unseen for longer than the settings allow.

    Bad: an address that answered «not found» on 1 November, and has not been seen well by 20 November
    Good: an address that did so on 19 November and on 20 November
    """
    for target in addresses_to_ask(corpus):
        for message, remedy, fields in (
            *_expired(corpus, target),
            *(_failing(corpus, target) or _unseen(corpus, target)),
        ):
            about = {
                "address": target.address,
                "owner": target.known.entry.owner or "its owner",
                "today": str(corpus.today),
            }
            yield Finding(target.place, message, remedy, about | fields, also=target.also)


def _expired(corpus: Corpus, target: AddressToAsk) -> Iterator[_Report]:
    """Report an address past its last day; once, not again for each of its anchors."""
    entry = target.known.entry
    if entry.until and entry.until < corpus.today and target.address in entry.addresses.values():
        yield EXPIRED, EXPIRED_REMEDY, {"until": str(entry.until)}


def _failing(corpus: Corpus, target: AddressToAsk) -> list[_Report]:
    """Report an address failing for long, or in doubt for long without a person's recent confirmation."""
    line = corpus.knowledge.ledger.get(target.address) or Sighting(corpus.today)
    fields = {"checked": str(line.checked)}
    if line.failing and _days(corpus, line.failing) >= _LONG:
        return [(FAILING, FAILING_REMEDY, fields | _since(corpus, line.failing))]
    by_person = target.known.entry.seen
    if line.doubt and _days(corpus, line.doubt) >= _LONG and not (by_person and is_fresh(corpus, by_person)):
        return [(DOUBTED, SEE_REMEDY, fields | _since(corpus, line.doubt))]
    return []


def _unseen(corpus: Corpus, target: AddressToAsk) -> Iterator[_Report]:
    """Report a linked address that was not seen recently, if the settings require it."""
    if corpus.seen_within_days is None or not target.places:
        return
    entry, language = target.known
    day = last_seen(corpus, target)
    if entry.expected(language) == UNKNOWN:
        yield UNWRITTEN, UNWRITTEN_REMEDY, {}
    elif day is None:
        yield UNSEEN, SEE_REMEDY, {}
    elif not is_fresh(corpus, day):
        yield LONG_AGO, SEE_REMEDY, _since(corpus, day) | {"within": str(corpus.seen_within_days)}


def _since(corpus: Corpus, day: date) -> dict[str, str]:
    return {"since": str(day), "days": str(_days(corpus, day))}


def _days(corpus: Corpus, day: date) -> int:
    return (corpus.today - day).days
