"""Write llms.txt, as llmstxt.org describes it: where language models find the texts of a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from qostil.corpus.answers import answers_on
from qostil.exports.faq import FAQ, SCHEMA
from qostil.exports.markdown import link, plain_line
from qostil.exports.publication import Publication
from qostil.exports.twins import TWIN
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale
from qostil.model.page import Page

LLMS = "llms.txt"


def llms_rows(page: Page, publication: Publication) -> Iterator[bytes]:
    """Yield the lines of a rendered page: where its twin is, with its description, then those of its answers."""
    if page.front:
        twin = link(page.front.title, publication.at(publication.rendered[page.path].url) + TWIN)
        yield f"- {twin}: {plain_line(page.front.description)}".encode()
        for item in answers_on(page):
            twin = link(item.question, publication.address_of(page, item) + TWIN)
            yield f"- {twin}: {plain_line(page.front.title)}".encode()


def llms_txt(
    publication: Publication, names: Mapping[Locale, str], rows: Mapping[str, Sequence[bytes]] = MappingProxyType({})
) -> bytes:
    """Return the file; `names` are those of the site in each language, `rows` the lines of each page by its path.

    >>> from qostil.corpus.corpus import Corpus
    >>> print(llms_txt(Publication(Corpus(()), {}, ""), {"kk": "Көмек", "ru": "Помощь"}).decode().partition("\\n")[0])
    # Көмек / Помощь
    """
    names_once = dict.fromkeys(plain_line(name) for name in names.values())
    parts = [f"# {' / '.join(names_once)}", *_about(publication)]
    for locale in LOCALES:
        links = b"\n".join(_links(publication, locale, rows)).decode()
        parts += [f"## {LANGUAGES[locale].own_name}", links]
    return "\n\n".join([*filter(None, parts), "## Optional", "\n".join(_data(publication))]).encode() + b"\n"


def _about(publication: Publication) -> Iterator[str]:
    """Yield what the home pages say of the site, as one quotation."""
    homes = publication.corpus.by_key.get("index", {})
    told = [plain_line(home.front.description) for home in homes.values() if home.front]
    yield "\n>\n".join(f"> {line}" for line in told)


def _links(publication: Publication, locale: Locale, rows: Mapping[str, Sequence[bytes]]) -> Iterator[bytes]:
    """Yield the lines of a language: those of pages as the navigation has them, then those of all answers."""
    for page, _ in publication.pages(locale):
        yield from rows.get(page.path, ())[:1]
    for page in publication.corpus.pages:
        if page.locale == locale:
            yield from rows.get(page.path, ())[1:]


def _data(publication: Publication) -> Iterator[str]:
    for name in (*(f"{locale}/{FAQ}" for locale in LOCALES), SCHEMA):
        yield f"- [{name}]({publication.at(name)})"
