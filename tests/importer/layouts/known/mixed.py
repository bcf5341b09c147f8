"""The two languages in two formats, or in one format but of two layouts, as when two people kept them."""

from __future__ import annotations

from pathlib import Path

from qostil.model.locale import Locale
from tests.importer.layouts.known import (
    accordions,
    exports,
    letters,
    pages,
    papers,
    pdf,
    sheets,
    slides,
    talks,
    text,
    word,
    workbooks,
)
from tests.importer.layouts.layout import Content, Layout

_MODULES = (accordions, exports, letters, pages, papers, pdf, sheets, slides, talks, text, word, workbooks)
_BY_NAME: dict[str, Layout] = {layout.name: layout for module in _MODULES for layout in module.LAYOUTS}


def _mixed(name: str, kk: str, ru: str) -> Layout:
    """Make a layout that writes each language as the layout of that name does."""
    layouts = {"kk": _BY_NAME[kk], "ru": _BY_NAME[ru]}

    def write(folder: Path, content: Content, locale: Locale) -> Path:
        return layouts[locale].write(folder, content, locale)

    return Layout(name, write)


LAYOUTS = (
    _mixed("mixed: kk csv, ru xlsx", "export: CRM, bars for lines", "workbook: merged title and groups"),
    _mixed("mixed: kk word, ru printed pdf", "word: approved above, signed below", "pdf, printed: h2"),
    _mixed("mixed: kk text, ru html", "text: letter, Сіз сұрадыңыз:", "html: accordion of panels and links"),
    _mixed("mixed: kk slides, ru word table", "slides: agenda, thanks, feet", "word: table with numbers, bold"),
    _mixed("mixed: kk Unicode text, ru Markdown", "export: Unicode text of Excel", "markdown: questions, then answers"),
    _mixed("mixed: kk xlsx of cards, ru old csv", "workbook: a card an item", "export: no heads, id and time"),
    _mixed(
        "mixed: kk csv and ru csv of other columns", "export: a row a paragraph", "export: bot, intents, \\n for lines"
    ),
    _mixed("mixed: kk word and ru word of other looks", "word: questions, then answers", "word: Heading 2"),
)
