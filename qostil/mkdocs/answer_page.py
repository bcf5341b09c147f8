"""The pages that MkDocs writes as any other, and whose text stands in no file of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import TypeGuard

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url

from qostil.corpus.answers import answer_summary
from qostil.mkdocs.answer_html import AnswerHtml, relinked
from qostil.mkdocs.answer_link import AnswerLink

# As the extension `toc` writes the link of a heading to itself.
_PERMALINK = 'class="headerlink" href="{}"'


class MadePage(Page):
    """A page without a file: nothing is read, and nothing rendered."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render nothing."""
        self.content, self.toc = "", TableOfContents([])


class AnswerPage(MadePage):
    """The page of one item, whose text is rendered with the page of its topic."""

    def __init__(self, link: AnswerLink, config: MkDocsConfig) -> None:
        """Make the page that a link leads to, with a file without content, which stands in no navigation."""
        inclusion = InclusionLevel.NOT_IN_NAV
        super().__init__(link.title, File.generated(config, link.src_uri, content="", inclusion=inclusion), config)
        self.item, self.slug, self.topic = link.item, link.slug, link.topic
        self.question = str(self.title)
        self.meta = {"title": self.title, "kind": "answer"}
        self.take_date()

    def take_date(self) -> None:
        """Take the date of the topic, once that is read."""
        if self.topic.page:
            self.meta["updated"] = self.topic.page.meta.get("updated")
            self.update_date = self.topic.page.update_date

    def take(self, answers: Mapping[str, AnswerHtml]) -> None:
        """Take question and answer from the rendered page of the topic, and what search engines show of it."""
        self.meta["description"] = escape(answer_summary(self.item))
        if found := answers.get(self.item.id):
            self.question, self.content = (relinked(part, self.topic.url, self.file.url) for part in found)

    def lead_here(self) -> None:
        """Let the permanent link of the item on the page of its topic lead to this page."""
        topic = self.topic.page
        if topic and topic.content:
            here = get_relative_url(self.file.url, self.topic.url)
            topic.content = topic.content.replace(_PERMALINK.format(f"#{self.item.id}"), _PERMALINK.format(here), 1)

    def show_place(self, is_active: bool) -> None:
        """Mark the page of the topic in the menu as the one where the reader is, or no more."""
        if self.topic.page:
            self.topic.page.active = is_active

    @property
    def above(self) -> Sequence[Page]:
        """The pages above this one, without the home page."""
        topic = self.topic.page
        return [*above(topic), topic] if topic else ()


class QuestionsPage(MadePage):
    """The page with all questions of a language, as links to their pages."""

    def __init__(self, title: str, answers: Sequence[AnswerLink], file: File, config: MkDocsConfig) -> None:
        """Make the page that leads to the pages of items, which come topic by topic."""
        super().__init__(title, file, config)
        self.answers = answers
        self.meta = {"title": title, "kind": "index", "template": "questions.html"}

    def topics(self, nav: Navigation) -> Sequence[tuple[Page | None, Sequence[AnswerLink]]]:
        """Return the pages of topics, each with the links to the pages of its items, as the navigation has them."""
        order = {page.file.src_uri: number for number, page in enumerate(nav.pages)}
        grouped = [list(group) for _, group in groupby(self.answers, key=lambda link: link.topic.src_uri)]
        grouped.sort(key=lambda own: order.get(own[0].topic.src_uri, len(order)))
        return [(own[0].topic.page, own) for own in grouped]


def above(page: Page) -> Sequence[Page]:
    """Return the index pages of the sections in which a page stands, the outermost first."""
    sections = (section for section in reversed(list(page.ancestors)) if isinstance(section, Section))
    return [index for section in sections for index in _indexes(section) if index != page]


# All pages of a section ask.
@lru_cache(maxsize=16)
def _indexes(section: Section) -> Sequence[Page]:
    return [entry for entry in section.children if is_index(entry)]


def is_index(entry: object) -> TypeGuard[Page]:
    """Return whether an entry of a section is its index page."""
    return isinstance(entry, Page) and entry.file.name == "index"
