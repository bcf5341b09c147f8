"""Write links of Word and PowerPoint files as text."""

from __future__ import annotations

import re


def linked(text: str, address: str | None) -> str:
    """Write a Markdown link, if its address is outside the file.

    >>> linked("форма", "https://bee.gg/e/yourdocks"), linked("1-тармақ", "#_Toc1")
    ('[форма](https://bee.gg/e/yourdocks)', '1-тармақ')
    """
    if not address or not re.match(r"https?:|mailto:|tel:", address) or not text.strip() or text.strip() == address:
        return text
    return f"[{text.strip()}]({address})" + (" " if text.endswith(" ") else "")
