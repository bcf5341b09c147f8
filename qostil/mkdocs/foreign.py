"""Say the language of passages in quotation marks that are in the other one, such as the name of a button."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from qostil.languages.letters import letter_words
from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part
from qostil.model.locale import Locale, other, split_locale

_TAG = re.compile(r"(<[^<>]*>)")
_QUOTED = re.compile(r"«([^«»<>]{1,120})»")
# What is in these is no text of the page's language: code, and drawings, whose titles are in the right one.
_SKIPPED = re.compile(r"<(/?)(?:code|pre|svg)\b")


class Foreign(Part):
    """The event handler that marks them: screen readers would read them by the rules of the page's language."""

    @event_priority(LAST - 1)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Mark the passages of a page, once the gate has checked what authors wrote."""
        locale = split_locale(page.file.src_uri)[0]
        guess = self._run.corpus.knowledge.guess
        return with_languages(html, locale, guess.language_of) if locale and "«" in html else html


def with_languages(html: str, locale: Locale, language_of: Callable[[str], Locale | None]) -> str:
    """Return the HTML of a page in a language with its quoted passages in the other one marked.

    >>> from qostil.languages.guess import Guess
    >>> with_languages("<p>«Оставить заявку» батырмасы, «Көмек» бөлімі</p>", "kk", Guess().language_of)
    '<p>«<span lang="ru">Оставить заявку</span>» батырмасы, «Көмек» бөлімі</p>'
    """

    def marked(found: re.Match[str]) -> str:
        languages = set(map(language_of, letter_words(found[1])))
        is_foreign = other(locale) in languages and locale not in languages
        return f'«<span lang="{other(locale)}">{found[1]}</span>»' if is_foreign else found[0]

    written, depth = "", 0
    for part in _TAG.split(html):
        if skipped := _SKIPPED.match(part):
            depth += -1 if skipped[1] else 1
        written += part if depth or part.startswith("<") else _QUOTED.sub(marked, part)
    return written
