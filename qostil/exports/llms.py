"""Write llms.txt, as llmstxt.org describes it: where language models find the texts of a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qostil.exports.faq import FAQ, SCHEMA
from qostil.exports.markdown import link, plain_line
from qostil.exports.publication import Publication
from qostil.exports.twins import TWIN
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale

LLMS = "llms.txt"


def llms_txt(publication: Publication, names: Mapping[Locale, str]) -> bytes:
    """Return the file; `names` are those of the site in each language.

    >>> from qostil.corpus.corpus import Corpus
    >>> print(llms_txt(Publication(Corpus(()), {}, ""), {"kk": "Көмек", "ru": "Помощь"}).decode().partition("\\n")[0])
    # Көмек / Помощь
    """
    names_once = dict.fromkeys(plain_line(name) for name in names.values())
    parts = [f"# {' / '.join(names_once)}", *_about(publication)]
    for locale in LOCALES:
        parts += [f"## {LANGUAGES[locale].own_name}", "\n".join(_links(publication, locale))]
    return "\n\n".join([*filter(None, parts), "## Optional", "\n".join(_data(publication))]).encode() + b"\n"


def _about(publication: Publication) -> Iterator[str]:
    """Yield what the home pages say of the site, as one quotation."""
    homes = publication.corpus.by_key.get("index", {})
    told = [plain_line(home.front.description) for home in homes.values() if home.front]
    yield "\n>\n".join(f"> {line}" for line in told)


def _links(publication: Publication, locale: Locale) -> Iterator[str]:
    """Yield the twins of a language: pages with their descriptions, then answers with the titles of their pages."""
    for page, rendered in publication.pages(locale):
        if page.front:
            twin = link(page.front.title, publication.at(rendered.url) + TWIN)
            yield f"- {twin}: {plain_line(page.front.description)}"
    for answer in publication.answers(locale):
        title = answer.page.front.title if answer.page.front else answer.page.key
        yield f"- {link(answer.item.question, answer.address + TWIN)}: {plain_line(title)}"


def _data(publication: Publication) -> Iterator[str]:
    for name in (*(f"{locale}/{FAQ}" for locale in LOCALES), SCHEMA):
        yield f"- [{name}]({publication.at(name)})"
