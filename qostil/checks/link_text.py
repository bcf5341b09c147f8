"""Check the text of links: on a phone, in a list of links and in a screen reader it is the only information."""

import re
from collections.abc import Iterator

from qostil.languages.known import LANGUAGES
from qostil.model.finding import Finding
from qostil.model.item import Link
from qostil.model.page import Page

NO_TARGET = "the link «{text}» has no target"
NO_TARGET_REMEDY = "write the address, or name the place in words and note a qostil-question"
NO_TEXT = "the link to «{href}» has no text"
VAGUE = "the link text «{text}» does not say where the link leads"
TEXT_REMEDY = "name the page, the form or the action that is at its end"

# The way back from a footnote, an arrow that the extension writes.
_BACK = "#fnref:"
_NOWHERE = frozenset({"", "#", "?", "tel:", "sms:", "mailto:"})
_ENGLISH = frozenset("here click this link read more follow the".split())
_VAGUE_WORDS = _ENGLISH.union(*(language.links.vague for language in LANGUAGES.values()))


def link_text(page: Page) -> Iterator[Finding]:
    """Every link has a target, and a text that describes it.

    Bad: Форма [осында](https://bee.gg/e/yourdocks)
    Good: [Чек жіберу формасы](https://bee.gg/e/yourdocks)
    """
    for part in page.parts:
        for link in part.links:
            yield from _judge(page, link)


def _judge(page: Page, link: Link) -> Iterator[Finding]:
    fields = {"text": link.text, "href": link.href}
    words = re.findall(r"\w+", link.text.lower())
    if link.href.strip() in _NOWHERE:
        yield Finding(page.at(link.line), NO_TARGET, NO_TARGET_REMEDY, fields)
    elif not words and not link.href.startswith(_BACK):
        yield Finding(page.at(link.line), NO_TEXT, TEXT_REMEDY, fields)
    elif words and all(word in _VAGUE_WORDS for word in words):
        yield Finding(page.at(link.line), VAGUE, TEXT_REMEDY, fields)
