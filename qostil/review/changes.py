"""Compare what an item said with what it says now, passage by passage, and word by word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from qostil.model.passage import Passage
from qostil.review.alignment import Stretch, differing
from qostil.review.passages import Read
from qostil.review.wording import forms, tokens

# The least share of equal words by which two passages are versions of one, if their places do not tell.
_LEAST_ALIKE = 0.35
# The most characters that are told of a passage.
_SHOWN = 80
# Beyond so many pairs of passages, no version of one is looked for among the others.
_MOST_PAIRS = 2_500


@dataclass(frozen=True)
class Change:
    """A passage that was changed, moved, added or removed.

    `at` is the number of the passage in the reviewed text, from 0; an added one has that of the passage before it,
    and -1 as the first. `line` is the line of the passage now; of a removed one, the line where it stood.
    """

    what: Literal["changed", "moved", "added", "removed"]
    at: int
    line: int
    before: Passage | None = None
    now: Passage | None = None
    # What was exchanged, taken away or added, if the passage was changed.
    words: tuple[str, ...] = ()

    @property
    def told(self) -> Iterator[str]:
        """What is told of the change.

        >>> list(Change("removed", 0, 9, Passage("step", "2 минут күтіңіз.")).told)
        ['− «2 минут күтіңіз.»']
        """
        passage = self.before or self.now
        if self.what == "changed":
            yield from self.words or ["other words"]
        elif passage:
            verb = {"moved": "moved:", "added": "+", "removed": "−"}[self.what]
            yield f"{verb} «{_short(passage.text)}»"


def changes(before: Sequence[Passage], now: Sequence[Read]) -> list[Change]:
    """Return the changes from the reviewed passages to those of now; wrapping, commas and the like are no change.

    >>> was = [Passage("step", "Роутерді қосыңыз."), Passage("step", "2 минут күтіңіз.")]
    >>> now = [Read(9, Passage("step", "роутерді  өшіріңіз")), Read(10, Passage("step", "2 минут күтіңіз"))]
    >>> [(change.what, change.line, change.words) for change in changes(was, now)]
    [('changed', 9, ('«қосыңыз» → «өшіріңіз»',))]
    """
    return sorted(_Versions(before, now).changes(), key=lambda change: (change.line, change.at))


class _Versions:
    """The passages of an item before and now, with their normal forms."""

    def __init__(self, before: Sequence[Passage], now: Sequence[Read]) -> None:
        self._before, self._now = before, now
        self._old = [(passage.kind, forms(passage.text)) for passage in before]
        self._new = [(read.passage.kind, forms(read.passage.text)) for read in now]

    def changes(self) -> Iterator[Change]:
        """Yield the changes in any order."""
        gone, come = list[int](), list[int]()
        for stretch in differing(self._old, self._new):
            pairs = self._pairs(stretch)
            yield from (self._changed(a, b) for a, b in pairs.items())
            gone += [a for a in stretch.before if a not in pairs]
            come += [b for b in stretch.now if b not in pairs.values()]
        moved = self._most_alike(gone, come)
        yield from (self._changed(a, b) for a, b in moved.items())
        yield from (self._removed(a) for a in gone if a not in moved)
        yield from (self._added(b) for b in come if b not in set(moved.values()))

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[int]]:
        """The numbers of the old passages, in order, by what they say."""
        places: dict[tuple[str, str], list[int]] = {}
        for number, passage in enumerate(self._old):
            places.setdefault(passage, []).append(number)
        return places

    def _pairs(self, stretch: Stretch) -> dict[int, int]:
        """Return the passages of a stretch that are versions of one: by their places, or by their words."""
        was, has = [self._old[a] for a in stretch.before], [self._new[b] for b in stretch.now]
        are_in_place = [kind for kind, _ in was] == [kind for kind, _ in has] and set(was).isdisjoint(has)
        if are_in_place:
            return dict(zip(stretch.before, stretch.now, strict=True))
        return self._most_alike(stretch.before, stretch.now)

    def _most_alike(self, old: Sequence[int], new: Sequence[int]) -> dict[int, int]:
        """Pair each old passage with the new one that has most words in common with it."""
        if len(old) * len(new) > _MOST_PAIRS:
            return {}
        pairs, free = dict[int, int](), list(new)
        for a in old:
            best = max(free, key=lambda b: _alike(self._old[a], self._new[b]), default=None)
            if best is not None and _alike(self._old[a], self._new[best]) >= _LEAST_ALIKE:
                pairs[a] = best
                free.remove(best)
        return pairs

    def _changed(self, a: int, b: int) -> Change:
        before, now = self._before[a], self._now[b].passage
        if self._old[a] == self._new[b]:
            return Change("moved", a, self._now[b].line, before, now)
        return Change("changed", a, self._now[b].line, before, now, tuple(changed_words(before.text, now.text)))

    def _removed(self, a: int) -> Change:
        line = self._now[min(a, len(self._now) - 1)].line if self._now else 1
        return Change("removed", a, line, before=self._before[a])

    def _added(self, b: int) -> Change:
        places = self._places.get(self._new[b - 1], []) if b else []
        before = bisect_left(places, b)
        at = places[before - 1] if before else -1
        return Change("added", at, self._now[b].line, now=self._now[b].passage)


def _alike(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Return the share of words that two passages of a kind have in common."""
    first, second = set(one[1].split()), set(other[1].split())
    return 2 * len(first & second) / (len(first) + len(second)) if one[0] == other[0] and first | second else 0


def changed_words(before: str, now: str) -> Iterator[str]:
    """Yield what was exchanged, taken away or added, word by word.

    >>> list(changed_words("25-не дейін міндетті түрде төлеңіз", "25-нен кейін төлеңіз"))
    ['«не дейін міндетті түрде» → «нен кейін»']
    >>> list(changed_words("Услуга платная", "Эта услуга не платная"))
    ['+ «Эта»', '+ «не»']
    """
    for was, has in (map(_short, both) for both in exchanged(before, now)):
        yield f"«{was}» → «{has}»" if was and has else f"− «{was}»" if was else f"+ «{has}»"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def exchanged(before: str, now: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of words that differs, before and now; one of them is empty if words were added or removed.

    >>> list(exchanged("Услуга платная.", "Эта услуга бесплатная"))
    [('', 'Эта'), ('платная', 'бесплатная')]
    """
    old, new = tokens(before), tokens(now)
    for stretch in differing([token.form for token in old], [token.form for token in new]):
        was, has = (old[n].written for n in stretch.before), (new[n].written for n in stretch.now)
        yield " ".join(was), " ".join(has)
