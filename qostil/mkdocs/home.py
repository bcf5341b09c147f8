"""Set the home page: each of its sections is an element of its own, so that they can stand side by side."""

from __future__ import annotations

from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part
from qostil.mkdocs.sections import html_of, id_of, sections_of


class Home(Part):
    """The event handler of the home page."""

    @event_priority(LAST - 2)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Group the page, once the sections of operators are marked."""
        return grouped(html) if page.file.name == "index" and page.file.src_uri.count("/") == 1 else html


def grouped(html: str) -> str:
    """Wrap each section that is not an element yet.

    >>> grouped('<p>Сәлем!</p><h2 id="a">Төлем</h2><ul></ul><section data-operator="x"><h2>Х</h2></section>')
    '<p>Сәлем!</p><section><h2 id="a">Төлем</h2><ul></ul></section><section data-operator="x"><h2>Х</h2></section>'
    """
    written = ""
    for section in sections_of(html):
        own = [node for node in section if node.tag != "section"]
        marked = [node for node in section if node.tag == "section"]
        written += f"<section>{html_of(own)}</section>" if id_of(section) else html_of(own)
        written += html_of(marked)
    return written
