"""Print HTML as a PDF by Chromium."""

from __future__ import annotations

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
    html = f"<!DOCTYPE html><meta charset='utf-8'><style>{sheet.style}</style><body>{body}</body>"
    with chromium() as browser:
        page = browser.new_page()
        page.set_content(html)
        page.pdf(
            path=str(path),
            format="A4",
            landscape=sheet.is_landscape,
            print_background=True,
            display_header_footer=any(sheet.head + sheet.foot),
            header_template=_strip(sheet.head),
            footer_template=_strip(sheet.foot),
            margin=dict.fromkeys(("top", "bottom", "left", "right"), "18mm"),  # type: ignore[arg-type]
        )
    return path


def _strip(parts: tuple[str, str]) -> str:
    return _FOOT.format("".join(f"<span>{part}</span>" for part in parts))
