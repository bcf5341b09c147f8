"""Write tables and links of Word and PowerPoint files as text."""

from __future__ import annotations

import re
from collections.abc import Sequence


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """Write a table as rows of cells; write a table with a single column as paragraphs.

    >>> print(table_text([["Тариф", "Баға"], ["Үй", "5 000 теңге"]]))
    | Тариф | Баға |
    | Үй | 5 000 теңге |
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    written = [row for row in cells if any(row)]
    if all(len(row) == 1 for row in written):
        return "\n".join(row[0] for row in written)
    return "\n".join(f"| {' | '.join(row)} |" for row in written)


def linked(text: str, address: str | None) -> str:
    """Write a Markdown link, if its address is outside the file.

    >>> linked("форма", "https://bee.gg/e/yourdocks"), linked("1-тармақ", "#_Toc1")
    ('[форма](https://bee.gg/e/yourdocks)', '1-тармақ')
    """
    if not address or not re.match(r"https?:|mailto:|tel:", address) or not text.strip() or text.strip() == address:
        return text
    return f"[{text.strip()}]({address})" + (" " if text.endswith(" ") else "")
