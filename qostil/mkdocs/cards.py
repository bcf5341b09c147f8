"""Write the card of a contract, and the table that compares contracts, from the statements of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.contracts.cards import page_of, shown
from qostil.contracts.statement import Statement
from qostil.corpus.corpus import Corpus
from qostil.importer.writing.inline import escaped
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale
from qostil.model.page import Page

TABLE = "<!-- qostil-table: contracts -->"
_NONE = "—"
_FIRST_ITEM = re.compile(r"^##(?!#)", re.MULTILINE)


def fill(markdown: str, page: Page, corpus: Corpus) -> str:
    """Insert the card of a contract above the first item of its page; replace the mark of the comparison by a table."""
    if card := "\n".join(_card(page, corpus)):
        found = _FIRST_ITEM.search(markdown)
        at = found.start() if found else len(markdown)
        title = LANGUAGES[page.locale].figures.card
        markdown = f"{markdown[:at]}## {title} {{ #card .qostil-card }}\n\n{card}\n\n{markdown[at:]}"
    return markdown.replace(TABLE, comparison_table(corpus, page.locale)) if TABLE in markdown else markdown


def _card(page: Page, corpus: Corpus) -> Iterator[str]:
    """Yield a bullet for each row of a contract's card that shows a statement."""
    contract = page.key.rpartition("/")[2]
    if page_of(corpus, contract, page.locale) != page:
        return
    for row in corpus.knowledge.comparison.rows:
        if found := shown(corpus, contract, row, page):
            yield f"- **[{row.name(page.locale)}](#{row.topic})** {_text(found)}"


def comparison_table(corpus: Corpus, locale: Locale) -> str:
    """Generate the table in Markdown: a column per contract, a row per row of the cards."""
    comparison = corpus.knowledge.comparison
    pages = {name: page_of(corpus, name, locale) for name in comparison.contracts}
    head = [f"[{told.short[locale]}]({name}.md)<br>{told.full[locale]}" for name, told in comparison.contracts.items()]
    rows = [
        [
            f"**{row.name(locale)}**",
            *(
                _cell(shown(corpus, name, row, page) if page else (), f"{name}.md#{row.topic}", locale)
                for name, page in pages.items()
            ),
        ]
        for row in comparison.rows
    ]
    return "\n".join(
        f"| {' | '.join(cells)} |"
        for cells in [["&nbsp; { .qostil-compare }", *head], ["---"] * (len(head) + 1), *rows]
    )


def _cell(found: Sequence[Statement], link: str, locale: Locale) -> str:
    if not found:
        return _NONE
    return f"{_text(found)} [{LANGUAGES[locale].figures.more}]({link})".replace("|", "\\|")


def _text(found: Sequence[Statement]) -> str:
    return " ".join(escaped(statement.block.text.replace("`", "")) for statement in found)
