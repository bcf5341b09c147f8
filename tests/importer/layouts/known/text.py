"""Plain text."""

from __future__ import annotations

from pathlib import Path

from qostil.model.locale import Locale
from tests.importer.layouts.layout import Content, Layout


def _write(folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / "a.txt"
    lines = [content.head[locale], content.intro[locale]]
    for number, asked in enumerate(content.items[locale], 1):
        lines += ["", f"{number}. {asked.question}", *asked.answer]
    path.write_text("\n".join(lines), "utf-8")
    return path


LAYOUTS = (Layout("text: 1.", _write),)
