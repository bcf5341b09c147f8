"""Check that every page exists in both languages."""

from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.languages.known import name_of
from qostil.model.finding import Finding, Place
from qostil.model.locale import LOCALES, other
from qostil.model.nearest import nearest
from qostil.model.page import Page

MISSING = "the page has no {language} counterpart {counterpart}"
MISSING_REMEDY = "write {counterpart} with the same item ids, or delete this page"
RENAMED_REMEDY = "if {near} is that page, give both the same path; else write {counterpart}"
STRAY = "the page is in neither language"
STRAY_REMEDY = "move it under {folders}"


def page_counterpart(corpus: Corpus) -> Iterator[Finding]:
    """Every page exists in both languages, at the same path below kk/ and ru/.

    Bad: docs/kk/payments.md alone
    Good: docs/kk/payments.md and docs/ru/payments.md
    """
    alone = {page.path: page for page in corpus.single() if not page.trouble}
    while alone:
        page = alone.pop(next(iter(alone)))
        yield _missing(page, alone, corpus.docs)
    folders = " or ".join(f"{corpus.docs}/{locale}/" for locale in LOCALES)
    for path in corpus.strays:
        yield Finding(Place(path), STRAY, STRAY_REMEDY, {"folders": folders})


def _missing(page: Page, alone: dict[str, Page], docs: str) -> Finding:
    """Return one finding for a page and its renamed counterpart, which is removed from `alone`."""
    there = other(page.locale)
    counterpart = f"{docs}/{there}/{page.path.removeprefix(f'{docs}/{page.locale}/')}"
    near = nearest(counterpart, [path for path, theirs in alone.items() if theirs.locale == there])
    fields = {"language": name_of(there), "counterpart": counterpart, "near": near}
    also = alone.pop(near).at(1) if near else None
    return Finding(page.at(1), MISSING, RENAMED_REMEDY if near else MISSING_REMEDY, fields, also=also)
