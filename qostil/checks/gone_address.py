"""Check that every address that was ever published still leads to an answer."""

import json
import re
from collections.abc import Iterator
from functools import cached_property

from qostil.addresses.saved import parts_of, saved_address
from qostil.corpus.addresses import addresses_of, shared_anchors
from qostil.corpus.corpus import Corpus
from qostil.knowledge.published import FILE
from qostil.knowledge.redirects import FILE as REDIRECTS
from qostil.knowledge.reviews import TOP
from qostil.model.finding import Finding, Place
from qostil.model.locale import LOCALES
from qostil.model.nearest import nearest
from qostil.model.page import Page
from qostil.review.states import item_states

GONE_PAGE = "the page «{address}» was published, and is gone: saved links lead nowhere"
GONE_ITEM = "the item «{address}» was published, and is gone: saved links lead nowhere but to the top of the page"
MOVED = (
    "the item «{address}» was published, and the page that follows its page has none of that id: saved links miss it"
)
REDIRECT = "add to {file} the line «{line}: {guess}», if that is what answers now"
RETIRE = "add to {file} the line «{line}: {{retired: why}}» with the reason, or with the address that answers now"
DRAFT = "take «draft» out again; or add to {file} the line «{line}: …» with the address that answers now"

# Each guess takes time, and nobody gives up more at once.
_GUESSED = 200
# What YAML reads as it is written.
_PLAIN = re.compile(r"[^\W\d_][\w/.#-]*")


def gone_address(corpus: Corpus) -> Iterator[Finding]:
    """Every page and item that was ever published is there, has moved by a redirect, or is given up for a reason.

    Bad: the item { #receipt } of payments.md becomes { #payment-receipt }, and saved links to it are forgotten
    Good: payments#receipt: payments#payment-receipt (a line of knowledge/redirects.yml)
    """
    published = corpus.knowledge.published
    if not published:
        return
    promises, told = _Promises(corpus), set[str]()
    for address in sorted(published):
        broken = promises.broken_by(address)
        if broken and broken not in told:
            told.add(broken)
            line = published.get(broken, published[address])
            yield promises.finding(broken, line, is_guessed=len(told) <= _GUESSED)


class _Promises:
    """What a corpus keeps of the addresses that were published."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self._redirects = corpus, corpus.knowledge.redirects
        self._there = addresses_of(corpus)
        self._found = self._there | shared_anchors(corpus)

    def broken_by(self, address: str) -> str:
        """Return the address, or that of its page where the whole page is gone, if saved links miss it; else ""."""
        return next((one for one in (parts_of(address)[0], address) if not self._is_kept(one)), "")

    def _is_kept(self, address: str) -> bool:
        """Return whether an address leads to an answer; the check `redirect` judges a redirect of its own."""
        if address in self._found or address in self._redirects.by_old or self._redirects.is_retired(address):
            return True
        key, item_id = parts_of(address)
        is_moved = item_id and key in self._redirects.by_old and key not in self._there
        to_page = self._redirects.end_of(key)
        return bool(is_moved and (to_page not in self._there or self._redirects.end_of(address) in self._found))

    def finding(self, address: str, line: int, *, is_guessed: bool) -> Finding:
        """Return the finding at the page that remains, or else at the line of the file."""
        key, item_id = parts_of(address)
        pages = self._corpus.by_key.get(key, {})
        page = next((pages[locale] for locale in LOCALES if locale in pages), None)
        message = GONE_ITEM if page else MOVED if item_id else GONE_PAGE
        guess = self._guess(key, item_id) if is_guessed else ""
        remedy = DRAFT if self._is_draft(key, item_id) else REDIRECT if guess else RETIRE
        fields = {"address": address, "file": REDIRECTS, "line": _quoted(address), "guess": _quoted(guess)}
        place = page.at(1) if page else Place(FILE, line)
        return Finding(place, message, remedy, fields, consequence_of=_causes(list(pages.values())))

    @cached_property
    def _renamed(self) -> dict[tuple[str, str], str]:
        """The present addresses of items that were reviewed under another one, by the page and id of the review."""
        moved = ((state.review, state) for state in item_states(self._corpus) if state.was)
        return {
            (review.page, review.item): saved_address(state.page, "" if state.id == TOP else state.id)
            for review, state in moved
            if review
        }

    def _is_draft(self, key: str, item_id: str) -> bool:
        held = (page for page in self._corpus.held_back.values() if page.key == key)
        return any(not item_id or item_id in page.by_id for page in held)

    def _guess(self, key: str, item_id: str) -> str:
        """Return what may answer now: first what was reviewed under this address, then what was never published."""
        if renamed := self._renamed.get((key, item_id or TOP)):
            return renamed
        new = self._there - self._corpus.knowledge.published.keys()
        same_id = sorted(one for one in new if item_id and parts_of(one)[1] == item_id)
        return next(iter(same_id), "") or self._near(key, item_id, new) or self._near(key, item_id, self._there)

    def _near(self, key: str, item_id: str, among: frozenset[str]) -> str:
        """Return the most similar page, or the most similar item of the same page."""
        parted = sorted(map(parts_of, among))
        if not item_id:
            return nearest(key, [page for page, item in parted if not item])
        near = nearest(item_id, [item for page, item in parted if item and page == key])
        return saved_address(key, near) if near else ""


def _causes(pages: list[Page]) -> tuple[str, ...]:
    """Return the checks that say why an item cannot be found on pages that are there."""
    unread = ("readable",) * any(page.trouble for page in pages)
    broken = ("item-id",) * any(page.broken_ids for page in pages)
    return (*unread, *broken, *("leftover-mark",) * any(page.is_merged for page in pages))


def _quoted(address: str) -> str:
    return address if _PLAIN.fullmatch(address) or not address else json.dumps(address, ensure_ascii=False)
