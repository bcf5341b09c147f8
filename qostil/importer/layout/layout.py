"""Choose the layout of a document, or of two that are counterparts."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from qostil.importer.layout.explanation import Explanation, Reading
from qostil.importer.layout.lead import lead
from qostil.importer.layout.marks import Mark, marks_of
from qostil.importer.layout.run_in import BOLD_TAG, TAG, cut_rows
from qostil.importer.prefixes import heading
from qostil.importer.source_text import TextRow

# How explicit each kind of mark is.
_PRIOR = {
    "label": 1.0,
    "heading": 0.9,
    "number": 0.6,
    "tag": 0.8,
    "bold": 0.8,
    "size": 0.8,
    "color": 0.7,
    "font": 0.7,
    "caps": 0.7,
    "sign": 0.6,
    "letter": 0.4,
    "count": 0.4,
    "italic": 0.6,
    "page": 0.5,
    "indent": 0.4,
    "asks": 0.5,
    "gap": 0.3,
    "title": 0.2,
}
_PRIOR_OF_BOLD = 1.0
_COUNTS_UP, _SAME_NUMBER, _SAME_MARKS = 0.5, 1.5, 0.5
# Marks for which a single row is enough.
_ONE_IS_ENOUGH = frozenset({"label", "asks", "heading"})
# Marks of a row that stands apart from the row before it.
_APART = frozenset({"gap", "page", "title", "asks"})
# Marks that all questions share, and the share of rows from which on they decide.
_LOOKS, _MOSTLY = frozenset({"size", "color", "font", "caps", "heading", "tag", "bold", "italic"}), 0.6
# This share of questions has an answer.
_ANSWERED = 0.5
_SENTENCES = "sentences"
_CUT = frozenset({("tag", TAG), ("tag", BOLD_TAG)})
# Layouts of a document that are compared with those of its counterpart.
_MOST = 8


class Layout(NamedTuple):
    """The marks that all questions of a document have, the rows that have them, and how well that explains it.

    `rows` are those of the document, cut where questions and answers stand in one row.
    """

    marks: frozenset[Mark]
    rows: Sequence[TextRow]
    positions: tuple[int, ...]
    counts_up: bool
    explanation: Explanation

    @property
    def worth(self) -> float:
        """Return how good the layout is, with its marks."""
        return self.explanation.worth + _prior(self.marks) + _COUNTS_UP * self.counts_up

    @property
    def name(self) -> str:
        """Return the marks in words, for the report.

        >>> layouts([TextRow(text, (1,)) for text in ("## Чек", "Иә.", "## Шот", "Жоқ.")])[0].name
        'heading 2'
        """
        return ", ".join(f"{kind} {value}".strip() for kind, value in sorted(self.marks))


def layouts(rows: Sequence[TextRow]) -> list[Layout]:
    """Return the layouts that may explain a document, the best first.

    >>> texts = ["1. Чек керек пе?", "Иә.", "2. Төлем тәсілдері", "1) карта;", "2) ақша."]
    >>> layouts([TextRow(text, (n,)) for n, text in enumerate(texts)])[0].positions
    (0, 2)
    """
    found = list(_of_rows(rows))
    for way, cut in cut_rows(rows):
        found += (layout for layout in _of_rows(cut) if way == _SENTENCES or not _CUT.isdisjoint(layout.marks))
    return sorted(found, key=lambda layout: (-layout.worth, len(layout.marks), sorted(layout.marks)))


def _of_rows(rows: Sequence[TextRow]) -> Iterator[Layout]:
    """Yield the layouts that explain given rows; those by which few questions have an answer explain nothing."""
    marks = marks_of(rows)
    reading = Reading(rows)
    for kinds, positions in _candidates(marks).items():
        for at, counts_up in _choices(rows, kinds, _questions(reading, marks, kinds, positions)):
            explanation = reading.explained(at)
            if explanation.answered >= _ANSWERED:
                yield Layout(kinds, rows, tuple(at), counts_up, explanation)


def chosen(documents: Sequence[Sequence[Layout]]) -> list[Layout]:
    """Choose a layout for each document: counterparts have about as many questions, mostly with the same marks."""

    def worth(together: tuple[Layout, ...]) -> float:
        return sum(layout.worth for layout in together) + _agreement(together)

    choices: list[tuple[Layout, ...]] = list(itertools.product(*(found[:_MOST] for found in documents)))
    best = max(choices, key=worth)
    return list(best)


def ahead(layout: Layout, others: Sequence[Layout]) -> float | None:
    """Return how much better a layout is than the next one with other questions; None if there is no other.

    >>> found = layouts([TextRow(text, (1,)) for text in ("## Чек", "Иә.", "## Шот", "Жоқ.")])
    >>> ahead(found[0], found)
    """
    worths = [
        other.worth for other in others if (other.positions, len(other.rows)) != (layout.positions, len(layout.rows))
    ]
    return round(layout.worth - max(worths), 2) if worths else None


def _agreement(together: Sequence[Layout]) -> float:
    counts = [layout.explanation.questions for layout in together] or [1]
    kinds = {frozenset(kind for kind, _ in layout.marks) for layout in together}
    return _SAME_NUMBER * min(counts) / max(counts) + _SAME_MARKS * (len(kinds) == 1)


def _candidates(marks: Sequence[frozenset[Mark]]) -> Mapping[frozenset[Mark], list[int]]:
    """Return the rows of each mark and of each two marks; of several with the same rows, the most explicit."""
    rows_of: dict[frozenset[Mark], list[int]] = defaultdict(list)
    for at, of_row in enumerate(marks):
        for size in (1, 2):
            for some in itertools.combinations(sorted(of_row), size):
                rows_of[frozenset(some)].append(at)
    by_rows: dict[tuple[int, ...], frozenset[Mark]] = {}
    for kinds, rows in rows_of.items():
        known = by_rows.get(tuple(rows))
        if known is None or _explicit(kinds) > _explicit(known):
            by_rows[tuple(rows)] = kinds
    return {kinds: list(rows) for rows, kinds in by_rows.items()}


def _explicit(kinds: frozenset[Mark]) -> tuple[float, int]:
    return _prior(kinds), -len(kinds)


def _prior(kinds: frozenset[Mark]) -> float:
    """Return how explicit the most explicit of some marks is."""
    return max(_PRIOR_OF_BOLD if mark == ("tag", BOLD_TAG) else _PRIOR[mark[0]] for mark in kinds)


def _questions(
    reading: Reading, marks: Sequence[frozenset[Mark]], kinds: frozenset[Mark], positions: list[int]
) -> list[int]:
    """Return the rows of a candidate that may be questions: of one look, with the first one, without the title."""
    alike = _of_one_look(marks, positions)
    with_first = _with_first(reading, marks, kinds, alike)
    found = with_first[1:] if len(with_first) > 1 and reading.is_title(with_first) else with_first
    return found[1:] if len(found) > 1 and reading.is_intro(found) else found


def _of_one_look(marks: Sequence[frozenset[Mark]], positions: list[int]) -> list[int]:
    """Leave out the few rows that look otherwise than most, such as the title and the names of groups."""
    looks = [_look(marks[at]) for at in positions]
    usual, count = Counter(looks).most_common(1)[0]
    if count < _MOSTLY * len(positions):
        return positions
    return [at for at, look in zip(positions, looks, strict=True) if look == usual]


def _look(marks: frozenset[Mark]) -> frozenset[Mark]:
    return frozenset(mark for mark in marks if mark[0] in _LOOKS)


def _with_first(
    reading: Reading, marks: Sequence[frozenset[Mark]], kinds: frozenset[Mark], positions: list[int]
) -> list[int]:
    """Add the first question if it may lack the mark: nothing stands before it from which it stands apart."""
    if not {kind for kind, _ in kinds} <= _APART:
        return positions
    first = reading.first_before(positions)
    return positions if first is None or _look(marks[first]) != _look(marks[positions[0]]) else [first, *positions]


def _choices(rows: Sequence[TextRow], kinds: frozenset[Mark], positions: list[int]) -> Iterator[tuple[list[int], bool]]:
    """Yield the rows of a candidate, and those of them whose numbers count up through the document."""
    least = 1 if any(kind in _ONE_IS_ENOUGH for kind, _ in kinds) else 2
    if len(positions) >= least:
        yield positions, False
    if any(kind in ("number", "count") for kind, _ in kinds):
        chain = _counting(rows, positions)
        if len(chain) > 1:
            yield chain, True


def _counting(rows: Sequence[TextRow], positions: Sequence[int]) -> list[int]:
    """Return the rows whose numbers are 1, 2, 3 and so on."""
    chain: list[int] = []
    for at in positions:
        found = lead(heading(rows[at].text) or rows[at].text)
        if found and found.number == len(chain) + 1:
            chain.append(at)
    return chain
