"""Print pages as PDF with the system's Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from qostil.acceptance.chromium import chromium
from qostil.model.locale import Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.pages import PageForm, page


class _Printer:
    """One Chromium for many pages; it has a thread to itself, since another may run in the thread of the tests."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._stack = ExitStack()
        self._page: Page = self._thread.submit(self._open).result()

    def _open(self) -> Page:
        return self._stack.enter_context(chromium()).new_page()

    def print(self, text: str, path: Path, options: dict[str, Any]) -> None:
        self._thread.submit(self._print, text, path, options).result()

    def _print(self, text: str, path: Path, options: dict[str, Any]) -> None:
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


def _write(form: PageForm, options: dict[str, Any], folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.pdf"
    heads = {key: text.replace("{h}", content.head[locale]) for key, text in options.items() if isinstance(text, str)}
    with printer() as chromium_printer:
        chromium_printer.print(page(form, content, locale), path, options | heads)
    return path
