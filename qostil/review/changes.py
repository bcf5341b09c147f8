"""Compare what an item said with what it says now, passage by passage, and word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from qostil.model.passage import Passage
from qostil.review.passages import Read
from qostil.review.wording import forms, tokens

# The least share of equal words by which two passages are versions of one, if their places do not tell.
_LEAST_ALIKE = 0.35


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


def changes(before: Sequence[Passage], now: Sequence[Read]) -> list[Change]:
    """Return the changes from the reviewed passages to those of now; wrapping, commas and the like are no change.

    >>> was = [Passage("step", "Роутерді қосыңыз."), Passage("step", "2 минут күтіңіз.")]
    >>> now = [Read(9, Passage("step", "роутерді  өшіріңіз")), Read(10, Passage("step", "2 минут күтіңіз"))]
    >>> [(change.what, change.line, change.words) for change in changes(was, now)]
    [('changed', 9, ('«қосыңыз» → «өшіріңіз»',))]
    """
    old, new = [_form(passage) for passage in before], [_form(read.passage) for read in now]
    gone, come = list[int](), list[int]()
    found = list[Change]()
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace":
            pairs, left_old, left_new = _versions(before, now, range(i, j), range(k, m))
            found += [_changed(before, now, a, b) for a, b in pairs]
            gone, come = gone + left_old, come + left_new
        elif tag != "equal":
            gone, come = gone + list(range(i, j)), come + list(range(k, m))
    found += _moved_and_rest(before, now, gone, come)
    return sorted(found, key=lambda change: (change.line, change.at))


def _form(passage: Passage) -> tuple[str, str]:
    return passage.kind, forms(passage.text)


def _versions(
    before: Sequence[Passage], now: Sequence[Read], old: range, new: range
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pair the passages of a replaced stretch that are versions of one; return the pairs, and the rest of each side."""
    if _are_in_place(before, now, old, new):
        return list(zip(old, new, strict=True)), [], []
    pairs, free = [], list(new)
    for a in old:
        best = max(free, key=lambda b: _alike(before[a], now[b].passage), default=None)
        if best is not None and _alike(before[a], now[best].passage) >= _LEAST_ALIKE:
            pairs.append((a, best))
            free.remove(best)
    return pairs, [a for a in old if a not in dict(pairs)], free


def _are_in_place(before: Sequence[Passage], now: Sequence[Read], old: range, new: range) -> bool:
    """Return whether two stretches have the same kinds of passages, none of which only stands elsewhere."""
    was, has = [before[a] for a in old], [now[b].passage for b in new]
    same_kinds = [passage.kind for passage in was] == [passage.kind for passage in has]
    return same_kinds and set(map(_form, was)).isdisjoint(map(_form, has))


def _alike(one: Passage, other: Passage) -> float:
    """Return the share of words that two passages of a kind have in common."""
    first, second = set(forms(one.text).split()), set(forms(other.text).split())
    return 2 * len(first & second) / (len(first) + len(second)) if one.kind == other.kind and first | second else 0


def _changed(before: Sequence[Passage], now: Sequence[Read], a: int, b: int) -> Change:
    is_moved = _form(before[a]) == _form(now[b].passage)
    words = () if is_moved else tuple(changed_words(before[a].text, now[b].passage.text))
    return Change("moved" if is_moved else "changed", a, now[b].line, before[a], now[b].passage, words)


def _moved_and_rest(
    before: Sequence[Passage], now: Sequence[Read], gone: Sequence[int], come: Sequence[int]
) -> Iterator[Change]:
    """Yield the passages that stand elsewhere now, perhaps in other words, and those that were removed or added."""
    left = list(come)
    for a in gone:
        best = max(left, key=lambda b: _alike(before[a], now[b].passage), default=None)
        if best is not None and _alike(before[a], now[best].passage) >= _LEAST_ALIKE:
            left.remove(best)
            yield _changed(before, now, a, best)
        else:
            yield Change("removed", a, now[min(a, len(now) - 1)].line if now else 1, before=before[a])
    for b in left:
        at = next(
            (a for a in range(len(before) - 1, -1, -1) if b and _form(before[a]) == _form(now[b - 1].passage)), -1
        )
        yield Change("added", at, now[b].line, now=now[b].passage)


def changed_words(before: str, now: str) -> Iterator[str]:
    """Yield what was exchanged, taken away or added, word by word.

    >>> list(changed_words("25-не дейін міндетті түрде төлеңіз", "25-нен кейін төлеңіз"))
    ['«не дейін міндетті түрде» → «нен кейін»']
    >>> list(changed_words("Услуга платная", "Эта услуга не платная"))
    ['+ «Эта»', '+ «не»']
    """
    for was, has in exchanged(before, now):
        yield f"«{was}» → «{has}»" if was and has else f"− «{was}»" if was else f"+ «{has}»"


def exchanged(before: str, now: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of words that differs, before and now; one of them is empty if words were added or removed.

    >>> list(exchanged("Услуга платная.", "Эта услуга бесплатная"))
    [('', 'Эта'), ('платная', 'бесплатная')]
    """
    old, new = tokens(before), tokens(now)
    matcher = SequenceMatcher(None, [t.form for t in old], [t.form for t in new], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield " ".join(t.written for t in old[i:j]), " ".join(t.written for t in new[k:m])
