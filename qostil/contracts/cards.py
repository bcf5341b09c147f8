"""Select the statements that the card of a contract and the comparison of contracts show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qostil.contracts.statement import Statement, statements
from qostil.corpus.corpus import Corpus
from qostil.knowledge.cards import CardFigure
from qostil.knowledge.comparison import Row
from qostil.model.locale import Locale
from qostil.model.page import Page

CONTRACTS_FOLDER = "contracts"


def page_of(corpus: Corpus, contract: str, locale: Locale) -> Page | None:
    """Return the page of a contract in a language."""
    return corpus.by_key.get(f"{CONTRACTS_FOLDER}/{contract}", {}).get(locale)


def selected(figure: CardFigure, row: Row, page: Page) -> list[Statement]:
    """Return the statements that a figure of a card shows: those of the row's topic with its clause and its words.

    The words are the figure, or the first part of its condition if it has no figure.
    """
    item = page.item(row.topic)
    words = next(iter(figure.quotes.values()), {}).get(page.locale, "")
    cited = (found for found in (statements(item) if item else ()) if figure.clause in _clauses(found))
    return [statement for statement in cited if holds(statement, words)]


def shown(corpus: Corpus, contract: str, row: Row, page: Page) -> Sequence[Statement]:
    """Return the statements that a row shows for a contract, each once, in the order of its card."""
    card = corpus.knowledge.cards.get(contract)
    figures = card.rows.get(row.id, ()) if card and not card.draft else ()
    found = (statement for figure in figures for statement in selected(figure, row, page))
    return list(dict.fromkeys(found))


def holds(statement: Statement, words: str) -> bool:
    """Return whether a statement has some words; white space and capitals do not matter.

    >>> from qostil.model.item import Block, Line
    >>> bullet = Block("bullet", (Line(9, "Өсімпұл — күніне 0,75\\u00a0% (33-т. 6)."),))
    >>> holds(Statement(bullet, (), ()), "өсімпұл — күніне 0,75 %")
    True
    """
    return _flat(words) in _flat(statement.block.text)


def _flat(text: str) -> str:
    return " ".join(text.replace("`", "").split()).casefold()


def _clauses(statement: Statement) -> Iterator[str]:
    return (clause.value for clause in statement.clauses)
