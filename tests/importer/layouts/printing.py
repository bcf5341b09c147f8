"""Print pages as PDF with the system's Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from qostil.acceptance.chromium import chromium
from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import Template, filled
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.pages import PageForm, page

# The numbers of a page and of the last one, in running heads and feet.
PAGE = '<span class="pageNumber"></span>'
PAGES = '<span class="totalPages"></span>'
# Where a long word may be divided: after four letters of Cyrillic, before three.
_SYLLABLE = re.compile(r"([^\W\d_a-zA-Z]{4})(?=[^\W\d_a-zA-Z]{3})")


class _Printer:
    """One Chromium for many pages, started when the first is printed.

    It has a thread to itself, since another may run in the thread of the tests.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._stack = ExitStack()
        self._page: Page | None = None

    def print(self, text: str, path: Path, options: dict[str, Any]) -> None:
        self._thread.submit(self._print, text, path, options).result()

    def _print(self, text: str, path: Path, options: dict[str, Any]) -> None:
        self._page = self._page or self._stack.enter_context(chromium()).new_page()
        self._page.set_content(text)
        self._page.pdf(path=path, **({"format": "A4"} | options))

    def close(self) -> None:
        self._thread.submit(self._stack.close).result()
        self._thread.shutdown()


_open: list[_Printer] = []


@contextmanager
def printer() -> Iterator[_Printer]:
    """Keep one Chromium open for everything that is printed meanwhile."""
    if _open:
        yield _open[0]
        return
    _open.append(_Printer())
    try:
        yield _open[0]
    finally:
        _open.pop().close()


def printed(name: str, form: PageForm, **options: Any) -> Layout:
    """Make a layout of a page's form and the options of printing."""
    return Layout(name, partial(_write, form, options))


def framed(head: Template = "", foot: Template = "", margin: str = "20mm", **more: Any) -> dict[str, Any]:
    """Return the options of pages with a running head and foot; their <span>s stand apart, {h} is the title."""
    return {
        "display_header_footer": True,
        "header_template": _running(head, margin),
        "footer_template": _running(foot, margin),
        "margin": dict.fromkeys(("top", "bottom", "left", "right"), margin),
        "print_background": True,
        **more,
    }


def divisible(text: str) -> str:
    """Put soft hyphens into the long words of a text with tags."""
    return _SYLLABLE.sub("\\1\u00ad", text)


def _running(text: Template, margin: str) -> Template:
    style = f"font:8px sans-serif;width:100%;padding:0 {margin};display:flex;justify-content:space-between"
    each = {locale: text if isinstance(text, str) else text[locale] for locale in LOCALES}
    return {locale: f'<div style="{style}">{one}</div>' for locale, one in each.items()}


def _write(form: PageForm, options: dict[str, Any], folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.pdf"
    with printer() as chromium_printer:
        chromium_printer.print(page(form, content, locale), path, filled_options(options, content, locale))
    return path


def filled_options(options: dict[str, Any], content: Content, locale: Locale) -> dict[str, Any]:
    """Return options whose heads and feet are in the language, with the title of the content."""
    heads = {
        key: filled(value, locale, h=content.head[locale])
        for key, value in options.items()
        if key.endswith("_template")
    }
    return options | heads
