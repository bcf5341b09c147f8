"""Classify an HTML page: its language, whether it has an anchor, a login form, or the title of an error page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import islice
from typing import Literal, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from qostil.knowledge.answer import VisitedPage
from qostil.languages.guess import Guess
from qostil.languages.known import LANGUAGES, either
from qostil.languages.letters import letter_words
from qostil.model.locale import Locale

Seen = Locale | Literal[""]

_GUESS = Guess()
# Enough to be sure of the language, and few enough to be counted in a moment.
_WORDS_LOOKED_AT, _WORDS_TO_BE_SURE = 2_000, 12
_ERROR = re.compile(rf"\b404\b|not found|{either(lambda language: language.links.not_found)}", re.IGNORECASE)
_DECLARED: Mapping[str, Seen] = {code: locale for locale, language in LANGUAGES.items() for code in language.codes}


class Sight(NamedTuple):
    """The classification of a page."""

    language: Seen
    page: VisitedPage
    has_fragment: bool


def look(html: bytes, fragment: str = "", declared: str = "") -> Sight:
    """Classify the bytes of a page; `declared` is its Content-Language header.

    >>> look('<html lang="kz"><title>Бет табылмады</title>'.encode())
    Sight(language='kk', page='error', has_fragment=False)
    >>> look(b'<form><input type=password></form><p id=price>', "price")
    Sight(language='', page='login', has_fragment=True)
    """
    page = LexborHTMLParser(html)
    root = page.css_first("html")
    lang = (root.attributes.get("lang") if root else "") or declared
    return Sight(_language(page, lang), _kind(page), bool(fragment) and _has(page, fragment))


def _language(page: LexborHTMLParser, declared: str) -> Seen:
    """Return the language of the words if there are enough of them, else the declared language."""
    languages = (_GUESS.language_of(word) for word in islice(letter_words(_text(page.body)), _WORDS_LOOKED_AT))
    counted = Counter[Seen](language for language in languages if language)
    if counted.total() >= _WORDS_TO_BE_SURE:
        return counted.most_common(1)[0][0]
    return _DECLARED.get(re.split(r"[-_,;\s]", declared.strip().lower())[0], "")


def _text(body: LexborNode | None) -> str:
    if body is None:
        return ""
    for node in body.css("script, style, noscript, template, svg"):
        node.decompose()
    return body.text(separator=" ")


def _kind(page: LexborHTMLParser) -> VisitedPage:
    headings = " ".join(node.text() for node in page.css("title, h1"))
    if _ERROR.search(headings):
        return "error"
    return "login" if page.css_first("input[type=password]") else ""


def _has(page: LexborHTMLParser, fragment: str) -> bool:
    named = (node.attributes for node in page.css("[id], a[name]"))
    return any(fragment in (attributes.get("id"), attributes.get("name")) for attributes in named)
