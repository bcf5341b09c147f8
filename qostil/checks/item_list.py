"""Check the comments that are replaced by a list of the items of a page."""

from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.item import Listing
from qostil.model.nearest import did_you_mean
from qostil.model.page import Page

NO_PAGE = "«{key}» is no page of which items can be listed{guess}"
NO_PAGE_REMEDY = "write its path without language and suffix, as in <!-- qostil-items: home-internet/payments -->"
DRAFT = "«{key}» is a draft, of which readers get no item"
DRAFT_REMEDY = "take the comment away until the draft is published"
NO_ITEMS = "{there} has no items to be listed"
NO_ITEMS_REMEDY = "name a page that has some, or take the comment away"
NOT_ALONE = "the list of the items of «{key}» has no line to itself"
NOT_ALONE_REMEDY = "write the comment on a line of its own, between empty lines"

_UNREAD = ("readable", "page-counterpart")


def item_list(corpus: Corpus) -> Iterator[Finding]:
    """A list of items names a page that readers get, and stands on a line of its own.

    Bad: <!-- qostil-items: payments.md -->
    Good: <!-- qostil-items: home-internet/payments -->
    """
    for page in corpus.pages:
        for listing in page.listings:
            if found := _wrong(corpus, page, listing):
                yield found


def _wrong(corpus: Corpus, page: Page, listing: Listing) -> Finding | None:
    place, fields = page.at(listing.line), {"key": listing.key}
    there = corpus.by_key.get(listing.key, {}).get(page.locale)
    if not listing.is_alone:
        return Finding(place, NOT_ALONE, NOT_ALONE_REMEDY, fields)
    if there is None and any(listing.key == held.key for held in corpus.held_back.values()):
        return Finding(place, DRAFT, DRAFT_REMEDY, fields)
    if there is None:
        fields["guess"] = did_you_mean(listing.key.removesuffix(".md"), corpus.by_key)
        return Finding(place, NO_PAGE, NO_PAGE_REMEDY, fields, consequence_of=_UNREAD * (listing.key in corpus.by_key))
    if not there.trouble and not there.by_id:
        return Finding(place, NO_ITEMS, NO_ITEMS_REMEDY, {"there": there.path})
    return None
