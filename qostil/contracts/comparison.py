"""Generate the table that compares the operators from the facts of their pages."""

from __future__ import annotations

from collections.abc import Iterator

from qostil.contracts.statement import Statement, statements
from qostil.contracts.wording import worded
from qostil.corpus.corpus import Corpus
from qostil.knowledge.comparison import Comparison, Row
from qostil.model.fact import Fact
from qostil.model.locale import Locale
from qostil.model.page import Page

MARK = "<!-- qostil-table: contracts -->"
CONTRACTS_FOLDER = "contracts"
_NONE = "—"


def fill(markdown: str, corpus: Corpus, locale: Locale) -> str:
    """Replace the mark in a page by the table."""
    return markdown.replace(MARK, comparison_table(corpus, locale)) if MARK in markdown else markdown


def comparison_table(corpus: Corpus, locale: Locale) -> str:
    """Generate the table in Markdown."""
    comparison = corpus.knowledge.comparison
    pages = {name: page_of(corpus, name, locale) for name in comparison.contracts}
    head = ["", *(f"[{company.short[locale]}]({name}.md)" for name, company in comparison.contracts.items())]
    rows = [
        [row.name(locale), *(_cell(row, name, page, comparison) for name, page in pages.items())]
        for row in comparison.rows
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])


def page_of(corpus: Corpus, contract: str, locale: Locale) -> Page | None:
    """Return the page of a contract in a language."""
    return corpus.by_key.get(f"{CONTRACTS_FOLDER}/{contract}", {}).get(locale)


def sources(row: Row, contract: str, page: Page) -> Iterator[tuple[Statement, Fact]]:
    """Yield the statements that a cell shows, with the citation: those of its topic that cite its clause."""
    item = page.item(row.topic)
    for statement in statements(item) if item else ():
        for clause in statement.clauses:
            if clause.value == row.clauses.get(contract):
                yield statement, clause


def _cell(row: Row, contract: str, page: Page | None, comparison: Comparison) -> str:
    if page is None or page.item(row.topic) is None:
        return _NONE
    link = f"{contract}.md#{row.topic}"
    if contract not in row.clauses:
        return _NONE if row.kinds else f"[{comparison.contracts[contract].full[page.locale]}]({link})"
    found = list(sources(row, contract, page))
    facts = [fact for statement, _ in found for fact in statement.facts if fact.kind in row.kinds]
    words = "; ".join(dict.fromkeys(worded(fact.kind, fact.value, page.locale) for fact in facts))
    clause = _non_breaking(next((citation.text for _, citation in found), _NONE))
    return f"[{words}]({link}) ({clause})" if words else f"[{clause}]({link})"


def _non_breaking(clause: str) -> str:
    """Return the citation with non-breaking characters, so that a narrow cell does not wrap it."""
    return clause.replace("-", "\u2011").replace(" ", "\u00a0")
