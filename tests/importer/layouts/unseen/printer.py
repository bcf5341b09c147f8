"""Print HTML as a PDF by Chromium."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from qostil.acceptance.chromium import chromium

_FOOT = '<div style="font-size:8px;width:100%;padding:0 12mm;display:flex;justify-content:space-between">{}</div>'
_NUMBER = '<span class="pageNumber"></span>'


class Sheet(NamedTuple):
    """How a document is printed: its styles, and what stands at the left and at the right of each head and foot."""

    style: str
    head: tuple[str, str] = ("", "")
    foot: tuple[str, str] = ("", "")
    is_landscape: bool = False


PAGE_NUMBER = _NUMBER
PAGE_OF_PAGES = f'<span>{_NUMBER}/<span class="totalPages"></span></span>'


def print_pdf(path: Path, body: str, sheet: Sheet) -> Path:
    path.write_bytes(_printed(body, sheet))
    return path


@lru_cache
def _printed(body: str, sheet: Sheet) -> bytes:
    """The bytes of the PDF: each document is printed once, for Chromium takes a second."""
    html = f"<!DOCTYPE html><meta charset='utf-8'><style>{sheet.style}</style><body>{body}</body>"
    with chromium() as browser:
        page = browser.new_page()
        page.set_content(html)
        return page.pdf(
            format="A4",
            landscape=sheet.is_landscape,
            print_background=True,
            display_header_footer=any(sheet.head + sheet.foot),
            header_template=_strip(sheet.head),
            footer_template=_strip(sheet.foot),
            margin=dict.fromkeys(("top", "bottom", "left", "right"), "18mm"),  # type: ignore[arg-type]
        )


def _strip(parts: tuple[str, str]) -> str:
    return _FOOT.format("".join(f"<span>{part}</span>" for part in parts))
