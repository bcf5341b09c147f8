"""A page without its counterpart sends the other half of the readers to nothing."""

from collections.abc import Iterator

from qostil.corpus import Corpus
from qostil.finding import Finding, Place
from qostil.nearest import nearest
from qostil.page import Page
from qostil.pairing import NAMES, other

MISSING = "the page has no {language} counterpart {counterpart}"
MISSING_REMEDY = "write {counterpart} with the same item ids, or delete this page"
RENAMED_REMEDY = "if {near} is that page, give both the same path; else write {counterpart}"
STRAY = "the page is in neither language"
STRAY_REMEDY = "move it under {docs}/kk/ or {docs}/ru/"


def page_counterpart(corpus: Corpus) -> Iterator[Finding]:
    """Every page stands in both languages, at the same path below kk/ and ru/.

    Bad: docs/kk/payments.md alone
    Good: docs/kk/payments.md and docs/ru/payments.md
    """
    alone = list(corpus.single())
    for page in alone:
        if page.trouble:
            continue  # whether it is a page at all, the check of what is readable says
        yield _missing(page, [theirs for theirs in alone if theirs.locale != page.locale], corpus.docs)
    for path in corpus.strays:
        yield Finding(Place(path), STRAY, STRAY_REMEDY, {"docs": corpus.docs})


def _missing(page: Page, alone_there: list[Page], docs: str) -> Finding:
    there = other(page.locale)
    counterpart = f"{docs}/{there}/{page.path.removeprefix(f'{docs}/{page.locale}/')}"
    near = nearest(counterpart, [theirs.path for theirs in alone_there])
    fields = {"language": NAMES[there], "counterpart": counterpart, "near": near}
    return Finding(page.at(1), MISSING, RENAMED_REMEDY if near else MISSING_REMEDY, fields)
