"""An item as it was found in a source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from qostil.importer.source_text import TextRow

_NOT_A_WORD = re.compile(r"[^\w]+")


@dataclass
class QuestionAnswer:
    """A question, its answer in rows, and the rows that only say «ОТВЕТ:» or repeat the question."""

    question: str
    heads: list[TextRow]
    answer: list[TextRow] = field(default_factory=list)
    # Whether it says itself that it continues an item before it.
    is_continued: bool = False

    @property
    def lines(self) -> list[int]:
        """Every source line of the item."""
        return sorted({line for row in [*self.heads, *self.answer] for line in row.lines})

    @property
    def text(self) -> str:
        """The answer, a row a line."""
        return "\n".join(row.text for row in self.answer)

    @property
    def key(self) -> str:
        """The question as two are compared: without case, signs and spaces."""
        return _NOT_A_WORD.sub(" ", self.question.casefold()).strip()
