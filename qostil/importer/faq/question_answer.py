"""The question-answer item of a source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from qostil.importer.source_text import Picture, TextRow

_NOT_A_WORD = re.compile(r"[^\w]+")


@dataclass
class QuestionAnswer:
    """A question, its answer in rows, and the heading rows that contain only «ОТВЕТ:» or repeat the question."""

    question: str
    heads: list[TextRow]
    answer: list[TextRow] = field(default_factory=list)
    # Whether the source marks the item as the continuation of an earlier one.
    is_continued: bool = False
    # The pictures by the number of the row of the answer behind which they stand; -1 is the question.
    pictures: dict[int, list[Picture]] = field(default_factory=dict)

    @property
    def lines(self) -> list[int]:
        """Return every source line of the item."""
        return sorted({line for row in [*self.heads, *self.answer] for line in row.lines})

    @property
    def text(self) -> str:
        """Return the answer, one row per line."""
        return "\n".join(row.text for row in self.answer)

    @property
    def key(self) -> str:
        """Return the question for comparison: lower case, no punctuation, single spaces."""
        return _NOT_A_WORD.sub(" ", self.question.casefold()).strip()
