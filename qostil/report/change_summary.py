"""Summarize for a pull request in what a version of a site differs from an earlier one, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qostil.difference.difference import Difference
from qostil.difference.facts import FactDifference
from qostil.difference.items import ItemDifference
from qostil.knowledge.redirects import Redirect
from qostil.knowledge.reviews import Review
from qostil.languages.known import name_of
from qostil.report.markdown_text import code, plain, table

# More reviews at once than one reads with care, and so a reason to ask.
_READ_AT_ONCE = 10
# A longer table is no summary, and a host of code cuts the whole text off.
_MOST_ROWS = 200

Rows = Sequence[Sequence[str]]


def change_summary(difference: Difference, revision: str) -> str:
    """Return what has changed since a revision: items, facts, outside addresses, reviews, redirects.

    >>> print(change_summary(Difference([], [], {}, {}, [], [], [], [], is_reviewed=True), "main"))
    ## Changes since `main`
    <BLANKLINE>
    No item, fact, outside address, review or redirect has changed.
    """
    parts = [*_items(difference), *_facts(difference), *_links(difference), *_reviews(difference)]
    parts += _redirects(difference)
    nothing = ["No item, fact, outside address, review or redirect has changed."]
    return "\n\n".join([f"## Changes since {code(revision)}", *(parts or nothing)])


def _part(title: str, head: Sequence[str], rows: Rows) -> Iterator[str]:
    if rows:
        yield f"### {title}"
        yield table(head, rows[:_MOST_ROWS])
    if len(rows) > _MOST_ROWS:
        yield f"… and {len(rows) - _MOST_ROWS} more"


def _items(difference: Difference) -> Iterator[str]:
    rows = [_item(item, is_reviewed=difference.is_reviewed) for item in difference.items]
    return _part("Items", ("Item", "What", "In", "Now"), rows)


def _item(item: ItemDifference, *, is_reviewed: bool) -> Sequence[str]:
    languages = " and ".join(name_of(locale) for locale in item.changed)
    state = item.now.state if item.now and (is_reviewed or item.now.is_draft) else ""
    was = f", was {code(item.was)}" if item.was else ""
    return code(item.address), ", ".join(item.what) + was, languages, state


def _facts(difference: Difference) -> Iterator[str]:
    return _part("Facts", ("Item", "In", "Before", "Now"), [_fact(fact) for fact in difference.facts])


def _fact(fact: FactDifference) -> Sequence[str]:
    return code(fact.address), name_of(fact.locale), plain(fact.before), plain(fact.now)


def _links(difference: Difference) -> Iterator[str]:
    told = (("added", difference.links_added), ("removed", difference.links_removed))
    rows = [(what, code(address), code(str(place))) for what, links in told for address, place in links.items()]
    return _part("Outside addresses", ("What", "Address", "First place"), rows)


def _reviews(difference: Difference) -> Iterator[str]:
    reviews = difference.reviewed
    yield from _part("Reviews", ("Item", "By", "On", "Reason"), [_review(review) for review in reviews])
    if len(reviews) > _READ_AT_ONCE:
        yield f"**{len(reviews)} items reviewed at once**: {_names(reviews)}"
    if difference.reviews_removed:
        yield f"**Taken out**, though the items are still there: {_names(difference.reviews_removed)}"


def _names(reviews: Sequence[Review]) -> str:
    more = f" and {len(reviews) - _MOST_ROWS} more" if len(reviews) > _MOST_ROWS else ""
    return ", ".join(code(f"{review.page}#{review.item}") for review in reviews[:_MOST_ROWS]) + more


def _review(review: Review) -> Sequence[str]:
    reviewed = review.reviewed
    by = plain(reviewed.by) or "adopted, read by nobody"
    return code(f"{review.page}#{review.item}"), by, str(reviewed.on), plain(reviewed.why)


def _redirects(difference: Difference) -> Iterator[str]:
    told = (("added", difference.redirects), ("removed", difference.redirects_removed))
    rows = [(what, code(one.old), _end(one)) for what, redirects in told for one in redirects]
    return _part("Redirects and retired addresses", ("What", "Old address", "Leads to"), rows)


def _end(redirect: Redirect) -> str:
    return code(redirect.to) if redirect.to else f"retired: {plain(redirect.retired)}"
