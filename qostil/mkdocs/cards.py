"""Write the card of a contract, and the table that compares contracts, from the statements of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.contracts.cards import page_of, shown
from qostil.contracts.statement import Statement
from qostil.corpus.corpus import Corpus
from qostil.knowledge.comparison import Company, Row
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale
from qostil.model.page import Page

TABLE = "<!-- qostil-table: contracts -->"
_NONE = "—"
# What Markdown, its extensions and tables would read as more than a letter.
_MARKUP = frozenset("\\`*_{}[]<>|&#!~^=+\"'$@")
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=\w|%)")
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
            yield f"- **[{_plain(row.name(page.locale))}](#{row.topic})** {_text(found)}"


def comparison_table(corpus: Corpus, locale: Locale) -> str:
    """Generate the table in Markdown: a column per contract, a row per row of the cards."""
    comparison = corpus.knowledge.comparison
    names = [_head(name, company, locale) for name, company in comparison.contracts.items()]
    lines = [[LANGUAGES[locale].figures.condition, *names], ["---"] * (len(names) + 1)]
    for row in comparison.rows:
        cells = [_cell(corpus, name, row, locale) for name in comparison.contracts]
        lines.append([f"**{_plain(row.name(locale))}**", *cells])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _head(contract: str, company: Company, locale: Locale) -> str:
    return f"[{_plain(company.short.of(locale))}]({contract}.md)<br>{_plain(company.full.of(locale))}"


def _cell(corpus: Corpus, contract: str, row: Row, locale: Locale) -> str:
    page = page_of(corpus, contract, locale)
    found = shown(corpus, contract, row, page) if page else ()
    return f"{_text(found)} [{LANGUAGES[locale].figures.more}]({contract}.md#{row.topic})" if found else _NONE


def _text(found: Sequence[Statement]) -> str:
    return " ".join(_plain(statement.block.text.replace("`", "")) for statement in found)


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is; a number is not parted from what it counts.

    >>> print(_plain("30 күн | [тегін](x)").replace(chr(160), "~"))
    30~күн &#124; &#91;тегін&#93;(x)
    """
    shown = "".join(f"&#{ord(sign)};" if sign in _MARKUP else sign for sign in " ".join(text.split()))
    return _AFTER_NUMBER.sub("\u00a0", shown)
