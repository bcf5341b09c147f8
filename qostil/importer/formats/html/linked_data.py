"""Find the questions that a page gives search engines as JSON-LD, and may show only by its scripts."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser

# So many letters of the beginning tell that a page shows an answer itself.
_BEGINNING = 60
_NO_LETTER = re.compile(r"[\W_]+")


class Asked(NamedTuple):
    """A question with its answer, which may be HTML."""

    question: str
    answer: LexborHTMLParser

    @property
    def text(self) -> str:
        """Return all text of both."""
        return f"{self.question} {_text_of(self.answer)}"


def questions_of(parser: LexborHTMLParser) -> list[Asked]:
    """Return the questions with an answer in the JSON-LD of a page, each once.

    >>> data = '{"@type": "Question", "name": "Чек керек пе?", "acceptedAnswer": {"text": "<p>Иә.</p>"}}'
    >>> page = LexborHTMLParser(f'<script type="application/ld+json">{{"mainEntity": [{data}]}}</script>')
    >>> [each.text for each in questions_of(page)]
    ['Чек керек пе? Иә.']
    """
    found: dict[str, Asked] = {}
    for script in parser.css("script"):
        if (script.attributes.get("type") or "").strip().lower() == "application/ld+json":
            for each in _asked(_parsed(script.text() or "")):
                found.setdefault(each.question, each)
    return list(found.values())


def shows(text: str, asked: Sequence[Asked]) -> bool:
    """Return whether a page shows most of the answers in its text.

    >>> asked = [Asked("Чек керек пе?", LexborHTMLParser("<b>Иә</b>, сақтаңыз."))]
    >>> shows("Чек керек пе? Иә, сақтаңыз.", asked), shows("Чек керек пе?", asked)
    (True, False)
    """
    letters = _letters(text)
    shown = sum(_letters(_text_of(each.answer))[:_BEGINNING] in letters for each in asked)
    return 2 * shown >= len(asked)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()


def _text_of(parser: LexborHTMLParser) -> str:
    return " ".join((parser.body.text(separator=" ") if parser.body else "").split())


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _asked(data: Any) -> Iterator[Asked]:
    """Yield the questions in data of any depth, in their order."""
    waiting = [data]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            question, answer = _words(node, "name", "text", "headline"), _answer(node)
            if question and _text_of(answer):
                yield Asked(question, answer)
            else:
                waiting += reversed(list(node.values()))


def _answer(question: dict[str, Any]) -> LexborHTMLParser:
    given = question.get("acceptedAnswer") or question.get("suggestedAnswer")
    first = given[0] if isinstance(given, list) and given else given
    text = first.get("text") if isinstance(first, dict) else None
    text = text if isinstance(text, str) else ""
    # Text that is escaped twice, or that is no HTML.
    text = html.unescape(text) if "<" not in text else text
    return LexborHTMLParser(text if "<" in text else text.strip().replace("\n", "<br>"))


def _words(node: dict[str, Any], *names: str) -> str:
    """Return the first of the values that is text, on one line and without tags."""
    value = next((node[name] for name in names if isinstance(node.get(name), str)), "")
    return _text_of(LexborHTMLParser(html.unescape(value)))
