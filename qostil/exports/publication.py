"""What programs are told of: the published pages with their HTML, and the answers among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from qostil.corpus.answers import answer_address, answer_slug, answers_on
from qostil.corpus.corpus import Corpus
from qostil.exports.fragments import standing_alone
from qostil.knowledge.operators import Operator, owner_of
from qostil.model.item import Item
from qostil.model.locale import Locale, page_address
from qostil.model.page import Page


class Answer(NamedTuple):
    """An item with a page of its own: its HTML, its page's address, and its place among the items of its topic."""

    item: Item
    page: Page
    html: str
    address: str
    place: str

    @property
    def slug(self) -> str:
        """The name of its page."""
        return answer_slug(self.page, self.item.id)

    @property
    def folder(self) -> str:
        """The path of its page within the site."""
        return _folder(self.page, self.item)


@dataclass(frozen=True)
class Rendered:
    """A page as it was rendered: its HTML, that of the answer to each id, and its address relative to the site."""

    url: str
    html: str
    answers: Mapping[str, str]


@dataclass(frozen=True)
class Publication:
    """The published corpus, the rendered pages by path, and the address of the site; "" if it has none.

    >>> Publication(Corpus(()), {}, "").at("kk/q/receipt/")
    '/kk/q/receipt/'
    """

    corpus: Corpus
    rendered: Mapping[str, Rendered]
    site_url: str
    # The days on which somebody has read an item in both languages, as it is now, by page and id.
    reviewed: Mapping[tuple[str, str], date] = field(default_factory=dict)

    def at(self, url: str) -> str:
        """Return an address within the site as seen from anywhere: absolute, or from the root of its host."""
        return f"{self.site_url or '/'}{url}"

    def pages(self, locale: Locale) -> Iterator[tuple[Page, Rendered]]:
        """Yield the rendered pages of a language in the order of the navigation, then those that it does not name."""
        order = {path: number for number, path in enumerate(self.corpus.nav)}
        own = [page for page in self.corpus.pages if page.locale == locale and page.path in self.rendered]
        folder = f"{self.corpus.docs}/{locale}/"
        for page in sorted(own, key=lambda page: order.get(page.path.removeprefix(folder), len(order))):
            yield page, self.rendered[page.path]

    def answers_on(self, page: Page) -> Iterator[Answer]:
        """Yield the answers on a rendered page."""
        return (self.answer(page, item) for item in answers_on(page))

    def answer(self, page: Page, item: Item) -> Answer:
        """Return an item of a rendered page as an answer."""
        rendered = self.rendered[page.path]
        topic = self.at(rendered.url)
        html = rendered.answers.get(item.id, "")
        html = standing_alone(html, topic) if html else ""
        return Answer(item, page, html.strip(), self.address_of(page, item), f"{topic}#{quote(item.id)}")

    def address_of(self, page: Page, item: Item) -> str:
        """Return the address of an item's page."""
        return self.at(quote(_folder(page, item)))

    def owner(self, page: Page, item_id: str = "") -> Operator | None:
        """Return the operator whose page or item it is, on a site of several."""
        operators = self.corpus.knowledge.operators
        return owner_of(page_address(page.key), item_id, operators) if len(operators) > 1 else None


def _folder(page: Page, item: Item) -> str:
    return f"{page.locale}/{answer_address(page, item.id)}"
