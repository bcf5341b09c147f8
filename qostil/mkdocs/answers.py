"""Give each item a page of its own in each language, and an address that offers all languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url

from qostil.corpus.answers import FOLDER, answer_slug, answer_summary, answers_of
from qostil.mkdocs.answer_html import answers_in, relinked
from qostil.mkdocs.gate import LAST
from qostil.mkdocs.languages import in_all_languages
from qostil.mkdocs.run import Part, Run
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale, locale_of

KIND = "answer"


class AnswerPage(Page):
    """The page of one item. MkDocs writes it as any other page; its text is rendered with the page of its topic."""

    def __init__(self, item: Item, slug: str, topic: File, file: File, config: MkDocsConfig) -> None:
        """Make the page of an item, whose topic has a file of its own."""
        super().__init__(escape(item.question), file, config)
        self.item = item
        self.slug = slug
        self.topic = topic

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing: the text comes from the page of the topic."""
        self.markdown = ""
        self.meta = {"title": self.title, "description": escape(answer_summary(self.item)), "kind": KIND}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render nothing: the text is rendered with the page of the topic."""
        self.content, self.toc = "", TableOfContents([])

    def take(self, answers: Mapping[str, Any]) -> None:
        """Take question and answer from the rendered page of the topic."""
        if found := answers.get(self.item.id):
            self.content = f"<h1>{found.question}</h1>\n{relinked(found.answer, self.topic.url, self.file.url)}"
        if self.topic.page:
            self.meta["updated"] = self.topic.page.meta.get("updated")


class Answers(Part):
    """The event handlers that make the pages of items."""

    def __init__(self, run: Run) -> None:
        """Start without pages, which each build has its own of."""
        super().__init__(run)
        self._pages: list[AnswerPage] = []
        self._env = Environment(autoescape=True)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Add the pages, which stand in no navigation."""
        self._pages = [page for locale in LOCALES for page in self._made(locale, config, files)]
        return nav

    def _made(self, locale: Locale, config: MkDocsConfig, files: Files) -> Iterator[AnswerPage]:
        corpus = self._run.corpus
        for item, page in answers_of(corpus, locale):
            topic = files.get_file_from_path(page.path.removeprefix(f"{corpus.docs}/"))
            slug = answer_slug(page, item.id)
            path = f"{locale}/{FOLDER}/{slug}.md"
            if topic and not files.get_file_from_path(path):
                file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
                files.append(file)
                yield AnswerPage(item, slug, topic, file, config)

    @event_priority(LAST)
    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Give the pages their texts, once the pages of all topics are rendered."""
        self._env = env
        rendered: dict[str, Mapping[str, Any]] = {}
        for page in self._pages:
            topic = page.topic
            if topic.src_uri not in rendered:
                rendered[topic.src_uri] = answers_in((topic.page and topic.page.content) or "")
            page.take(rendered[topic.src_uri])
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write a page at the address without a language, which leads on to that of the reader."""
        titles: dict[str, dict[Locale, str]] = defaultdict(dict)
        for page in self._pages:
            titles[page.slug][locale_of(page.file.src_uri)] = str(page.title)
        template = self._env.get_template("answer.html")
        for slug, of_locale in titles.items():
            url = f"{FOLDER}/{slug}/"
            context = in_all_languages(config, self._run.build.site.identity) | {"titles": of_locale, "address": url}
            html = template.render(context, config=config, base_url=get_relative_url(".", url), page=None)
            file = Path(config.site_dir, url, "index.html")
            file.parent.mkdir(parents=True)
            file.write_text(html, encoding="utf-8", newline="\n")
