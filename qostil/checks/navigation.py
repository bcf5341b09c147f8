"""Compare the navigation of mkdocs.yml with the existing pages."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding, Place
from qostil.model.locale import split_locale
from qostil.model.nearest import nearest

GONE = "the navigation names «{page}», which stands in neither language"
GONE_REMEDY = "take the line away{guess}"
GUESS = ", or write «{near}» if that is meant"
NOT_NAMED = "the page is not in the navigation: readers find it by search alone"
NOT_NAMED_REMEDY = "add «- {page}» under nav: in mkdocs.yml"
CONFIG = "mkdocs.yml"


def navigation(corpus: Corpus) -> Iterator[Finding]:
    """The navigation names every page, and no missing page.

    Bad: «- payment.md» in mkdocs.yml, where the pages are called payments.md
    Good: «- payments.md»
    """
    if not corpus.nav:
        return  # MkDocs then generates a navigation of all pages
    named = {str(PurePosixPath(page).with_suffix("")): page for page in corpus.nav}
    for key, page in named.items():
        if key not in corpus.by_key:
            near = nearest(split_locale(key)[1], corpus.by_key)
            fields = {"page": page, "guess": GUESS.format(near=near + ".md") if near else ""}
            yield Finding(Place(CONFIG, corpus.nav[page]), GONE, GONE_REMEDY, fields)
    for key, found in corpus.by_key.items():
        if key not in named and key not in corpus.drafts and len(found) == 2:
            yield Finding(next(iter(found.values())).at(1), NOT_NAMED, NOT_NAMED_REMEDY, {"page": key + ".md"})
