"""Pairs whose languages are laid out differently, in different formats."""

from __future__ import annotations

from pathlib import Path

from qostil.model.locale import Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.unseen import pdf_files, plain_text, sheets, slide_decks, web_pages, word_files

_MODULES = (pdf_files, plain_text, sheets, slide_decks, web_pages, word_files)
_BY_NAME: dict[str, Layout] = {layout.name: layout for module in _MODULES for layout in module.LAYOUTS}


def _different(kk: str, ru: str) -> Layout:
    def write(folder: Path, content: Content, locale: Locale) -> Path:
        return _BY_NAME[kk if locale == "kk" else ru].write(folder, content, locale)

    return Layout(f"{kk}+{ru}", write)


LAYOUTS = (
    _different("word-two-columns", "word-headings"),
    _different("pdf-large", "html-help-site"),
    _different("text-blank-lines", "slides-titles"),
    _different("html-details", "sheet-register"),
)
