"""A reader of one language is not sent to the other by a link in the text."""

from collections.abc import Iterator

from qostil.corpus import Corpus
from qostil.finding import Finding
from qostil.links.target import target
from qostil.page import Page
from qostil.pairing import NAMES, Locale, split

MESSAGE = "the link «{href}» leads from a {ours} page to the {theirs} side"
REMEDY = "link to the same page of this language; readers change the language by the switch"


def link_locale(corpus: Corpus) -> Iterator[Finding]:
    """A page links to pages and images of its own language only.

    Bad: [төлемдер](../ru/home-internet/payments.md) on a Kazakh page
    Good: [төлемдер](home-internet/payments.md)
    """
    for page in corpus.pages:
        for part in page.parts:
            for line, href in [
                *((x.line, x.href) for x in part.links),
                *((x.line, x.src) for x in part.images),
            ]:
                there = _locale(corpus, page, href)
                if there and there != page.locale:
                    fields = {"href": href, "ours": NAMES[page.locale], "theirs": NAMES[there]}
                    yield Finding(page.at(line), MESSAGE, REMEDY, fields)


def _locale(corpus: Corpus, page: Page, href: str) -> Locale | None:
    to = target(page.path, href, corpus.site_url)
    if to.kind == "outside":
        return None
    inside = to.path.removeprefix(corpus.docs + "/") if to.kind == "inside" else to.path
    return split(inside if "/" in inside else inside + "/.")[0]
