"""Show word by word in what two texts differ: `[-old-]{+new+}`, with a few words around."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from qostil.review.alignment import differing

# The words that are shown on either side of a difference.
_AROUND = 4
# Stands for the end of a row.
_ROW_END = "¶"


class Run(NamedTuple):
    """A run of words that both texts have, that is gone, or that has come."""

    kind: Literal["same", "gone", "come"]
    text: str

    @property
    def plain(self) -> str:
        """The run as it is written without colours.

        >>> Run("gone", "5 күн").plain, Run("same", "ішінде").plain
        ('[-5 күн-]', 'ішінде')
        """
        return {"same": "{}", "gone": "[-{}-]", "come": "{{+{}+}}"}[self.kind].format(self.text)


def word_runs(before: Sequence[str], now: Sequence[str]) -> Iterator[Run]:
    """Yield the differences of two texts in rows, with the words around them.

    >>> joined(word_runs(["Өтініш 10 жұмыс күні ішінде қаралады."], ["Өтініш 5 жұмыс күні ішінде қаралады."]))
    'Өтініш [-10-]{+5+} жұмыс күні ішінде қаралады.'
    >>> joined(word_runs(["Да."], ["Да.", "Бесплатно."]))
    'Да. {+¶ Бесплатно.+}'
    >>> joined(word_runs(["Да."], ["Да."]))
    ''
    """
    old, new = _words(before), _words(now)
    stretches = list(differing(old, new))
    at = 0
    for number, stretch in enumerate(stretches):
        yield from _between(old[at : stretch.before.start], is_first=not number)
        gone, come = (" ".join(words[own.start : own.stop]) for words, own in zip((old, new), stretch, strict=True))
        yield from (Run("gone", gone),) * bool(gone)
        yield from (Run("come", come),) * bool(come)
        at = stretch.before.stop
    if stretches:
        yield from _after(old[at:])


def joined(runs: Iterable[Run], write: Callable[[Run], str] = lambda run: run.plain) -> str:
    """Join runs to a line; what is gone and what has come in its place stand side by side."""
    line, before = "", ""
    for run in runs:
        line += ("" if not line or (before, run.kind) == ("gone", "come") else " ") + write(run)
        before = run.kind
    return line


def _words(rows: Sequence[str]) -> list[str]:
    """Return the words of the rows that have any, with a sign between two rows."""
    printable = ("".join(sign if sign.isprintable() or sign.isspace() else "\ufffd" for sign in row) for row in rows)
    shown = filter(None, map(str.split, printable))
    return list(chain.from_iterable([*([_ROW_END] if n else []), *words] for n, words in enumerate(shown)))


def _between(words: Sequence[str], is_first: bool) -> Iterator[Run]:
    """Yield what both texts have before a difference: its last words, and after another difference its first ones."""
    most = _AROUND if is_first else 2 * _AROUND
    if len(words) > most:
        words = [*([] if is_first else words[:_AROUND]), "…", *words[-_AROUND:]]
    if words:
        yield Run("same", " ".join(words))


def _after(words: Sequence[str]) -> Iterator[Run]:
    if words:
        yield Run("same", " ".join([*words[:_AROUND], *["…"] * (len(words) > _AROUND)]))
