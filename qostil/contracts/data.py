"""Export the figures of contracts for programs: each one with its condition, its clause and its statement."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from qostil.contracts.cards import page_of, quoted, selected
from qostil.contracts.statement import Statement
from qostil.corpus.corpus import Corpus
from qostil.knowledge.cards import CardFigure
from qostil.knowledge.comparison import Row
from qostil.model.locale import Locale, page_address


class FigureData(msgspec.Struct, frozen=True, omit_defaults=True):
    """A figure of a contract in one language; `values` are normalized: P30D, 0.75%/day, 25.

    `address` is relative to the folder of the language. Without a figure, it is a statement that has none.
    """

    contract: str
    row: str
    name: str
    clause: str
    address: str
    statement: str
    figure: str = ""
    values: tuple[str, ...] = ()
    condition: dict[str, str] = {}


def figures_data(corpus: Corpus, locale: Locale) -> Iterator[FigureData]:
    """Yield the figures of every card of the site, contract by contract, in the order of the rows."""
    knowledge = corpus.knowledge
    for contract in knowledge.comparison.contracts:
        page, card = page_of(corpus, contract, locale), knowledge.cards.get(contract)
        if page is None or card is None or card.draft:
            continue
        for row in knowledge.comparison.rows:
            for figure in card.rows.get(row.id, ()):
                for statement in selected(figure, row, page):
                    address = f"{page_address(page.key)}#{row.topic}"
                    yield _data(contract, row, figure, statement, address, locale)


def _data(
    contract: str, row: Row, figure: CardFigure, statement: Statement, address: str, locale: Locale
) -> FigureData:
    words = figure.figure.get(locale, "")
    return FigureData(
        contract,
        row.id,
        row.name(locale),
        figure.clause,
        address,
        statement.block.text,
        words,
        tuple(fact.value for fact in quoted(statement, [words])),
        {part: quote[locale] for part, quote in figure.condition.items() if locale in quote},
    )
