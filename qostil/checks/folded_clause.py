"""Check that a contract page tells what binds the subscriber where readers see it, and not in folded sections alone."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from qostil.contracts.cards import shown
from qostil.contracts.statement import Statement, statements
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.page import Page

MESSAGE = "clause {clause} binds the subscriber or costs him money, and only the folded section #{topic} tells it"
NOWHERE = "clause {clause} binds the subscriber or costs him money, and no statement tells it"
REMEDY = "tell it, with its clause, in a situation above the sections by topic, or in the card"


def folded_clause(corpus: Corpus) -> Iterator[Finding]:
    """A clause that binds the subscriber or costs him money is told in a situation or in the card of its contract.

    Bad: «Жоғалған роутердің құнын абонент төлейді (32-т. 19).» under { #equipment } alone
    Good: the same under { #router-lost } as well
    """
    for page in corpus.pages:
        index = corpus.knowledge.clauses.get(page.key.rpartition("/")[2])
        if page.front and page.front.kind == "contract" and index:
            binding = [clause.number for clause in index.clauses if clause.binds]
            yield from _of_page(page, _told_above(corpus, page), binding, corpus.knowledge.topics.ids)


def _told_above(corpus: Corpus, page: Page) -> set[str]:
    """Return the clauses that the card and the items outside the folded sections cite."""
    contract, topics = page.key.rpartition("/")[2], corpus.knowledge.topics.ids
    told = {number for item in page.items if item.id not in topics for number in _cited(statements(item))}
    for row in corpus.knowledge.comparison.rows:
        told |= _cited(shown(corpus, contract, row, page))
    return told


def _of_page(page: Page, told: set[str], binding: Sequence[str], topics: Collection[str]) -> Iterator[Finding]:
    # Imported here: it compiles patterns that only contracts need.
    from qostil.contracts.clauses.binding import outer_of

    folded = [
        (statement.line, item.id, _cited([statement]))
        for item in page.items
        if item.id in topics
        for statement in statements(item)
    ]
    for number in binding:
        # What is said of a whole clause is said of its sub-clauses.
        if told.isdisjoint(around := [number, *outer_of(number)]):
            line, topic = next(((line, name) for line, name, cited in folded if not cited.isdisjoint(around)), (1, ""))
            fields = {"clause": number, "topic": topic}
            yield Finding(page.at(line), MESSAGE if topic else NOWHERE, REMEDY, fields)


def _cited(found: Iterable[Statement]) -> set[str]:
    return {clause.value for statement in found for clause in statement.clauses}
