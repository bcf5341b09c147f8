"""Write what a site offers to programs: its answers as data and as Markdown, robots.txt, a manifest a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from qostil.corpus.answers import answers_on
from qostil.exports.faq import FAQ, SCHEMA, faq_json, faq_rows, faq_schema
from qostil.exports.fragments import unfolded
from qostil.exports.llms import LLMS, llms_rows, llms_txt
from qostil.exports.manifest import MANIFEST, icon, manifest
from qostil.exports.organization import organizations
from qostil.exports.publication import Publication, Rendered
from qostil.exports.robots import ROBOTS, robots_txt
from qostil.exports.structured import Thing, breadcrumbs, embedded, faq_page, how_to
from qostil.exports.twins import twins
from qostil.mkdocs.answer_html import answers_in
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic
from qostil.model.locale import LOCALES, Locale
from qostil.model.page import Page
from qostil.outputs.output import TopicFile
from qostil.settings.colours import Colours
from qostil.settings.identity import Identity
from qostil.system.errors import CannotRunError

# A file by its name from the root of the site, piece by piece.
_File = tuple[str, Iterable[bytes]]


class Exports(Part):
    """The event handlers that write these files into the built site."""

    def __init__(self, run: Run) -> None:
        """Start without files, which each build has its own of."""
        super().__init__(run)
        self._files = Files([])

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Keep the files, whose pages are rendered by now."""
        self._files = files
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files; what the site has at one of these addresses by itself stays."""
        own = {file.dest_uri for file in self._files}
        try:
            for name, content in chain(self._of_site(config), self._of_answers(config)):
                if name not in own:
                    path = Path(config.site_dir, name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    with path.open("wb") as file:
                        file.writelines(content)
        except CannotRunError as error:
            raise Abort(str(error)) from error

    def _of_site(self, config: MkDocsConfig) -> Iterator[_File]:
        """Yield what the pages say nothing in."""
        yield ROBOTS, [robots_txt(config.site_url or "")]
        for locale in LOCALES:
            yield f"{locale}/{MANIFEST}", [self._manifest(locale, config)]

    def _of_answers(self, config: MkDocsConfig) -> Iterator[_File]:
        """Yield what holds the texts of pages; a preview, whose pages show drafts, has none of it."""
        if self._run.is_preview:
            return
        publication = Publication(self._run.corpus, dict(self._places()), config.site_url or "")
        yield SCHEMA, [faq_schema()]
        for locale in LOCALES:
            names = (f"{FAQ} {page.path}" for page in self._run.corpus.pages if page.locale == locale)
            yield f"{locale}/{FAQ}", faq_json(chain.from_iterable(self._run.data.get(name, ()) for name in names))
        identity = self._run.build.site.identity
        called = {locale: identity.called(locale, config.site_name) for locale in LOCALES}
        rows = {page.path: self._run.data.get(f"{LLMS} {page.path}", ()) for page in self._run.corpus.pages}
        yield LLMS, [llms_txt(publication, called, rows)]

    def _manifest(self, locale: Locale, config: MkDocsConfig) -> bytes:
        identity, favicon = self._run.build.site.identity, config.theme["favicon"]
        path = Path(config.site_dir, favicon)
        icons = [icon(favicon, path.read_bytes())] if path.is_file() else []
        return manifest(identity.called(locale, config.site_name), locale, identity.colours or Colours(), icons)

    def files_of(self, topic: Topic, config: MkDocsConfig) -> Iterator[TopicFile]:
        """Yield the twins of the pages of a topic."""
        publication = self._publication(topic, config)
        for read in self._run.published_of(topic):
            yield from (TopicFile(name, content, is_yielding=True) for name, content in twins(read, publication))

    def data_of(self, topic: Topic, config: MkDocsConfig) -> Mapping[str, Sequence[bytes]]:
        """Return the answers of a topic as data, and its lines in llms.txt."""
        publication, read = self._publication(topic, config), list(self._run.published_of(topic))
        faq = {f"{FAQ} {page.path}": list(faq_rows(page, publication)) for page in read}
        return faq | {f"{LLMS} {page.path}": list(llms_rows(page, publication)) for page in read}

    def _publication(self, topic: Topic, config: MkDocsConfig) -> Publication:
        found = ((self._run.page(page.file.src_uri), page) for page in topic.pages)
        pages = {read.path: rendered(page.url, page.content or "") for read, page in found if read}
        return Publication(self._run.corpus, pages, config.site_url or "", self._run.build.reviewed)

    def _places(self) -> Iterator[tuple[str, Rendered]]:
        """Yield where each page stands, without its text."""
        for file in self._files.documentation_pages():
            if read := self._run.page(file.src_uri):
                yield read.path, Rendered(file.url, "", {})


def structured_data(
    run: Run, config: MkDocsConfig, page: MkDocsPage, trail: Sequence[tuple[str, str]] = (), item_id: str = ""
) -> str:
    """Return what a page has for search engines, to be printed as it is in `<script type="application/ld+json">`.

    `page` is a rendered page of the docs folder, `item_id` the item that has the page in question to itself, and
    `trail` the way to that, a title and an address within the site for each step, from the home page to itself.
    Empty for a site without an address, and in a preview, which shows drafts.
    """
    read = run.page(page.file.src_uri)
    if run.is_preview or not config.site_url or read is None:
        return ""
    here = {read.path: rendered(page.url, page.content or "")}
    publication = Publication(run.corpus, here, config.site_url)
    return embedded(_things(publication, read, run.build.site.identity, config, trail, item_id))


def _things(
    publication: Publication,
    page: Page,
    identity: Identity,
    config: MkDocsConfig,
    trail: Sequence[tuple[str, str]],
    item_id: str,
) -> Iterator[Thing]:
    """Yield what a page, or the page of one of its items, has to tell."""
    if page.key == "index" and not item_id:
        name = identity.called(page.locale, config.site_name)
        logo = publication.at(quote(identity.logo or config.theme["favicon"]))
        operators = publication.corpus.knowledge.operators
        yield from organizations(identity, operators, name, publication.site_url, page.locale, logo)
    if trail:
        yield breadcrumbs([(title, publication.at(url)) for title, url in trail])
    items = [item for item in answers_on(page) if item_id in ("", item.id)]
    answers = [publication.answer(page, item) for item in items]
    # A contract would be sent twice: each of its answers has this on its own page.
    if answers and (item_id or not page.cites_clauses):
        title, url = page.front.title if page.front else "", publication.at(publication.rendered[page.path].url)
        own = (answers[0].item.question, answers[0].address)
        yield faq_page(page, *(own if item_id else (title, url)), answers)
    for answer in answers if item_id else ():
        yield from filter(None, [how_to(answer)])


# The page of each item asks for the page on which they all stand, and so do the data and the twins.
@lru_cache(maxsize=4)
def rendered(url: str, content: str) -> Rendered:
    """Return a page as it was rendered, with the answers on it; `url` is relative to the site.

    >>> rendered("kk/pay/", '<p>…</p><h2 id="receipt">Чек керек пе?</h2><p>Иә.</p>').answers["receipt"]
    '<p>Иә.</p>'
    """
    answers = {item_id: found.answer for item_id, found in answers_in(content).items()}
    return Rendered(url, unfolded(content), answers)
