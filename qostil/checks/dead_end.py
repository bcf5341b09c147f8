"""Check for answers after which a reader can do nothing: no phone, no address, no item that has one."""

from __future__ import annotations

from collections.abc import Iterator

from qostil.addresses.target import target
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.page import Page

MESSAGE = "«{question}» ends in nothing that a reader can do"
REMEDY = "link a phone, an address, a form, or an item that has one, such as the contacts"

_OUTSIDE = ("tel:", "mailto:", "sms:", "https://", "http://")


def dead_end(corpus: Corpus) -> Iterator[Finding]:
    """Every answer has something to do next: a phone, an address outside, or a link to an item that has one.

    Bad: ## Чек жоғалды { #lost-receipt } with «Сайттағы форманы толтырыңыз.» and no address of the form
    Good: the same with «[3131](tel:3131) нөміріне қоңырау шалыңыз.»
    """
    for page in corpus.pages:
        for item in page.items:
            if _is_answer(corpus, page, item) and not _has_way(corpus, page, item):
                yield Finding(page.at(item.line), MESSAGE, REMEDY, {"question": item.question}, consequence_of=_ROOTS)


_ROOTS = ("internal-link", "empty-item", "readable")


def _is_answer(corpus: Corpus, page: Page, item: Item) -> bool:
    """Return whether an item answers a question: those of a page of questions, and the situations of a contract."""
    if not page.front or not item.id:
        return False
    return page.front.kind == "faq" or (page.front.kind == "contract" and item.id in corpus.knowledge.situations.ids)


def _has_way(corpus: Corpus, page: Page, item: Item) -> bool:
    return _leads_out(item) or any(_leads_out(there) for there in _linked(corpus, page, item))


def _leads_out(item: Item) -> bool:
    return any(link.href.lower().startswith(_OUTSIDE) for link in item.links)


def _linked(corpus: Corpus, page: Page, item: Item) -> Iterator[Item]:
    """Yield the items to which an item links; of a link to a page as a whole, all its items."""
    for link in item.links:
        to = target(page.path, link.href, corpus.site_url)
        there = corpus.by_path.get(to.path)
        if there:
            found = there.item(to.fragment) if to.fragment else None
            yield from (found,) if found else (() if to.fragment else there.items)
