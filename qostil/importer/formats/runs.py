"""Put the runs of a paragraph together to lines: each run is text of one look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from qostil.importer.formats.table import Paragraph
from qostil.importer.source_text import PLAIN, Look

_DASH = re.compile(r"^\s*[–—-]\s+")
# Two words or more, and no mark of a list, a note or a step, which rules know without marks of bold text.
_MAY_BE_TITLE = re.compile(r"[^\W\d_][^*!:]*\s[^*!:]*[.:]?")


class Run(NamedTuple):
    """A piece of text of one look; a line feed in it ends a line."""

    text: str
    look: Look = PLAIN


def paragraphs_of(runs: Iterable[Run], tag: str = "", indent: float = 0.0) -> Iterator[Paragraph]:
    """Yield the lines of a paragraph; a bold question in front of its answer is a line of its own.

    >>> bold = Look(is_bold=True)
    >>> lines = list(paragraphs_of([Run("Чек керек пе? ", bold), Run("Иә.\\nСақтаңыз.")]))
    >>> [(line.text, line.look.is_bold) for line in lines]
    [('Чек керек пе?', True), ('Иә.', False), ('Сақтаңыз.', False)]
    """
    for line in _lines(runs):
        for part in _apart(line):
            text = " ".join("".join(run.text for run in part).split())
            if text:
                yield Paragraph(text, msgspec.structs.replace(look_of(part), tag=tag, indent=indent))


def look_of(runs: Sequence[Run]) -> Look:
    """Return the look of most letters; a line is bold or italic if all its letters are.

    >>> look_of([Run("Чек ", Look(is_bold=True, size=12)), Run("керек", Look(size=12))]).is_bold
    False
    """
    shown = [run for run in runs if any(map(str.isalnum, run.text))] or list(runs)
    return Look(
        size=float(_usual(shown, lambda look: str(look.size))),
        is_bold=all(run.look.is_bold for run in shown),
        is_italic=all(run.look.is_italic for run in shown),
        font=_usual(shown, lambda look: look.font),
        color=_usual(shown, lambda look: look.color),
        language=next((run.look.language for run in shown if run.look.language), None),
    )


def _usual(runs: Sequence[Run], value_of: Callable[[Look], str]) -> str:
    counts: Counter[str] = Counter()
    for run in runs:
        counts[value_of(run.look)] += len(run.text)
    return counts.most_common(1)[0][0]


def _lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.look))
        for text in others:
            yield line
            line = [Run(text, run.look)]
    yield line


def _apart(line: Sequence[Run]) -> Iterator[Sequence[Run]]:
    """Yield the bold beginning of a line that asks, and the rest; another bold beginning keeps marks that tell it."""
    end = next((at for at, run in enumerate(line) if run.text.strip() and not run.look.is_bold), len(line))
    beginning = "".join(run.text for run in line[:end]).strip()
    if beginning.endswith("?"):
        yield line[:end]
        yield _without_dash(line[end:])
    elif end < len(line) and _MAY_BE_TITLE.fullmatch(beginning):
        yield [Run(f"**{beginning}** ", line[0].look), *line[end:]]
    else:
        yield line


def _without_dash(line: Sequence[Run]) -> Sequence[Run]:
    """Return an answer without the dash between it and its question."""
    first = next((at for at, run in enumerate(line) if run.text.strip()), None)
    if first is None:
        return line
    return [Run(_DASH.sub("", line[first].text), line[first].look), *line[first + 1 :]]
