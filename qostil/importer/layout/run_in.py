"""Cut rows that hold a question and its answer: «Төлем: картамен», «Чек керек пе? Иә.»"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from qostil.importer.layout.lead import bare, lead
from qostil.importer.layout.marks import asks, is_titled
from qostil.importer.prefixes import answer, note, question
from qostil.importer.source_text import TextRow
from qostil.languages.known import CAPITAL_LETTERS

# This many rows, and this share of all, must be cut in one way; a bold beginning is telling even if answers are long.
_ENOUGH, _SHARE, _LEAST = 3, 0.4, 0.05
_BOLD = "bold"
_MOST_WORDS = 14
# What stands between a question and its answer. A bold beginning keeps its marks until it is cut.
_WAYS = {
    _BOLD: re.compile(r"(?<=\S)\*\*\s*[:.–—-]?\s+(?=\S)"),
    "asks": re.compile(r"(?<=\?)\s+(?=\S)"),
    "dash": re.compile(r"\s+[–—-]\s+(?=\S)"),
    "colon": re.compile(r":\s+(?=\S)"),
    "stop": re.compile(rf"(?<=[^\W\d_]{{2}})\.\s+(?=[«\"“]?[A-Z{CAPITAL_LETTERS}\d])"),
}
_SENTENCE = re.compile(rf"(?<=[.!?…])\s+(?=[«\"“]?[A-Z{CAPITAL_LETTERS}\d])")
# The tags of questions that were cut off; a bold beginning is the most explicit.
TAG, BOLD_TAG = "run-in", "run-in, bold"


def cut_rows(rows: Sequence[TextRow]) -> Iterator[tuple[str, list[TextRow]]]:
    """Yield the rows cut in each way that most of them allow, with the name of the way.

    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(["Төлем: картамен.", "Чек: хатта.", "Шот: кабинетте."])]
    >>> [(way, [row.text for row in cut][:2]) for way, cut in cut_rows(rows)]
    [('colon', ['Төлем', 'картамен.'])]
    """
    for way, pattern in _WAYS.items():
        parts = [_cut(row, pattern, BOLD_TAG if way == _BOLD else TAG) for row in rows]
        if way == _BOLD:
            parts = [
                [_tagged(row, BOLD_TAG)] if len(part) == 1 and _is_bold(row) else part
                for row, part in zip(rows, parts, strict=True)
            ]
        if _are_enough(parts, _LEAST if way == _BOLD else _SHARE):
            yield way, [part for row in parts for part in row]
    sentences = [_in_sentences(row) for row in rows]
    if sum(asks(part.text) for row in sentences for part in row if len(row) > 1) >= _ENOUGH:
        yield "sentences", [part for row in sentences for part in row]


def _are_enough(parts: Sequence[Sequence[TextRow]], least: float) -> bool:
    cut = sum(len(row) > 1 for row in parts)
    return cut >= _ENOUGH and cut >= least * len(parts)


def _is_bold(row: TextRow) -> bool:
    """Return whether a row is a bold question whose answer the reader of the format has cut off."""
    return row.look.is_bold and asks(row.text)


def _tagged(row: TextRow, tag: str) -> TextRow:
    look = msgspec.structs.replace(row.look, tag=tag, is_bold=row.look.is_bold or tag == BOLD_TAG)
    return msgspec.structs.replace(row, look=look)


def _cut(row: TextRow, pattern: re.Pattern[str], tag: str) -> list[TextRow]:
    """Return the question and the answer of a row, or the row."""
    found = lead(row.text)
    begin = len(row.text) - len(found.rest) if found else 2 if row.text.startswith("- ") else 0
    between = pattern.search(row.text, begin)
    if between is None or any(test(row.text) is not None for test in (note, question, answer)):
        return [row]
    asked, rest = row.text[: between.start()], row.text[between.end() :]
    # The marks of bold text at the beginning go with it.
    asked = asked.replace("**", "").rstrip(" .:")
    words = bare(asked)
    if not words or len(words.split()) > _MOST_WORDS or not (is_titled(words) or asks(words)):
        return [row]
    return _two(row, asked.strip(), rest, tag)


def _two(row: TextRow, asked: str, rest: str, tag: str) -> list[TextRow]:
    first = _tagged(row.having(asked), tag)
    return [first, msgspec.structs.replace(row, text=rest, gap=0, opens_page=False)]


def _in_sentences(row: TextRow) -> list[TextRow]:
    """Return the sentences of a row with two questions or more; those between them are joined."""
    sentences = _SENTENCE.split(row.text)
    if sum(map(asks, sentences)) < 2:
        return [row]
    parts: list[TextRow] = []
    for sentence in sentences:
        if parts and not asks(sentence) and not asks(parts[-1].text):
            parts[-1] = parts[-1].having(f"{parts[-1].text} {sentence}")
        else:
            parts.append(msgspec.structs.replace(row, text=sentence, gap=0, opens_page=False))
    return parts
