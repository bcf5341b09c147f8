"""The table that compares the operators, made of the facts of their pages."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from qostil.contracts.statement import Statement, statements
from qostil.contracts.wording import worded
from qostil.corpus.corpus import Corpus
from qostil.facts import Fact
from qostil.model.locale import Locale
from qostil.model.page import Page
from qostil.system.data_files import kept, read_data

MARK = "<!-- qostil-table: contracts -->"
FOLDER = "contracts"
_NONE = "—"


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of the table; `clauses` names, for each contract, the clause where its fact stands."""

    kk: str
    ru: str
    topic: str
    kinds: tuple[str, ...]
    clauses: dict[str, str]


class Operator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who concludes a contract: the name that people use, and that of the company, in both languages."""

    short: dict[Locale, str]
    full: dict[Locale, str]


class Comparison(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What qostil/data/comparison.yml says: the columns, by page, with names in both languages, and the rows."""

    contracts: dict[str, Operator]
    rows: tuple[Row, ...]


@kept
def load() -> Comparison:
    """Read the data file of the package."""
    return read_data("comparison.yml", Comparison)


def fill(markdown: str, corpus: Corpus, locale: Locale) -> str:
    """Put the table in the place of its mark."""
    return markdown.replace(MARK, table(corpus, locale)) if MARK in markdown else markdown


def table(corpus: Corpus, locale: Locale) -> str:
    """Write the table in Markdown."""
    comparison = load()
    pages = {name: page_of(corpus, name, locale) for name in comparison.contracts}
    head = ["", *(f"[{operator.short[locale]}]({name}.md)" for name, operator in comparison.contracts.items())]
    rows = [[_name(row, locale), *(_cell(row, name, page) for name, page in pages.items())] for row in comparison.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])


def page_of(corpus: Corpus, contract: str, locale: Locale) -> Page | None:
    """The page of a contract in a language."""
    return corpus.by_key.get(f"{FOLDER}/{contract}", {}).get(locale)


def sources(row: Row, contract: str, page: Page) -> Iterator[tuple[Statement, Fact]]:
    """Yield the statements of which a cell is made, those of its topic that cite its clause, with the citation."""
    item = page.item(row.topic)
    for statement in statements(item) if item else ():
        for clause in statement.clauses:
            if clause.value == row.clauses.get(contract):
                yield statement, clause


def _name(row: Row, locale: Locale) -> str:
    return row.kk if locale == "kk" else row.ru


def _cell(row: Row, contract: str, page: Page | None) -> str:
    if page is None or page.item(row.topic) is None:
        return _NONE
    link = f"{contract}.md#{row.topic}"
    if contract not in row.clauses:
        return _NONE if row.kinds else f"[{load().contracts[contract].full[page.locale]}]({link})"
    found = list(sources(row, contract, page))
    facts = [fact for statement, _ in found for fact in statement.facts if fact.kind in row.kinds]
    words = "; ".join(dict.fromkeys(worded(fact.kind, fact.value, page.locale) for fact in facts))
    clause = _unbroken(next((citation.text for _, citation in found), _NONE))
    return f"[{words}]({link}) ({clause})" if words else f"[{clause}]({link})"


def _unbroken(clause: str) -> str:
    """The citation in one piece: a narrow cell must not part its number from its word."""
    return clause.replace("-", "\u2011").replace(" ", "\u00a0")
