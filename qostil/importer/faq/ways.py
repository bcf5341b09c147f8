"""Detect how a document marks its questions if it does not label the answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qostil.importer.prefixes import bullet, heading, note, question, short_answer, short_question, step
from qostil.importer.source_text import TextRow

_LONGEST_QUESTION = 220
# Without question marks, this many questions are needed to accept a way of marking.
_ENOUGH = 2
ASKED = re.compile(r"\?[»”\")*_\s]*$")
_NUMBERED = re.compile(r"^(?:№\s*)?\d{1,3}[.)]\s*(?P<rest>\S.*)$")
_BOLD = re.compile(r"^\*\*(?P<rest>[^*]+)\*\*[?:.]?$")

# A way of marking: returns the question that starts at a row, or None.
Way = Callable[[Sequence[TextRow], int], str | None]


def bare(text: str) -> str:
    """Return a question without its label, number and marks."""
    for test in (question, short_question, heading, bullet):
        found = test(text)
        text = found if found is not None else text
    numbered = _NUMBERED.match(text)
    bold = _BOLD.match(text)
    return (bold["rest"] if bold else numbered["rest"] if numbered else text).strip("*_ ")


def best_way(rows: Sequence[TextRow]) -> Way:
    """Return the way of marking that finds most questions with an answer below; in a tie, the more explicit way."""
    ways: tuple[Way, ...] = (_explicit, _short, _deepest_heading(rows), _any_heading, _numbered, _bold, _asking)
    return max(ways, key=lambda way: (_worth(rows, way), -ways.index(way)))


def _worth(rows: Sequence[TextRow], way: Way) -> int:
    """Return the score of a way: its answered questions and question marks; 0 for a single question without a mark."""
    found = [way(rows, at) for at in range(len(rows))]
    answered = sum(bool(a) and not b for a, b in zip(found, [*found[1:], ""], strict=False))
    asked = sum(bool(text and ASKED.search(text)) for text in found)
    return answered + asked if answered >= _ENOUGH or asked else 0


def _explicit(rows: Sequence[TextRow], at: int) -> str | None:
    return question(rows[at].text)


def _short(rows: Sequence[TextRow], at: int) -> str | None:
    found = short_question(rows[at].text)
    following = rows[at + 1].text if at + 1 < len(rows) else ""
    return found if found and short_answer(following) else None


def _deepest_heading(rows: Sequence[TextRow]) -> Way:
    """Match headings of the deepest level in the document; headings above that level are chapters."""
    depths = {len(row.text) - len(row.text.lstrip("#")) for row in rows if heading(row.text)}
    mark = "#" * max(depths, default=1) + " "
    return lambda rows, at: heading(rows[at].text) or None if rows[at].text.startswith(mark) else None


def _any_heading(rows: Sequence[TextRow], at: int) -> str | None:
    found = heading(rows[at].text)
    return found if found and not rows[at].text.startswith("# ") else None


def _numbered(rows: Sequence[TextRow], at: int) -> str | None:
    found = _NUMBERED.match(rows[at].text)
    return found["rest"] if found and ASKED.search(rows[at].text) and len(rows[at].text) <= _LONGEST_QUESTION else None


def _bold(rows: Sequence[TextRow], at: int) -> str | None:
    found = _BOLD.match(rows[at].text)
    return rows[at].text.strip("*") if found and note(rows[at].text) is None else None


def _asking(rows: Sequence[TextRow], at: int) -> str | None:
    """Match a paragraph with a question mark above one without."""
    text = rows[at].text
    following = rows[at + 1].text if at + 1 < len(rows) else "?"
    if not ASKED.search(text) or len(text) > _LONGEST_QUESTION or (step(following) and ASKED.search(following)):
        return None
    if bullet(text) is not None or note(text) is not None or ASKED.search(following):
        return None
    return bare(text) if len(re.findall(r"[.!]\s", text)) < 2 else None
