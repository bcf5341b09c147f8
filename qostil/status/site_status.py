"""Compute the state of a site: counted as a whole, by section and by page, and item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.locale import LOCALES, Locale, key_of
from qostil.model.page import Page
from qostil.review.states import STATES, ItemState, item_states
from qostil.status.open_items import open_item, published_lag, stopping, waiting
from qostil.status.outside import outside_links
from qostil.status.values import OldestReview, OutsideLink, Remark, Section, SiteStatus, Tally


def section_of(key: str) -> str:
    """Return the section of a page: the first folder of its key; empty for a page at the root.

    >>> section_of("home-internet/payments"), section_of("contacts")
    ('home-internet', '')
    """
    return key.partition("/")[0] if "/" in key else ""


def site_status(corpus: Corpus, findings: Iterable[Finding], keys: Collection[str] | None = None) -> SiteStatus:
    """Return the state of the pages with these keys, drafts included, or of all pages.

    >>> kk, ru = Page("docs/kk/a.md", "kk", "a"), Page("docs/ru/b.md", "ru", "b")
    >>> whole = site_status(Corpus((kk, ru)), []).whole
    >>> whole.pages, whole.pages_in_both, whole.states["ru missing"], whole.states["kk missing"]
    (2, 0, 1, 1)
    """
    return _Site(corpus, keys).status(stopping(findings))


@dataclass(frozen=True)
class _OfPage:
    """What belongs to a page in both languages."""

    key: str
    sides: Mapping[Locale, Page]
    states: list[ItemState] = field(default_factory=list)
    links: list[OutsideLink] = field(default_factory=list)

    @property
    def readable(self) -> list[Page]:
        return [page for page in self.sides.values() if not page.trouble]


class _Site:
    """The pages of a corpus with their items and links, in the order of the navigation."""

    def __init__(self, corpus: Corpus, keys: Collection[str] | None) -> None:
        self._corpus = corpus
        self._pages = {key: _OfPage(key, corpus.by_key[key]) for key in _in_order(corpus, keys)}
        for state in item_states(corpus):
            if state.page in self._pages:
                self._pages[state.page].states.append(state)
        for link, led_from in outside_links(corpus):
            for key in led_from & self._pages.keys():
                self._pages[key].links.append(link)

    def status(self, stops: Collection[str]) -> SiteStatus:
        sections: dict[str, list[_OfPage]] = {}
        for page in self._pages.values():
            sections.setdefault(section_of(page.key), []).append(page)
        both = [page for of_key in self._pages.values() for page in of_key.sides.values()]
        return SiteStatus(
            on=self._corpus.today,
            has_reviews=self._has_reviews,
            whole=self._tally("", list(self._pages.values())),
            sections=tuple(self._section(name, pages) for name, pages in sections.items()),
            items=tuple(open_item(self._corpus, state, stops) for state in self._open),
            waiting=waiting(self._open),
            questions=tuple(Remark(str(page.at(one.line)), one.text) for page in both for one in page.questions),
            excuses=tuple(
                Remark(str(page.at(one.line)), f"{one.check}: {one.reason or 'no reason'}")
                for page in both
                for one in page.excuses
            ),
            links=tuple(dict.fromkeys(link for page in self._pages.values() for link in page.links)),
            unreadable=tuple(page.path for page in both if page.trouble),
        )

    @property
    def _has_reviews(self) -> bool:
        return bool(self._corpus.knowledge.reviews)

    @cached_property
    def _open(self) -> list[ItemState]:
        """The items that are not in step; a site without reviews is told nothing of items never reviewed."""
        left_out = {"in step"} if self._has_reviews else {"in step", "never reviewed"}
        return [state for page in self._pages.values() for state in page.states if state.state not in left_out]

    def _section(self, name: str, pages: Sequence[_OfPage]) -> Section:
        return Section(self._tally(name, pages), tuple(self._tally(page.key, [page]) for page in pages))

    def _tally(self, name: str, pages: Sequence[_OfPage]) -> Tally:
        states = [state for page in pages for state in page.states]
        reviews = [(state.review.reviewed, state.address) for state in states if state.review]
        links = Counter(link.state for link in {link for page in pages for link in page.links})
        numbers = Counter(state.state for state in states)
        oldest = min(reviews, key=lambda review: review[0].on, default=None)
        return Tally(
            name=name,
            pages=len(pages),
            pages_in_both=sum(len(page.readable) == len(LOCALES) for page in pages),
            items=len(states),
            items_in_both=sum(len(state.sides) == len(LOCALES) for state in states),
            states={state: numbers[state] for state in STATES},
            read=sum(bool(reviewed.by) for reviewed, _ in reviews),
            adopted=sum(not reviewed.by for reviewed, _ in reviews),
            lagging=sum(published_lag(self._corpus, state) is not None for state in states),
            questions=sum(len(side.questions) for page in pages for side in page.readable),
            excuses=sum(len(side.excuses) for page in pages for side in page.readable),
            failing_links=links["failing"],
            unseen_links=links["never seen"],
            oldest=OldestReview(oldest[0].on, oldest[1], oldest[0].by) if oldest else None,
        )


def _in_order(corpus: Corpus, keys: Collection[str] | None) -> Iterator[str]:
    """Yield the wanted keys, first those of the navigation, in its order."""
    named = (key_of(f"{LOCALES[0]}/{page}") for page in corpus.nav)
    for key in dict.fromkeys([*named, *corpus.by_key]):
        if key in corpus.by_key and (keys is None or key in keys):
            yield key
