"""Put the drawings into the pages that ask for them.

A comment becomes a place that an author could have written himself, and the gate checks all of the page. Only then is
the drawing put there, whose file has been checked on its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import count
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from qostil.knowledge.drawings import DrawingFile
from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part
from qostil.mkdocs.topic import Topic
from qostil.model.locale import Locale, split_locale

_COMMENT = re.compile(r"<!--\s*qostil-drawing[:\s]\s*([\w-]{1,80})\s*-->")
_PLACE = '<figure class="qostil-drawing-place" title="{name}"></figure>'
_PLACED = re.compile(_PLACE.format(name=r"([\w-]+)"))


class DrawingPlaces(Part):
    """The event handler that marks the places, before the gate removes all comments."""

    def on_page_content(self, html: str, **_: Any) -> str:
        """Mark the place of each drawing."""
        return _COMMENT.sub(lambda found: _PLACE.format(name=found[1]), html)


class Drawings(Part):
    """The event handlers that draw, after the gate."""

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield the drawings whose names the text holds."""
        drawings = self._run.corpus.knowledge.drawings
        for page in topic.pages:
            yield [(name, drawn) for name, drawn in drawings.items() if name in (page.markdown or "")]

    @event_priority(LAST - 1)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Put each drawing into its place."""
        locale = split_locale(page.file.src_uri)[0]
        return draw(html, locale, self._run.corpus.knowledge.drawings) if locale else html


def draw(html: str, locale: Locale, drawings: Mapping[str, DrawingFile]) -> str:
    """Replace the places of drawings; those of a drawing that is not there, or may not be shown, are taken away.

    >>> drawn = DrawingFile({"kk": "Роутер"}, 9, 9, "", '<rect width="9" height="9"/>')
    >>> print(draw(_PLACE.format(name="router") + _PLACE.format(name="none"), "kk", {"router": drawn}))
    <svg class="qostil-drawing" xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9" role="img" \
aria-labelledby="drawing-1"><title id="drawing-1">Роутер</title><rect width="9" height="9"/></svg>
    """
    numbers = count(1)

    def drawn(found: re.Match[str]) -> str:
        drawing = drawings.get(unescape(found[1]))
        return drawing.svg(locale, f"drawing-{next(numbers)}") if drawing and not drawing.wrong else ""

    return _PLACED.sub(drawn, html)
