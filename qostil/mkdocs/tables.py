"""Let a table be read on a telephone as cards, one for each row, in which each cell says what it is of."""

from __future__ import annotations

from typing import Any

from mkdocs.plugins import event_priority
from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part

# What a browser says of the parts of a table by itself, until they are shown as something else.
_ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell", "th": "columnheader"}


class Tables(Part):
    """The event handler that marks tables."""

    @event_priority(LAST - 1)
    def on_page_content(self, html: str, **_: Any) -> str:
        """Mark the tables of a page, once the gate has checked what authors wrote."""
        return with_cards(html) if "<table" in html else html


def with_cards(html: str) -> str:
    """Write the head of its column into each cell; a table without heads, or with joined cells, stays as it is.

    >>> table = "<table><thead><tr><th>Нөмір</th></tr></thead><tbody><tr><td>3131</td></tr></tbody></table>"
    >>> print(with_cards(table).replace("><", ">\\n<"))
    <table data-cards="" role="table">
    <thead role="rowgroup">
    <tr role="row">
    <th role="columnheader">Нөмір</th>
    </tr>
    </thead>
    <tbody role="rowgroup">
    <tr role="row">
    <td data-label="Нөмір" role="cell">3131</td>
    </tr>
    </tbody>
    </table>
    """
    tree = LexborHTMLParser(html)
    for table in tree.css("table"):
        heads = [_label(head) for head in table.css("thead th")]
        rows = [row.css("td") for row in table.css("tbody tr")]
        is_plain = not table.css("td table, [colspan], [rowspan], tbody th")
        if heads and is_plain and all(len(heads) == len(cells) for cells in rows):
            _mark(table, heads, rows)
    return (tree.body.inner_html or "") if tree.body else ""


def _label(head: LexborNode) -> str:
    """Return the words of a head: what stands in its first line."""
    first = LexborHTMLParser((head.inner_html or "").partition("<br")[0])
    return " ".join((first.body.text() if first.body else "").split())


def _mark(table: LexborNode, heads: list[str], rows: list[list[LexborNode]]) -> None:
    table.attrs["data-cards"] = ""
    for cells in rows:
        for head, cell in zip(heads, cells, strict=True):
            cell.attrs["data-label"] = head
    for part in [table, *table.css("thead, tbody, tr, td, th")]:
        part.attrs["role"] = _ROLES[str(part.tag)]
