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
ONE_NAME = "the section «{name}» has no index page: readers of both languages see its name as it stands here"
ONE_NAME_REMEDY = "begin it with the index page of a folder, such as «{page}», whose title names it in each language"
CONFIG = "mkdocs.yml"


def navigation(corpus: Corpus) -> Iterator[Finding]:
    """The navigation names every page, and no missing page; a section has its name in both languages.

    Bad: «- payment.md» in mkdocs.yml, where the pages are called payments.md
    Good: «- payments.md»
    """
    if not corpus.nav:
        return  # MkDocs then generates a navigation of all pages
    named = {_key(page): page for page in corpus.nav}
    for key, page in named.items():
        if key not in corpus.by_key:
            near = nearest(split_locale(key)[1], corpus.by_key)
            fields = {"page": page, "guess": GUESS.format(near=near + ".md") if near else ""}
            yield Finding(Place(CONFIG, corpus.nav[page]), GONE, GONE_REMEDY, fields)
    yield from _sections(corpus)
    for key, found in corpus.by_key.items():
        if key not in named and key not in corpus.drafts and len(found) == 2:
            yield Finding(next(iter(found.values())).at(1), NOT_NAMED, NOT_NAMED_REMEDY, {"page": key + ".md"})


def _sections(corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each section whose name readers of one of the languages cannot read."""
    for section, line in corpus.sections.items():
        is_shown = any(_key(page) in corpus.by_key for page in section.pages)
        has_title = any(_key(page) in corpus.by_key for page in section.indexes)
        if is_shown and not has_title and _is_of_one_language(section.name):
            folder = PurePosixPath(section.pages[0]).parent
            fields = {"name": section.name, "page": f"{folder if folder.name else 'services'}/index.md"}
            yield Finding(Place(CONFIG, line), ONE_NAME, ONE_NAME_REMEDY, fields)


def _is_of_one_language(name: str) -> bool:
    """Tell whether a name cannot stand in both languages: a word of one of them, or the name of a folder."""
    return name.endswith("/") or any(letter.isalpha() and not letter.isascii() for letter in name)


def _key(page: str) -> str:
    return str(PurePosixPath(page).with_suffix(""))
