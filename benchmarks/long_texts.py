"""How the time grows that rules take over long runs of hostile signs: CPU seconds of a text, and of one twice as long.

    .venv/bin/python -m benchmarks.long_texts

Prints what takes longest first. Asked: less than three times as long for twice the text, else the exit code is 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from qostil.facts.find import find_facts
from qostil.model.item import Line
from qostil.model.locale import LOCALES
from qostil.reading.form import composed
from qostil.reading.leftovers import source
from qostil.reading.leftovers.blocks import of_block
from qostil.reading.leftovers.consequences import settled
from qostil.reading.leftovers.inline import of_head, of_line
from qostil.reading.leftovers.numbered import numbered
from qostil.reading.outline import Outline
from tests.facts.test_long_text import PIECES
from tests.reading.test_leftovers import ENDS, LINES, MANY

LENGTH, COUNT = 50_000, 10_000
MOST = 3
AT_LEAST = 0.05  # seconds; what takes less is told by chance
TOLD = 20
Read = Callable[[int], object]


def main() -> None:
    """Print the texts that take longest, and fail where the time grows faster than the text."""
    grown = sorted(((_timed(read, 2), _timed(read, 1), name) for name, read in _texts()), reverse=True)
    for long, short, name in grown[:TOLD]:
        print(f"{short:6.2f} s {long:6.2f} s  {long / short:4.1f} ×  {name}")
    sys.exit(any(long > AT_LEAST and long > MOST * short for long, short, _ in grown))


def _texts() -> Iterator[tuple[str, Read]]:
    yield from ((f"facts {piece!r}", partial(_facts, piece)) for piece in PIECES)
    yield from ((f"line {piece!r}", partial(_line, piece)) for piece in LINES)
    yield from ((f"lines {piece!r}", partial(_lines, piece)) for piece in MANY)
    yield from ((f"heading {end!r}", partial(_heading, *end)) for end in ENDS)
    yield "marks on a letter", lambda times: composed("а" + _run("\u0315\u0300", times))


def _run(piece: str, times: int) -> str:
    return piece * (LENGTH * times // len(piece))


def _timed(read: Read, times: int) -> float:
    begun = time.process_time()
    read(times)
    return time.process_time() - begun


def _facts(piece: str, times: int) -> None:
    for locale in LOCALES:
        find_facts(_run(piece, times), locale)


def _line(piece: str, times: int) -> None:
    line = Line(2, _run(piece, times))
    list(of_line(f"{line.text}**"))
    list(of_head(line.text))
    list(of_block("p", [Line(1, "Керегі:"), line]))
    list(source.of_lines([line]))
    list(source.merge_marks([line]))


def _lines(piece: str, times: int) -> None:
    lines = [Line(number, piece) for number in range(COUNT * times)]
    list(of_block("p", lines))
    list(source.of_lines(list(numbered([Line(0, piece) for _ in lines], [piece] * len(lines), 1))))
    settled(source.of_lines(lines), source.merge_marks(lines))


def _heading(before: str, run: str, after: str, times: int) -> None:
    Outline.of("<h2>Чек</h2>", 1, [f"## Чек {before}{_run(run, times)}{after}"])


if __name__ == "__main__":
    main()
