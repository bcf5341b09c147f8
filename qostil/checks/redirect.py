"""Check that each redirect of knowledge/redirects.yml leads readers to a page or an item."""

from collections.abc import Iterator

from qostil.addresses.saved import is_saved_address, parts_of
from qostil.corpus.addresses import addresses_of, taken_addresses
from qostil.corpus.corpus import Corpus
from qostil.knowledge.redirects import FILE, Redirect, Redirects
from qostil.model.finding import Finding, Place
from qostil.model.nearest import nearest

NO_ADDRESS = "«{address}» is no address of a page or an item of this site"
NO_ADDRESS_REMEDY = "write it without language, slash at the ends and suffix, as in tariffs/home or tariffs/home#price"
LOOP = "«{old}» leads round in a circle, and to no answer"
LOOP_REMEDY = "let one address of the circle lead to the page or item that answers now"
LIVE = "«{old}» is in use, and a redirect would hide what stands there"
LIVE_REMEDY = "take the line out, or give what stands there another address"
NO_TARGET = "«{old}» leads to «{end}», which is no published page or item"
MEND = "did you mean «{near}»?"
NO_TARGET_REMEDY = "write the address that answers now; where none does, write {{retired: why}} with the reason"
NO_REASON = "«{old}» is given up, and no word says why"
NO_REASON_REMEDY = "write why there is no answer any more, for those who edit the site after you"
NO_WAY = "«{old}» leads on from a page that is gone, which no reader can open"
NO_WAY_REMEDY = "add a line for the page as well, as in «{key}: {end}»"

# Each guess takes time, and no site mends more at once.
_GUESSED = 200
# The most characters of a quoted text.
_SHOWN = 100


def redirect(corpus: Corpus) -> Iterator[Finding]:
    """Each redirect leads from an unused address to a published page or item; a retirement has a reason.

    Bad: tariffs/old: https://example.kz/
    Good: tariffs/old: tariffs/new
    """
    if not corpus.knowledge.redirects.by_old:
        return
    redirects, there, taken = corpus.knowledge.redirects, addresses_of(corpus), taken_addresses(corpus)
    for number, one in enumerate(redirects.by_old.values()):
        known = sorted(there) if number < _GUESSED else []
        yield from _own(one, redirects, taken) or _way(one, redirects, there, known)


def _own(one: Redirect, redirects: Redirects, taken: frozenset[str]) -> list[Finding]:
    """Return what is wrong with a redirect whatever it leads to."""
    for address in (one.old, *[one.to] * bool(one.to)):
        if not is_saved_address(address):
            return [_finding(one, NO_ADDRESS, NO_ADDRESS_REMEDY, address=address)]
    if one.old in taken:
        return [_finding(one, LIVE, LIVE_REMEDY)]
    if not one.to and not one.retired.strip():
        return [_finding(one, NO_REASON, NO_REASON_REMEDY)]
    return [_finding(one, LOOP, LOOP_REMEDY)] if one.old in redirects.loops else []


def _way(one: Redirect, redirects: Redirects, there: frozenset[str], known: list[str]) -> Iterator[Finding]:
    """Yield what is wrong with the way of a redirect; the last redirect of a chain tells where it ends."""
    key, item_id = parts_of(one.old)
    end = redirects.end_of(one.old)
    if not one.to or end is None:
        return
    if end not in there and one.to not in redirects.by_old:
        near = nearest(end, known)
        yield _finding(one, NO_TARGET, MEND if near else NO_TARGET_REMEDY, end=end, near=near)
    elif item_id and key not in there and end in there and redirects.end_of(key) not in there:
        yield _finding(one, NO_WAY, NO_WAY_REMEDY, key=key, end=parts_of(end)[0])


def _finding(one: Redirect, message: str, remedy: str, **fields: str) -> Finding:
    fields = {name: text[:_SHOWN] for name, text in {"old": one.old, **fields}.items()}
    # An item that cannot be read, or whose id is not read, is missing for that reason.
    causes = ("readable", "item-id") if message == NO_TARGET else ()
    return Finding(Place(FILE, one.line), message, remedy, fields, consequence_of=causes)
