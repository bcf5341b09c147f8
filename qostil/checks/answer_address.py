"""Check that each item can have a page of its own: no other page, and no other item, stands at its address."""

from collections.abc import Iterator

from qostil.corpus.answers import FOLDER, answer_slug, answers_of
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale, page_address
from qostil.model.page import Page

TAKEN = "the page stands in «{folder}/», where the pages of single answers are built"
TAKEN_REMEDY = "move it into another folder, in both languages"
NO_NAME = "the id «{id}» cannot name a page, and each answer has a page of its own"
NO_NAME_REMEDY = "give the answer another id, the same in both languages"
SHARED = "the answer would have its page at «{address}», where that of {other} is"
SHARED_REMEDY = "give one of the two another id, or its page another name, the same in both languages"


def answer_address(corpus: Corpus) -> Iterator[Finding]:
    """Each answer has a page of its own at q/, named by its id; in a contract, by the page's name and its id.

    Bad: two contracts, contracts/miksline.md and archive/miksline.md, both with an item { #payment }
    Good: contracts/miksline.md and archive/miksline-2019.md
    """
    for page in corpus.pages:
        if page_address(page.key).startswith(f"{FOLDER}/"):
            yield Finding(page.at(1), TAKEN, TAKEN_REMEDY, {"folder": f"{page.locale}/{FOLDER}"})
        for item in page.items if page.front and page.front.kind != "index" else ():
            # What is written otherwise than an id, `item-id` tells.
            if item.id == "index" and not page.cites_clauses:
                yield Finding(page.at(item.line), NO_NAME, NO_NAME_REMEDY, {"id": item.id})
    for locale in LOCALES:
        yield from _shared(corpus, locale)


def _shared(corpus: Corpus, locale: Locale) -> Iterator[Finding]:
    """Yield a finding for each item whose address an item of another page has; of one page, `item-id` tells it."""
    first: dict[str, tuple[Item, Page]] = {}
    for item, page in answers_of(corpus, locale):
        slug = answer_slug(page, item.id)
        before, there = first.setdefault(slug, (item, page))
        if before is item:
            continue
        is_other = (there.path, before.line) != (page.path, item.line)
        # Where both have the same id on pages that share none, that is told already.
        if is_other and (before.id != item.id or page.cites_clauses):
            fields = {"address": f"{locale}/{FOLDER}/{slug}/", "other": str(there.at(before.line))}
            yield Finding(page.at(item.line), SHARED, SHARED_REMEDY, fields)
