"""The ways in which documents mark their questions, where they do not mark the answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qostil.importer.prefixes import bullet, heading, note, question, short_answer, short_question, step
from qostil.importer.source_text import TextRow

_LONGEST_QUESTION = 220
# So many questions are enough for a way without question marks.
_ENOUGH = 2
ASKED = re.compile(r"\?[»”\")*_\s]*$")
_NUMBERED = re.compile(r"^(?:№\s*)?\d{1,3}[.)]\s*(?P<rest>\S.*)$")
_BOLD = re.compile(r"^\*\*(?P<rest>[^*]+)\*\*[?:.]?$")

# A way of marking tells for each row the question that begins with it, or None.
Way = Callable[[Sequence[TextRow], int], str | None]


def bare(text: str) -> str:
    """A question without the signs that mark it as one."""
    for test in (question, short_question, heading, bullet):
        found = test(text)
        text = found if found is not None else text
    numbered = _NUMBERED.match(text)
    bold = _BOLD.match(text)
    return (bold["rest"] if bold else numbered["rest"] if numbered else text).strip("*_ ")


def best_way(rows: Sequence[TextRow]) -> Way:
    """The way of marking that finds most questions with an answer below; the more explicit one where two are even."""
    ways: tuple[Way, ...] = (_explicit, _short, _deepest_heading(rows), _any_heading, _numbered, _bold, _asking)
    return max(ways, key=lambda way: (_worth(rows, way), -ways.index(way)))


def _worth(rows: Sequence[TextRow], way: Way) -> int:
    """How many questions have an answer below them; a way that finds only one is worth nothing beside another."""
    found = [way(rows, at) for at in range(len(rows))]
    answered = sum(bool(a) and not b for a, b in zip(found, [*found[1:], ""], strict=False))
    asked = sum(bool(one and ASKED.search(one)) for one in found)
    return answered + asked if answered >= _ENOUGH or asked else 0


def _explicit(rows: Sequence[TextRow], at: int) -> str | None:
    return question(rows[at].text)


def _short(rows: Sequence[TextRow], at: int) -> str | None:
    found = short_question(rows[at].text)
    following = rows[at + 1].text if at + 1 < len(rows) else ""
    return found if found and short_answer(following) else None


def _deepest_heading(rows: Sequence[TextRow]) -> Way:
    """A heading of the deepest kind that the document has: above it are the headings of chapters."""
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
    """A paragraph that asks, above one that does not."""
    text = rows[at].text
    following = rows[at + 1].text if at + 1 < len(rows) else "?"
    if not ASKED.search(text) or len(text) > _LONGEST_QUESTION or (step(following) and ASKED.search(following)):
        return None
    if bullet(text) is not None or note(text) is not None or ASKED.search(following):
        return None
    return bare(text) if len(re.findall(r"[.!]\s", text)) < 2 else None
