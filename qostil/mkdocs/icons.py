"""Show the icon of a page where an index leads to it: the drawing that has the page's name, such as icon-payments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from qostil.knowledge.drawings import DrawingFile
from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part
from qostil.mkdocs.topic import Topic
from qostil.model.locale import Locale, split_locale

# A row of a list that begins with a link to a page, whose name is the last part of its address.
_ROW = re.compile(r'<li>(\s*(?:<p>\s*)?<a href="(?:[^"#?:]*/)?([\w-]+)/">)')
# What the names of icons begin with; the name of a page follows.
_PREFIX = "icon-"
_ICON = '<span class="qostil-theme" aria-hidden="true">{svg}</span>'


class Icons(Part):
    """The event handlers that put icons into the lists of index pages."""

    @event_priority(LAST - 1)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Put an icon before each link to a page that has one."""
        locale = split_locale(page.file.src_uri)[0]
        return with_icons(html, locale, self._run.corpus.knowledge.drawings) if _is_index(page) and locale else html

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield all icons for an index page."""
        if any(map(_is_index, topic.pages)):
            drawings = self._run.corpus.knowledge.drawings
            yield [(name, icon) for name, icon in drawings.items() if name.startswith(_PREFIX)]


def _is_index(page: Page) -> bool:
    return bool(page.file.name == "index")


def with_icons(html: str, locale: Locale, drawings: Mapping[str, DrawingFile]) -> str:
    """Return the HTML of an index with the icons of the pages that its lists lead to.

    >>> drawn = DrawingFile({"kk": "Әмиян"}, 9, 9, "", '<rect width="9" height="9"/>')
    >>> with_icons('<li><a href="home/pay/">Төлем</a></li>', "kk", {"icon-pay": drawn})[:75]
    '<li class="qostil-themed"><a href="home/pay/"><span class="qostil-theme" ar'
    >>> with_icons('<li><a href="home/pay/#receipt">Чек</a></li>', "kk", {"icon-pay": drawn})
    '<li><a href="home/pay/#receipt">Чек</a></li>'
    """
    numbers = count(1)

    def shown(found: re.Match[str]) -> str:
        icon = drawings.get(f"{_PREFIX}{found[2]}")
        if icon is None or icon.wrong:
            return found[0]
        drawn = _ICON.format(svg=icon.svg(locale, f"icon-{next(numbers)}"))
        return f'<li class="qostil-themed">{found[1]}{drawn}'

    return _ROW.sub(shown, html)
