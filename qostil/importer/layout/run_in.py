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

# This many rows, and this share of all, must be cut in one way.
_ENOUGH, _SHARE = 3, 0.4
_MOST_WORDS = 14
# What stands between a question and its answer. A bold beginning keeps its marks until it is cut.
_WAYS = {
    "bold": re.compile(r"(?<=\S)\*\*\s*[:.–—-]?\s+(?=\S)"),
    "asks": re.compile(r"(?<=\?)\s+(?=\S)"),
    "dash": re.compile(r"\s+[–—-]\s+(?=\S)"),
    "colon": re.compile(r":\s+(?=\S)"),
    "stop": re.compile(rf"(?<=[^\W\d_]{{2}})\.\s+(?=[«\"“]?[A-Z{CAPITAL_LETTERS}\d])"),
}
_SENTENCE = re.compile(rf"(?<=[.!?…])\s+(?=[«\"“]?[A-Z{CAPITAL_LETTERS}\d])")
TAG = "run-in"


def cut_rows(rows: Sequence[TextRow]) -> Iterator[tuple[str, list[TextRow]]]:
    """Yield the rows cut in each way that most of them allow, with the name of the way.

    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(["Төлем: картамен.", "Чек: хатта.", "Шот: кабинетте."])]
    >>> [(way, [row.text for row in cut][:2]) for way, cut in cut_rows(rows)]
    [('colon', ['Төлем', 'картамен.'])]
    """
    for way, pattern in _WAYS.items():
        parts = [_cut(row, pattern) for row in rows]
        if _are_enough(parts):
            yield way, [part for row in parts for part in row]
    sentences = [_in_sentences(row) for row in rows]
    if sum(asks(part.text) for row in sentences for part in row if len(row) > 1) >= _ENOUGH:
        yield "sentences", [part for row in sentences for part in row]


def _are_enough(parts: Sequence[Sequence[TextRow]]) -> bool:
    cut = sum(len(row) > 1 for row in parts)
    return cut >= _ENOUGH and cut >= _SHARE * len(parts)


def _cut(row: TextRow, pattern: re.Pattern[str]) -> list[TextRow]:
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
    return _two(row, asked.strip(), rest)


def _two(row: TextRow, asked: str, rest: str) -> list[TextRow]:
    tagged = msgspec.structs.replace(row.look, tag=TAG)
    first = msgspec.structs.replace(row, text=asked, look=tagged)
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
