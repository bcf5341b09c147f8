"""Check the id of each item: it is the anchor, the permanent address, and the link to the other language."""

from collections.abc import Iterator

from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding, Place
from qostil.model.item import KEBAB

MISSING = "«{question}» has no id"
MISSING_REMEDY = "end its line with {{ #{guess} }}"
NOT_READ = "«{text}» is not read as an id: it is written with # right before it, alone in one pair of braces"
NOT_READ_REMEDY = "end the line with {{ #{id} }}"
NOT_KEBAB = "the id «{id}» is not made of small Latin letters, digits and single hyphens"
NOT_KEBAB_REMEDY = "write it as in {{ #paid-wrong-login }}, the same in both languages"
NO_DRAFT = "«{question}» is marked in a way that makes no draft"
NO_DRAFT_REMEDY = "write {{ #{id} draft=true }} for a draft, or take the mark out"
TWICE = "the id «{id}» already heads the item at {first}"
TWICE_REMEDY = "give one of the two another id, the same in both languages"

PLACEHOLDER = "an-id-of-your-own"


def item_id(corpus: Corpus) -> Iterator[Finding]:
    """Every item has an ASCII kebab-case id of its own; contracts share a list of topics among themselves.

    Bad: ## Басқа логинге төлеп қойдым
    Good: ## Басқа логинге төлеп қойдым { #paid-wrong-login }
    """
    guesses = dict(_guesses(corpus))
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    for page in corpus.pages:
        # Section ids of a contract are unique per page, since all contracts share them. The same holds for a page
        # with an unreadable kind.
        scope = page.path if page.front is None or page.cites_clauses else page.locale
        broken = {line.number: line.text for line in page.broken_ids}
        for item in page.items:
            if item.line in broken:
                fields = {"text": broken[item.line], "id": item.id}
                yield Finding(page.at(item.line), NOT_READ, NOT_READ_REMEDY, fields)
            if not item.id:
                fields = {"question": item.question, "guess": guesses.get((page.path, item.line), PLACEHOLDER)}
                yield Finding(page.at(item.line), MISSING, MISSING_REMEDY, fields)
            elif not KEBAB.fullmatch(item.id):
                yield Finding(page.at(item.line), NOT_KEBAB, NOT_KEBAB_REMEDY, {"id": item.id})
            if item.elements and any(element.is_nearly_a_draft for element in item.elements):
                fields = {"question": item.question, "id": item.id or PLACEHOLDER}
                yield Finding(page.at(item.line), NO_DRAFT, NO_DRAFT_REMEDY, fields)
            first = seen.setdefault((scope, item.id), (page.path, item.line))
            if item.id and first != (page.path, item.line):
                # Both versions of a heading have the same id until the merge is resolved.
                roots = ("leftover-mark",) if page.is_merged else ()
                fields = {"id": item.id, "first": str(Place(*first))}
                yield Finding(page.at(item.line), TWICE, TWICE_REMEDY, fields, consequence_of=roots)


def _guesses(corpus: Corpus) -> Iterator[tuple[tuple[str, int], str]]:
    """Suggest an id for each heading without one: that of the counterpart at the same position."""
    for pair in corpus.pairs:
        for kk, ru in pair.unpaired:
            if kk and ru and not kk.id:
                yield (pair.kk.path, kk.line), ru.id or PLACEHOLDER
            elif kk and ru and not ru.id:
                yield (pair.ru.path, ru.line), kk.id
