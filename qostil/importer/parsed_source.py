"""Parse one source: read, normalize and split it into questions and answers, or into the clauses of a contract."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from qostil.contracts.clauses.clause import Contract, read_contract
from qostil.contracts.clauses.lines import is_page_number
from qostil.importer.change_log import ChangeLog, Dropped
from qostil.importer.faq.answers_apart import with_answers_beside
from qostil.importer.faq.groups import without_groups
from qostil.importer.faq.merge import merge
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.faq.split import labels_answers, split_by_answers, split_by_layout
from qostil.importer.formats.file import read_source
from qostil.importer.formats.folder import read_folder
from qostil.importer.formats.progress import ReadingProgress, silent
from qostil.importer.layout.layout import Layout, ahead, chosen, layouts
from qostil.importer.other_language import in_one_language
from qostil.importer.placing import PlacedPicture, place_pictures
from qostil.importer.prefixes import heading, is_answer, note, step
from qostil.importer.rules import normalise, of_characters
from qostil.importer.rules.heads import NUMBER
from qostil.importer.source_language import COMMON, language_of_text
from qostil.importer.source_text import SourceText, TextRow, rows_of
from qostil.importer.tables import read_tables
from qostil.languages.guess import Guess
from qostil.languages.known import LANGUAGES, either, name_of
from qostil.model.locale import Locale, other
from qostil.system.errors import CannotRunError

# A contract has this many clauses and few gaps in its numbering; questions with answers are not a contract.
_ENOUGH_CLAUSES, _MOST_GAPS = 8, 0.2
# One clause in this many, and two at least, must name a party, a duty or a right.
_LEGAL = 10
_OF_CONTRACTS = re.compile(rf"\b{either(lambda language: language.contracts.signs)}", re.IGNORECASE)
_ANSWER_LABELS = [f"«{language.documents.answer_label}:»" for language in LANGUAGES.values()]
_COLUMNS = [
    f"«{words.question_label}» and «{words.answer_label.capitalize()}»"
    for words in (language.documents for language in LANGUAGES.values())
]
# Gives the progress of reading a file.
ProgressOf = Callable[[Path], ReadingProgress]


class Unplaced(msgspec.Struct, frozen=True):
    """A line in no item, for a person to judge; line 0 is a note about the whole file."""

    line: int
    text: str


@dataclass
class ParsedSource:
    """The content of one file; a contract has clauses and no items."""

    original: SourceText
    locale: Locale
    log: ChangeLog
    items: list[QuestionAnswer] = field(default_factory=list)
    contract: Contract | None = None
    # The normalized rows, and the marks by which questions are told from answers; None where answers have labels.
    rows: list[TextRow] = field(default_factory=list)
    layout: Layout | None = None
    # How much better the layout explains the document than the next one that finds other questions.
    ahead: float | None = None
    unplaced: list[Unplaced] = field(default_factory=list)
    pictures: list[PlacedPicture] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Return the title of the document, or "" if it has none."""
        return self.log.title

    @property
    def marks(self) -> str:
        """Return by what questions are told from answers, such as «bold True, number .»; labels of answers as such."""
        return self.layout.name if self.layout else "labels of answers"

    @property
    def kind(self) -> str:
        """Return whether it is a contract or a list of questions and answers."""
        return "contract" if self.contract else "faq"


def open_sources(
    paths: Mapping[Locale, Path], progress: ProgressOf = lambda _: silent, guess: Guess = COMMON
) -> dict[Locale, ParsedSource]:
    """Read one file or folder, or two that are counterparts, and parse them; `progress` gives a file its progress."""
    originals = {
        locale: (read_folder if path.is_dir() else read_source)(path, progress(path)) for locale, path in paths.items()
    }
    return understand_together(originals, guess)


def understand(original: SourceText, locale: Locale, guess: Guess = COMMON) -> ParsedSource:
    """Parse one document.

    >>> source = understand(SourceText("a.txt", "Чек керек пе?\\nЖАУАП: Иә.\\nШот қайда?\\nЖАУАП: Кабинетте."), "kk")
    >>> source.kind, [item.question for item in source.items]
    ('faq', ['Чек керек пе?', 'Шот қайда?'])
    """
    return understand_together({locale: original}, guess)[locale]


def understand_together(originals: Mapping[Locale, SourceText], guess: Guess = COMMON) -> dict[Locale, ParsedSource]:
    """Detect the kind of each document, and split it into items or clauses; counterparts inform each other."""
    sources = {locale: _begun(original, locale, guess) for locale, original in originals.items()}
    asked = [source for source in sources.values() if not source.contract]
    free = [source for source in asked if not labels_answers(source.rows)]
    found = [_layouts(source) for source in free]
    for source, layout, others in zip(free, chosen(found), found, strict=True):
        source.layout, source.ahead, source.rows = layout, ahead(layout, others), list(layout.rows)
    for source in asked:
        _place_items(source)
    for source in sources.values():
        _tell_lines_once(source)
        source.pictures = place_pictures(source.original, source.items, source.log.dropped)
    return sources


def _begun(original: SourceText, locale: Locale, guess: Guess) -> ParsedSource:
    """Read the rows of a document; those of a contract are placed."""
    source = ParsedSource(original, locale, ChangeLog())
    rows = of_characters(list(rows_of(original)), source.log)
    rows = read_tables(rows, source.log, locale, guess)
    rows = in_one_language(rows, source.log, locale, guess)
    # The source may have been in both languages, and is now in one.
    found = language_of_text("\n".join(row.text for row in rows), guess)
    if found and found != locale:
        raise CannotRunError(f"{original.name}: is in {name_of(found)}; give it as --{found}, not as --{other(found)}")
    source.unplaced += [Unplaced(0, note) for note in original.notes]
    contract = _contract(original, rows, locale)
    if contract:
        _place_clauses(source, contract, rows)
    else:
        source.rows = with_answers_beside(normalise(rows, source.log), source.log)
    return source


def _layouts(source: ParsedSource) -> list[Layout]:
    found = layouts(source.rows)
    if not found:
        raise CannotRunError(
            f"{source.original.name}: has neither questions with answers nor numbered clauses; mark each answer with "
            f"{' or '.join(_ANSWER_LABELS)}, or each question as a heading; in a table, name its columns "
            f"{' or '.join(_COLUMNS)}"
        )
    return found


def _tell_lines_once(source: ParsedSource) -> None:
    """Restore the source text of dropped and unplaced lines; a line of two rows is told once, with its item first."""
    lines = [" ".join(line.split()) for line in source.original.lines]
    told = {line for item in source.items for line in item.lines}
    dropped, unplaced = [], []
    for entry in source.log.dropped:
        if entry.line not in told:
            told.add(entry.line)
            dropped.append(msgspec.structs.replace(entry, text=lines[entry.line - 1]))
    for row in source.unplaced:
        if row.line not in told:
            unplaced.append(msgspec.structs.replace(row, text=lines[row.line - 1]) if row.line else row)
    source.log.dropped = [*(Dropped(0, part.text, part.reason) for part in source.original.left_out), *dropped]
    source.unplaced = unplaced


def _contract(original: SourceText, rows: list[TextRow], locale: Locale) -> Contract | None:
    if sum(is_answer(row.text) for row in rows) > 1:
        return None
    repaired = list(original.lines)
    for row in rows:
        first, *others = row.lines
        lead = repaired[first - 1]
        repaired[first - 1] = lead[: len(lead) - len(lead.lstrip())] + row.text
        for line in others:
            repaired[line - 1] = ""
    contract = read_contract("\n".join(repaired), locale)
    numbered = [clause for clause in contract.clauses if clause.kind in ("clause", "sub-clause")]
    missing = sum(len(gap.missing) for gap in contract.gaps)
    asked = sum(row.text.endswith("?") for row in rows)
    legal = sum(bool(_OF_CONTRACTS.search(clause.text)) for clause in numbered)
    headed = sum(bool(heading(row.text)) and row.text.endswith("?") for row in rows)
    if headed > 1 or legal < max(2, len(numbered) / _LEGAL):
        return None
    if len(numbered) < _ENOUGH_CLAUSES or missing > _MOST_GAPS * len(numbered) or asked > len(numbered) / 4:
        return None
    return contract


def _place_clauses(source: ParsedSource, contract: Contract, rows: list[TextRow]) -> None:
    source.contract = contract
    placed = {line for clause in contract.clauses for line in range(clause.first, clause.last + 1)}
    for row in rows:
        if row.lines[0] not in placed and is_page_number(row.text):
            source.log.drop(row, NUMBER)
        elif row.lines[0] not in placed:
            source.unplaced += [Unplaced(line, row.text) for line in row.lines]
    before = [row.text for row in rows if row.lines[0] < contract.clauses[0].first]
    source.log.title = next((heading(text) or text for text in before if text.isupper() and len(text) > 5), "")


def _place_items(source: ParsedSource) -> None:
    log, rows = source.log, source.rows
    items, before = split_by_layout(rows, source.layout, log) if source.layout else split_by_answers(rows, log)
    source.items = merge(without_groups(items, rows, source.layout, log), log)
    # A line may be two rows, such as a question with its answer.
    lines = dict.fromkeys(line for row in before for line in row.lines)
    source.unplaced += [Unplaced(line, "") for line in lines]
    log.title = log.title or next((heading(row.text) or row.text for row in before), "")
    for row in (row for item in source.items for row in item.answer):
        _log_notes_and_steps(row, log)


def _log_notes_and_steps(row: TextRow, log: ChangeLog) -> None:
    """Log notes and steps, which the draft writes in Markdown, as changes to the marks of the source."""
    note_text, numbered = note(row.text), step(row.text)
    if note_text is not None:
        log.change("notes", row, f"!!! note {note_text}".rstrip())
    elif numbered:
        log.change("steps", row, f"{numbered[0]}. {numbered[1]}")
