"""A topic: a page in each language that has it, with the pages of its items; it is built as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from qostil.mkdocs.answer_html import answers_in
from qostil.mkdocs.answer_link import AnswerLink
from qostil.mkdocs.answer_page import AnswerPage, MadePage
from qostil.model.locale import key_of, split_locale


@dataclass
class Topic:
    """The pages of a topic, which share a key, and the links to those of its items, which are there while needed."""

    key: str
    pages: list[Page] = field(default_factory=list)
    answers: list[AnswerLink] = field(default_factory=list)
    answer_pages: list[AnswerPage] = field(default_factory=list)

    def __iter__(self) -> Iterator[Page]:
        """Iterate over all pages, first those of the topic."""
        yield from self.pages
        yield from self.answer_pages

    def add_answer_pages(self, config: MkDocsConfig) -> None:
        """Make the pages of its items."""
        self.answer_pages = [AnswerPage(link, config) for link in self.answers]

    def answers_on(self, page: Page) -> Sequence[AnswerPage]:
        """Return the pages of the items of one of its pages."""
        return [answer for answer in self.answer_pages if answer.topic.src_uri == page.file.src_uri]

    def share_out(self) -> None:
        """Give the pages of items their texts, once the pages of the topic are rendered."""
        for page in self.pages:
            own = self.answers_on(page)
            found = answers_in(page.content or "") if own else {}
            for answer in own:
                answer.take(found)
            for answer in own:
                answer.lead_here()

    def forget_texts(self) -> None:
        """Let go of what only the writing of these pages needs, which is most of what a build holds."""
        self.answer_pages = []
        for page in self.pages:
            page.markdown, page.content, page.toc = "", "", TableOfContents([])


def is_of_topic(page: Page) -> bool:
    """Return whether a page is one of a topic, and not one that is made from all of them."""
    return isinstance(page, AnswerPage) or (not isinstance(page, MadePage) and bool(split_locale(page.file.src_uri)[0]))


def topics_of(pages: Iterable[Page], answers: Mapping[str, Sequence[AnswerLink]]) -> Sequence[Topic]:
    """Group pages into topics, in the order in which they come; `answers` has the links of each page by its file."""
    found: dict[str, Topic] = {}
    for page in pages:
        key = _key_of(page.topic.src_uri if isinstance(page, AnswerPage) else page.file.src_uri)
        topic = found.setdefault(key, Topic(key))
        if isinstance(page, AnswerPage):
            topic.answer_pages.append(page)
        else:
            topic.pages.append(page)
            topic.answers += answers.get(page.file.src_uri, ())
    return list(found.values())


# All pages of the items of a topic ask.
_key_of = lru_cache(maxsize=64)(key_of)
