"""Write the rows of a table of questions as «Сұрақ: …», «ЖАУАП:» and the paragraphs of the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from qostil.importer.change_log import ChangeLog
from qostil.importer.faq.groups import GROUP
from qostil.importer.layout.marks import asks
from qostil.importer.prefixes import answer, question
from qostil.importer.source_text import TextRow
from qostil.importer.tables.content import is_answer, is_number
from qostil.importer.tables.grid import Cells, Grid, Paragraphs, joined, words_of
from qostil.importer.tables.plan import Plan
from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale

HEAD = "the head of a table of questions"
OTHER_LANGUAGE, LANGUAGE = "in the other language", "the language of a question"
NUMBER, WORDING, NO_ANSWER = "the number of a question", "another wording of a question", "a question without an answer"
BULLET = "a bullet without text"
_BULLET = re.compile(r"[\W_]{0,3}")
_BOTH = re.compile(r"(?P<question>[^?]{3,300}\?[»”\")*_]*)\s+(?P<answer>\S.*)")


class QuestionTable:
    """A table of questions that is read in one language."""

    def __init__(self, grid: Grid, plan: Plan, locale: Locale, log: ChangeLog) -> None:
        """Take a table with its plan."""
        self._grid, self._plan, self._locale, self._log = grid, plan, locale, log
        self._words = LANGUAGES[locale].documents
        # A question whose answer may stand in the next row, with its number.
        self._asked: tuple[Paragraphs, Paragraphs] | None = None
        self._row_locale: Locale = locale

    def rows(self, is_first: bool) -> Iterator[TextRow]:
        """Yield the rows; those above the head are the title if the table is the first of a document."""
        head = self._plan.head
        heads = {_key(cells) for cells in self._grid.rows[head.first : head.last + 1]}
        for number, cells in enumerate(self._grid.rows):
            if number < head.first and is_first:
                yield from (paragraph for paragraphs in cells.values() for paragraph in paragraphs)
            elif number < head.first:
                self._drop(cells.values(), GROUP)
            elif number <= head.last or _key(cells) in heads:
                self._drop(cells.values(), HEAD)
            else:
                yield from self._row(number, cells)
        self._drop_unanswered()

    def _drop(self, cells: Iterable[Paragraphs], reason: str) -> None:
        for paragraphs in cells:
            for paragraph in paragraphs:
                self._log.drop(paragraph, reason)

    def _drop_unanswered(self) -> None:
        if self._asked:
            self._drop(self._asked, NO_ANSWER)
        self._asked = None

    def _row(self, number: int, cells: Cells) -> Iterator[TextRow]:
        if self._plan.rows:
            self._row_locale = self._plan.rows.get(number, self._row_locale)
            if self._row_locale != self._locale:
                self._drop(cells.values(), OTHER_LANGUAGE)
                return
        if self._plan.form == "text":
            yield from self._text(cells)
            return
        if self._is_group(number, cells):
            self._drop(cells.values(), GROUP)
            return
        numbers = [paragraph for column in self._of("number", cells) for paragraph in cells[column]]
        asked, answered = self._asked_and_answered(cells)
        self._drop_others(cells)
        if self._plan.form == "in turn":
            yield from self._in_turn(numbers, [*asked, *answered])
        else:
            yield from self._item(numbers, asked, answered)

    def _text(self, cells: Cells) -> Iterator[TextRow]:
        """Yield the paragraphs of a language as if no table were around them, and a cell that all columns share."""
        self._drop((cells[column] for column in self._of("number", cells)), NUMBER)
        for column, paragraphs in cells.items():
            if self._plan.locales.get(column) in (None, self._locale):
                yield from (_outside(row) for row in paragraphs if self._plan.roles.get(column) != "number")
            else:
                self._drop([paragraphs], OTHER_LANGUAGE)

    def _of(self, role: str, cells: Cells) -> list[int]:
        return [column for column in cells if self._plan.roles.get(column) == role]

    def _is_group(self, number: int, cells: Cells) -> bool:
        """Return whether a row is a name above its questions: it has no number, asks nothing, and answers nothing."""
        numbered = any(is_number(joined(cells[at])) for at in self._of("number", cells))
        if numbered or self._of("answer", cells) or self._is_of_one_language(number, cells):
            return False
        texts = [cell for cell in cells.values() if not asks(joined(cell))]
        if len(texts) < len(cells) or not texts:
            return False
        if self._plan.form == "beside":
            return True
        alone = len(cells) == 1 and len(self._grid.columns) > 1
        return alone and (len(texts[0]) == 1) and not _BOTH.fullmatch(texts[0][0].text)

    def _is_of_one_language(self, number: int, cells: Cells) -> bool:
        """Return whether a row is of a question that the other language lacks: its answer stands alone below it."""
        below = self._grid.rows[number + 1] if number + 1 < len(self._grid.rows) else {}
        is_answered = cells.keys() == below.keys() and all(is_answer(joined(cell)) for cell in below.values())
        return self._plan.form == "in turn" and (self._asked is not None or is_answered)

    def _asked_and_answered(self, cells: Cells) -> tuple[Paragraphs, Paragraphs]:
        """Return the paragraphs of a question and of its answer in the language that is read."""
        if self._plan.form == "inside":
            both = [part for at in self._plan.columns("both", self._locale) if at in cells for part in cells[at]]
            return _apart(both)
        if self._plan.form == "in turn":
            return [part for at in self._plan.columns("both", self._locale) if at in cells for part in cells[at]], []
        asking = self._plan.columns("question", self._locale) or self._of("question", cells)
        asked = [cells[column] for column in asking if column in cells]
        self._drop(asked[1:], WORDING)
        answers = [cells[column] for column in self._plan.columns("answer", self._locale) if column in cells]
        return (asked[0] if asked else []), [paragraph for cell in answers for paragraph in cell]

    def _drop_others(self, cells: Cells) -> None:
        """Drop the cells that are not of questions and answers in the language that is read."""
        reasons = {"category": GROUP, "language": LANGUAGE}
        for column, paragraphs in cells.items():
            role = self._plan.roles.get(column)
            if role in ("question", "answer", "both"):
                is_read = self._plan.locales.get(column, self._locale) == self._locale
                is_for_both = role == "question" and not self._plan.columns("question", self._locale)
                self._drop([] if is_read or is_for_both else [paragraphs], OTHER_LANGUAGE)
            elif role != "number":
                self._drop([paragraphs], reasons.get(role or "", "") or self._other_column(column))

    def _other_column(self, column: int) -> str:
        head = self._plan.head
        named = (cells[column] for cells in self._grid.rows[head.first : head.last + 1] if column in cells)
        name = joined(next(named, []))
        return f"in {f'the column «{name}»' if name else 'a column'} of neither questions nor answers"

    def _in_turn(self, numbers: Paragraphs, found: Paragraphs) -> Iterator[TextRow]:
        if not found:
            self._drop([numbers], NUMBER)
        elif self._asked:
            before, asked = self._asked
            self._asked = None
            yield from self._item([*before, *numbers], asked, found)
        else:
            self._asked = numbers, found

    def _item(self, numbers: Paragraphs, asked: Paragraphs, answered: Paragraphs) -> Iterator[TextRow]:
        answered = self._with_text(answered)
        if not asked and answered and self._asked:
            # The answer stands in the row below its question.
            before, asked = self._asked
            numbers, self._asked = [*before, *numbers], None
        if asked:
            self._drop_unanswered()
        if not answered and asked:
            self._asked = numbers, asked
        elif not asked:
            self._drop([numbers], NUMBER)
            yield from answered
        else:
            yield self._question([*numbers, *asked], asked)
            label = f"{self._words.answer_label}:"
            said = answer(answered[0].text)
            if said == "":
                yield answered[0].having(label)
            else:
                yield msgspec.structs.replace(answered[0], text=label, lines=asked[-1].lines)
                yield answered[0].having(said or answered[0].text)
            yield from answered[1:]

    def _question(self, above: Sequence[TextRow], asked: Paragraphs) -> TextRow:
        text = joined(asked)
        said = question(text) or text
        lines = tuple(dict.fromkeys(line for row in above for line in row.lines))
        row = msgspec.structs.replace(above[0], text=text, lines=lines)
        return self._log.change("tables", row, f"{self._words.question_label}: {said}")

    def _with_text(self, answered: Paragraphs) -> Paragraphs:
        """Return an answer without signs at its end, which would be read as the bullets of what follows."""
        while answered and _BULLET.fullmatch(answered[-1].text):
            self._drop([answered[-1:]], BULLET)
            answered = answered[:-1]
        return answered


def _outside(row: TextRow) -> TextRow:
    return msgspec.structs.replace(row, look=msgspec.structs.replace(row.look, cell=None))


def _key(cells: Cells) -> tuple[tuple[int, str], ...]:
    return tuple((column, words_of(joined(paragraphs))) for column, paragraphs in sorted(cells.items()))


def _apart(both: Paragraphs) -> tuple[Paragraphs, Paragraphs]:
    """Part the paragraphs of a cell with a question and its answer."""
    if len(both) == 1 and (found := _BOTH.fullmatch(both[0].text)):
        return [both[0].having(found["question"])], [both[0].having(found["answer"])]
    return both[:1], both[1:]
