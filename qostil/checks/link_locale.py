"""Report links from a page of one language to a page of the other."""

from collections.abc import Iterator

from qostil.addresses.target import target_locale
from qostil.corpus.corpus import Corpus
from qostil.languages.known import name_of
from qostil.model.finding import Finding

MESSAGE = "the link «{href}» leads from a {ours} page to the {theirs} side"
REMEDY = "link to the same page of this language; readers change the language by the switch"


def link_locale(corpus: Corpus) -> Iterator[Finding]:
    """A page links to pages and images of its own language only.

    Bad: [төлемдер](../ru/home-internet/payments.md) on a Kazakh page
    Good: [төлемдер](home-internet/payments.md)
    """
    for page in corpus.pages:
        for line, href, to in corpus.inside.get(page.path, ()):
            there = target_locale(to, corpus.docs)
            if there and there != page.locale:
                fields = {"href": href, "ours": name_of(page.locale), "theirs": name_of(there)}
                yield Finding(page.at(line), MESSAGE, REMEDY, fields)
