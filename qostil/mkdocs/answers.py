"""Give each item a page of its own in each language, a list of them, and an address that offers all languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file

from qostil.corpus.answers import FOLDER, answer_slug, answers_of
from qostil.languages.known import LANGUAGES
from qostil.mkdocs.answer_link import AnswerLink
from qostil.mkdocs.answer_page import AnswerPage, QuestionsPage, above
from qostil.mkdocs.languages import HOMES, in_all_languages
from qostil.mkdocs.navigation import dated
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic
from qostil.model.locale import LOCALES, Locale, key_of, split_locale
from qostil.outputs.output import TopicFile
from qostil.related.related import related
from qostil.system.cache import cache_of


class Answers(Part):
    """The event handlers that make the pages of items."""

    def __init__(self, run: Run) -> None:
        """Start without pages, which each build has its own of."""
        super().__init__(run)
        self._links: Mapping[str, AnswerLink] = {}
        self._pages: Sequence[AnswerPage] = ()
        self._related: Mapping[str, tuple[str, ...]] = {}
        self._env = Environment(autoescape=True)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Find the items with pages of their own, and add these pages if MkDocs has to know them."""
        links: dict[str, AnswerLink] = {}
        for link in self._found(files):
            links.setdefault(link.src_uri, link)
        self._links = links
        self._related = related(self._run.corpus, cache_of(self._run.build.root))
        self._run.answers = {topic: list(own) for topic, own in groupby(links.values(), lambda one: one.topic.src_uri)}
        self._pages = [AnswerPage(link, config) for link in links.values() if self._run.has_answer_files]
        for page in self._pages:
            files.append(page.file)
        for locale in LOCALES:
            own = [link for link in links.values() if link.locale == locale]
            title = LANGUAGES[locale].phrases.all_questions
            QuestionsPage(title, own, _file(f"{locale}/{FOLDER}/index.md", config, files), config)
        return nav

    def _found(self, files: Files) -> Iterator[AnswerLink]:
        """Yield the items whose pages have no file of the site in their place."""
        docs = f"{self._run.corpus.docs}/"
        for locale in LOCALES:
            for item, page in answers_of(self._run.corpus, locale):
                topic = files.src_uris.get(page.path.removeprefix(docs))
                link = AnswerLink(item, answer_slug(page, item.id), topic, locale) if topic else None
                if link and link.src_uri not in files.src_uris:
                    yield link

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Keep the templates, for the addresses without a language; date the pages, whose topics are read."""
        self._env = env
        for page in self._pages:
            page.take_date()
        return env

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield the names of the pages, what is like them, and when they were read in both languages."""
        reviewed = self._run.build.reviewed
        for link in topic.answers:
            like = [(other.slug, other.title) for other in self._like(link.slug, link.locale)]
            yield link.slug, link.title, like, reviewed.get((topic.key, link.item.id))

    def on_page_context(self, context: dict[str, Any], *, page: Page, nav: Navigation, **_: Any) -> dict[str, Any]:
        """Set where a page stands, and the address of all questions; for the page of an item, what is like it."""
        locale = split_locale(page.file.src_uri)[0]
        context |= {"questions": f"{locale}/{FOLDER}/", "trail": _trail(page, nav)}
        if isinstance(page, QuestionsPage):
            context["topics"] = page.topics(nav)
        if isinstance(page, AnswerPage) and locale:
            page.show_place(True)
            context["answer"] = {"related": self._like(page.slug, locale)}
            day = self._run.build.reviewed.get((key_of(page.topic.src_uri), page.item.id))
            context["checked"] = dated(day, locale)
        return context

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Leave the menu as it was."""
        if isinstance(page, AnswerPage):
            page.show_place(False)
        return output

    def on_template_context(self, context: dict[str, Any], *, template_name: str, **_: Any) -> dict[str, Any]:
        """Set the address of all questions for a page without Markdown."""
        return context | {"questions": f"{split_locale(template_name)[0]}/{FOLDER}/"}

    def _like(self, slug: str, locale: Locale) -> list[AnswerLink]:
        paths = (f"{locale}/{FOLDER}/{other}.md" for other in self._related.get(slug, ()))
        return [self._links[path] for path in paths if path in self._links]

    def files_of(self, topic: Topic, config: MkDocsConfig) -> Iterator[TopicFile]:
        """Yield a page for the address of each item without a language, which leads on to that of the reader."""
        titles: dict[str, dict[Locale, str]] = defaultdict(dict)
        for link in topic.answers:
            titles[link.slug][link.locale] = link.title
        for slug, of_locale in titles.items():
            yield self._chooser(f"{FOLDER}/{slug}/", of_locale, config)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write such a page for the lists of all questions."""
        titles = {locale: LANGUAGES[locale].phrases.all_questions for locale in LOCALES}
        chooser = self._chooser(f"{FOLDER}/", titles, config)
        write_file(chooser.content, str(Path(config.site_dir, chooser.name)))

    def _chooser(self, url: str, titles: Mapping[Locale, str], config: MkDocsConfig) -> TopicFile:
        context = in_all_languages(config, self._run.build.site.identity) | {"titles": titles, "address": url}
        template = self._env.get_template("choose.html")
        html = template.render(context, config=config, base_url=get_relative_url(".", url), page=None)
        return TopicFile(f"{url}index.html", html.encode())


def _trail(page: Page, nav: Navigation) -> list[Page]:
    """Return the pages above a page, from the home page on."""
    home = _homes(nav).get(f"{split_locale(page.file.src_uri)[0]}/")
    if page is home:
        return []
    return [*filter(None, [home]), *(page.above if isinstance(page, AnswerPage) else above(page))]


# Each page of a build asks, and a navigation has as many pages as the site.
@lru_cache(maxsize=1)
def _homes(nav: Navigation) -> Mapping[str, Page]:
    """Return the home pages by their addresses."""
    return {page.url: page for page in reversed(nav.pages) if page.url in HOMES}


def _file(path: str, config: MkDocsConfig, files: Files) -> File:
    """Add a file without content of its own, in no navigation; it takes the place of one that is there."""
    if found := files.src_uris.get(path):
        files.remove(found)
    file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    files.append(file)
    return file
