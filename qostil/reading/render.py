"""Markdown to HTML with the extensions of the site, so that what is checked is what is rendered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markdown import Markdown

from qostil.reading.marks import LineMarks, without_signs
from qostil.reading.quick_inline import QuickInline


class Renderer:
    """Python-Markdown, set up once as the site sets it up.

    >>> html = Renderer().render("Сәлем", 5)
    >>> html.replace(chr(0xFDD0), "[").replace(chr(0xFDD1), "]")
    '<p>[5]Сәлем</p>'
    """

    def __init__(self, extensions: Sequence[str] = (), settings: Mapping[str, Any] | None = None) -> None:
        self._marks = LineMarks()
        self._markdown = Markdown(extensions=[*extensions, self._marks], extension_configs=dict(settings or {}))
        self._markdown.treeprocessors.register(QuickInline(self._markdown), "inline", 20)

    def render(self, text: str, first_line: int = 1) -> str:
        """Render Markdown that begins at a line of its file to HTML that carries line marks."""
        self._marks.start_at(first_line)
        return self._markdown.reset().convert(without_signs(text))
