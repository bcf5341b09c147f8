"""Read an item as it is written in Markdown: its heading, its answer, and the questions to a person in comments."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qostil.knowledge.imported import ImportedText

_HEADING, _ASKED, _END = "## ", "<!-- qostil-question:", "-->"


@dataclass(frozen=True)
class WrittenItem:
    """The lines of an item, from its heading to the next one; the answer has the lines of `answer`."""

    lines: Sequence[str]
    answer: range

    @classmethod
    def of(cls, lines: Sequence[str]) -> WrittenItem:
        """Find the answer: from the first line with text below the heading to the last, without comments around it."""
        said = [n for n, line in enumerate(lines) if n and line.strip() and not is_comment(line)]
        return cls(lines, range(said[0], said[-1] + 1) if said else range(1, 1))

    @property
    def heading(self) -> tuple[str, str, str]:
        """The heading in three: the signs before the question, the question, and the marks after it.

        >>> WrittenItem.of(["## Чек керек пе? { #receipt draft=true }", "", "Иә."]).heading
        ('## ', 'Чек керек пе?', ' { #receipt draft=true }')
        """
        line = self.lines[0]
        if not line.startswith(_HEADING):
            return "", line, ""
        marks = line.rfind("{")
        before = line[:marks] if marks > 0 else line
        question = before[len(_HEADING) :].strip()
        start = line.index(question, len(_HEADING)) if question else len(_HEADING)
        return line[:start], question, line[start + len(question) :]

    @property
    def asked(self) -> Mapping[int, str]:
        """The questions to a person, by the numbers of their lines.

        >>> dict(WrittenItem.of(["## Чек { #receipt }", "<!-- qostil-question: 5 or 10? -->"]).asked)
        {1: '5 or 10?'}
        """
        comments = {n: line.strip() for n, line in enumerate(self.lines) if n not in self.answer and is_comment(line)}
        return {
            n: text.removeprefix(_ASKED).removesuffix(_END).strip()
            for n, text in comments.items()
            if text.startswith(_ASKED)
        }

    @property
    def text(self) -> ImportedText:
        """The item as it is compared: rows with one space between words, and one blank row between paragraphs.

        >>> WrittenItem.of(["## Чек { #receipt }", "", "Иә,  керек.", "", "", "- чек;", ""]).text.answer
        ('Иә, керек.', '', '- чек;')
        """
        rows: list[str] = []
        for line in (self.lines[n] for n in self.answer):
            row = line[: len(line) - len(line.lstrip(" "))] + _plain(line)
            if row.strip() or (rows and rows[-1]):
                rows.append(row if row.strip() else "")
        return ImportedText(_plain(self.heading[1]), tuple(rows), tuple(self.asked.values()))


def asked_line(text: str) -> str:
    """Return the comment that asks a person."""
    return f"{_ASKED} {text} {_END}"


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_comment(line: str) -> bool:
    """Return whether a line is one comment and nothing else."""
    text = line.strip()
    return text.startswith("<!--") and text.find(_END) == len(text) - len(_END)
