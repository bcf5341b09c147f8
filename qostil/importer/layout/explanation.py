"""Judge how well a choice of questions explains a document."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from qostil.importer.layout.lead import bare, lead
from qostil.importer.layout.marks import asks, is_titled, may_ask
from qostil.importer.prefixes import bullet
from qostil.importer.source_text import TextRow
from qostil.languages.known import either

_ASKING = re.compile(rf"(?<!\w)(?:{either(lambda language: language.documents.asking)})(?!\w)", re.IGNORECASE)
_TITLE = re.compile(rf"(?<!\w)(?:{either(lambda language: language.documents.title_of_help)}|faq)", re.IGNORECASE)
# How much each part counts.
_ANSWERED, _TITLED, _ASKS, _CAUGHT, _EVEN, _EARLY, _MISSED, _EACH = 1.6, 0.8, 0.8, 0.7, 0.6, 0.8, 1.2, 0.02
_MOST, _NEARLY = 12, 0.9
# A single heading may be the title of a document; one that asks is a question.
_SINGLE = 2.0


class Explanation(NamedTuple):
    """The parts of the judgement, each from 0 to 1, and the number of questions.

    `answered`: questions with an answer; `titled`: questions that read as titles; `asking`: with a question mark or a
    question word; `caught`: rows with a question mark that are questions; `even`: how equal the answers are; `early`:
    text before the first question; `missed`: rows within answers that read as questions, beside the questions.
    """

    questions: int
    answered: float
    titled: float
    asking: float
    caught: float
    even: float
    early: float
    missed: float

    @property
    def worth(self) -> float:
        """Return the judgement as one number; the higher, the better."""
        good = _ANSWERED * self.answered + _TITLED * self.titled + _ASKS * self.asking + _CAUGHT * self.caught
        bad = _EARLY * self.early + _MISSED * self.missed + _SINGLE * (self.questions == 1 and not self.asking)
        return good + _EVEN * self.even - bad + _EACH * min(self.questions, _MOST)


class Reading:
    """The rows of a document, read once for all judgements."""

    def __init__(self, rows: Sequence[TextRow]) -> None:
        """Read the rows."""
        self.sizes = [len(row.text) for row in rows]
        self._before = [0]
        for size in self.sizes:
            self._before.append(self._before[-1] + size)
        texts = [bare(row.text) for row in rows]
        free = [may_ask(row.text) and bullet(row.text) is None for row in rows]
        self._asks = [is_free and asks(text) for text, is_free in zip(texts, free, strict=True)]
        self._asking = [bool(_ASKING.search(text)) or asks(text) for text in texts]
        self._titled = [may_ask(row.text) and is_titled(text) for row, text in zip(rows, texts, strict=True)]
        self._likely = [self._reads_as_question(rows, free, at) for at in range(len(rows))]
        self._keys = [_key(row) for row in rows]
        # Titles that have a row below which looks otherwise, by what they look like.
        self._twins_of: dict[Hashable, list[int]] = defaultdict(list)
        for at, (key, below) in enumerate(pairwise(self._keys)):
            if key != below and self._titled[at]:
                self._twins_of[key].append(at)
        self._is_named = bool(texts) and bool(_TITLE.search(texts[0]))
        self._asks_before, self._likely_before = _sums(self._asks), _sums(self._likely)

    def _reads_as_question(self, rows: Sequence[TextRow], free: Sequence[bool], at: int) -> bool:
        """Return whether a row reads as a title with an answer below."""
        return self._titled[at] and free[at] and at + 1 < len(rows) and not self._titled[at + 1]

    def _twins(self, positions: Sequence[int]) -> int:
        """Return how many rows within answers look as all the questions do, and have a row below that does not."""
        keys = {self._keys[at] for at in positions}
        if len(keys) > 1:
            return 0
        twins = self._twins_of.get(keys.pop(), [])
        return len(twins) - bisect_left(twins, positions[0]) - len(set(positions).intersection(twins))

    def first_before(self, positions: Sequence[int]) -> int | None:
        """Return the row before the first position that may be the first question: only its answer stands between."""
        end = positions[0]
        at = next((at for at in range(end - 1, -1, -1) if self._titled[at]), None)
        is_asking = sum(self._asks[at] for at in positions) * 2 > len(positions)
        return at if at is not None and self._likely[at] and (self._asks[at] or not is_asking) else None

    def is_title(self, positions: Sequence[int]) -> bool:
        """Return whether the first position is the title: the first row, which does not ask as others do."""
        first, others = positions[0], positions[1:]
        if first or self._asks[0]:
            return False
        return self._is_named or sum(self._asks[at] for at in others) * 2 > len(others)

    def is_intro(self, positions: Sequence[int]) -> bool:
        """Return whether the first position is a sentence, and nearly all others read as titles."""
        others = positions[1:]
        return not self._titled[positions[0]] and sum(self._titled[at] for at in others) >= _NEARLY * len(others)

    def _without_names(self, positions: Sequence[int], lengths: Mapping[int, int]) -> Sequence[int]:
        """Return the positions without names of groups, which look as questions do and have no text of their own."""
        below = dict(pairwise(positions))
        names = {at for at, next_one in below.items() if not lengths[at] and lengths[next_one] and not self._asking[at]}
        return [at for at in positions if at not in names] if len(names) * 3 <= len(positions) else positions

    def explained(self, positions: Sequence[int]) -> Explanation:
        """Judge the questions at the given rows.

        >>> texts = ["Чек керек пе?", "Иә, керек.", "Шот қайда?", "Кабинетте тұр."]
        >>> Reading([TextRow(text, (n,)) for n, text in enumerate(texts)]).explained([0, 2]).answered
        1.0
        """
        ends = [*positions[1:], len(self.sizes)]
        lengths = {at: self._before[end] - self._before[at + 1] for at, end in zip(positions, ends, strict=True)}
        likely = self._likely_before[-1] - self._likely_before[positions[0]]
        missed = max(likely - sum(self._likely[at] for at in positions), self._twins(positions))
        first = positions[0]
        positions = self._without_names(positions, lengths)
        answers = [lengths[at] for at in positions]
        count, caught = len(positions), sum(self._asks[at] for at in positions)
        return Explanation(
            count,
            sum(answer > 0 for answer in answers) / count,
            sum(self._titled[at] for at in positions) / count,
            sum(self._asking[at] for at in positions) / count,
            caught / self._asks_before[-1] if self._asks_before[-1] else 1.0,
            _evenness(answers),
            self._before[first] / self._before[-1],
            missed / (missed + count),
        )


def _key(row: TextRow) -> Hashable:
    """Return what a row looks like, as far as it stands out."""
    look, found = row.look, lead(row.text)
    mark = (found.kind, found.style) if found and found.kind != "count" else None
    looks = look.size, look.is_bold, look.is_italic, look.font, look.color, look.tag
    return (*looks, round(look.indent), bullet(row.text) is not None, mark)


def _sums(values: Sequence[bool]) -> list[int]:
    sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _evenness(answers: Sequence[int]) -> float:
    """Return the geometric mean of lengths divided by their arithmetic mean: 1 if all are equal."""
    lengths = [answer + 20 for answer in answers]
    return math.exp(sum(map(math.log, lengths)) / len(lengths)) * len(lengths) / sum(lengths)
