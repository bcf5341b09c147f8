"""Python-Markdown's inline stage without the work that cannot change anything.

That stage tries some fifteen patterns on every piece of text, one by one and with much ado, though hardly
any text holds more than one of them; a third of the time of reading a page went there. A plain search tells
which patterns occur at all, and only those are tried.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# What a text must hold for one of Python-Markdown's own patterns to occur in it. The pattern of emphasis has two signs,
# and is itself a plain search for either.
_SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "[",
    "image_reference": "[",
    "short_reference": "[",
    "short_image_ref": "[",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
}


@cache
def _signs() -> dict[str, str]:
    """The signs by the expression of the pattern, so that an extension's pattern is never taken for another."""
    own = Markdown().inlinePatterns
    return {own[name].pattern: sign for name, sign in _SIGNS.items() if name in own}


class QuickInline(InlineProcessor):
    """The inline stage that tries a pattern only where it occurs.

    It overrides a private method of Python-Markdown, and calls another, under the names that Python gives
    such methods: there is no public place between the two. The tests hold it against the original.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Process the tree with the patterns as they stand now."""
        patterns: list[Any] = list(self.inlinePatterns)
        self._patterns = [(p, p.getCompiledRegExp().search, _signs().get(p.pattern, "")) for p in patterns]
        self._apply = super()._InlineProcessor__applyPattern  # type: ignore[misc]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Return the text with what matches a pattern replaced by placeholders."""
        if isinstance(data, AtomicString):
            return data
        for index, (pattern, search, sign) in enumerate(self._patterns[patternIndex:], patternIndex):
            start, found = 0, sign in data and bool(search(data))
            while found:
                data, found, start = self._apply(pattern, data, index, start)
        return data
