"""A table becomes cards only where each of its cells has a head of its own."""

from __future__ import annotations

import pytest

from qostil.mkdocs.tables import with_cards

HEAD = "<thead><tr><th>Нөмір</th><th>Баға</th></tr></thead>"


def table(rows: str, head: str = HEAD) -> str:
    return f"<table>{head}<tbody>{rows}</tbody></table>"


def test_each_cell_says_what_it_is_of_and_keeps_what_it_was() -> None:
    head = '<thead><tr><th><a href="a/">Алтын</a><br>ЖШС</th><th>Баға</th></tr></thead>'
    html = with_cards(table("<tr><td>150</td><td>тегін</td></tr>", head))
    assert '<td data-label="Алтын" role="cell">150</td>' in html
    assert '<td data-label="Баға" role="cell">тегін</td>' in html
    assert html.startswith('<table data-cards="" role="table">')


@pytest.mark.parametrize(
    "html",
    [
        table("<tr><td>150</td><td>тегін</td></tr>", head=""),
        table('<tr><td colspan="2">150</td></tr>'),
        table('<tr><td rowspan="2">150</td><td>тегін</td></tr><tr><td>ақылы</td></tr>'),
        table("<tr><td>150</td></tr>"),
        table('<tr><td colspan="2">150</td><td>тегін</td></tr>'),
        table("<tr><td>150</td><td><table><tbody><tr><td>а</td><td>б</td></tr></tbody></table></td></tr>"),
        table("<tr><th>150</th><td>тегін</td></tr>"),
        table("<tr><td>150</td><td><table><tbody><tr><td>а</td></tr></tbody></table></td></tr>"),
    ],
)
def test_any_other_table_stays_as_it_is(html: str) -> None:
    assert with_cards(html) == html
