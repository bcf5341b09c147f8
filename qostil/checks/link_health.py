"""What is known to be over is not offered to readers, nor what nobody can be sure of any more; both by today."""

from collections.abc import Iterator
from datetime import date

from qostil.corpus.corpus import Corpus
from qostil.knowledge.ledger import Sighting
from qostil.knowledge.registry import UNKNOWN
from qostil.links.targets import AddressToAsk, targets
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

# A fortnight outlasts a holiday and a repair; what has not come back by then is gone.
_LONG = 14

_Told = tuple[str, str, dict[str, str]]


def link_health(corpus: Corpus) -> Iterator[Finding]:
    """No address is past its last day, for two weeks failing or in doubt, or unseen for longer than the settings allow.

    Bad: an address that answered «not found» on 1 November, and has not been seen well by 20 November
    Good: an address that did so on 19 November and on 20 November
    """
    for one in targets(corpus):
        for message, remedy, fields in (*_over(corpus, one), *(_unwell(corpus, one) or _unseen(corpus, one))):
            about = {"address": one.address, "owner": one.known.entry.owner or "its owner", "today": str(corpus.today)}
            yield Finding(one.place, message, remedy, about | fields, also=one.also)


def _over(corpus: Corpus, one: AddressToAsk) -> Iterator[_Told]:
    """Past its last day; told of the address itself, not once more for each anchor of it."""
    entry = one.known.entry
    if entry.until and entry.until < corpus.today and one.address in entry.addresses.values():
        yield EXPIRED, EXPIRED_REMEDY, {"until": str(entry.until)}


def _unwell(corpus: Corpus, one: AddressToAsk) -> list[_Told]:
    """Failing for long, or in doubt for long while no person has looked at it either."""
    line = corpus.knowledge.ledger.get(one.address) or Sighting(corpus.today)
    fields = {"checked": str(line.checked)}
    if line.failing and _days(corpus, line.failing) >= _LONG:
        return [(FAILING, FAILING_REMEDY, fields | _since(corpus, line.failing))]
    by_person = one.known.entry.seen
    if line.doubt and _days(corpus, line.doubt) >= _LONG and not (by_person and is_fresh(corpus, by_person)):
        return [(DOUBTED, SEE_REMEDY, fields | _since(corpus, line.doubt))]
    return []


def _unseen(corpus: Corpus, one: AddressToAsk) -> Iterator[_Told]:
    """Not seen lately, where the settings demand it, and readers are led there."""
    if corpus.seen_within_days is None or not one.places:
        return
    entry, language = one.known
    day = last_seen(corpus, one)
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
