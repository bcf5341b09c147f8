"""Check that a contract page tells what binds the subscriber where readers see it, and not in folded sections alone."""

from collections.abc import Iterable, Iterator

from qostil.contracts.cards import shown
from qostil.contracts.statement import Statement, statements
from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.page import Page

MESSAGE = "clause {clause} binds the subscriber or costs him money, and only the folded section #{topic} tells it"
REMEDY = "tell it, with its clause, in a situation above the sections by topic, or in the card"


def folded_clause(corpus: Corpus) -> Iterator[Finding]:
    """A clause that binds the subscriber or costs him money is told in a situation or in the card of its contract.

    Bad: «Жоғалған роутердің құнын абонент төлейді (32-т. 19).» under { #equipment } alone
    Good: the same under { #router-lost } as well
    """
    for page in corpus.pages:
        if page.front and page.front.kind == "contract":
            yield from _of_page(corpus, page)


def _of_page(corpus: Corpus, page: Page) -> Iterator[Finding]:
    contract, topics = page.key.rpartition("/")[2], corpus.knowledge.topics.ids
    index = corpus.knowledge.clauses.get(contract)
    binding = {clause.number for clause in index.clauses if clause.binds} if index else set()
    told = {number for item in page.items if item.id not in topics for number in _cited(statements(item))}
    for row in corpus.knowledge.comparison.rows:
        told |= _cited(shown(corpus, contract, row, page))
    for item in page.items:
        for statement in statements(item) if item.id in topics else ():
            for number in sorted(_cited([statement]) & binding - told):
                told.add(number)
                yield Finding(page.at(statement.line), MESSAGE, REMEDY, {"clause": number, "topic": item.id})


def _cited(found: Iterable[Statement]) -> set[str]:
    return {clause.value for statement in found for clause in statement.clauses}
