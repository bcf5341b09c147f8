"""How well the import reads documents of many layouts: clean items, right pairs, lost words.

    .venv/bin/python -m benchmarks.import_layouts [--part known|unseen] [--sums] [--layout NAME]

The unseen part is not to be tuned on, so only its sums are printed. `--layout` prints what is unclean in one layout.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from tests.importer.layouts.parts import PARTS, PartName, part
from tests.importer.layouts.printing import printer
from tests.importer.layouts.score import Score, score

_HEAD = ("layout", "format", "items", "clean", "other", "pairs", "right", "asked", "wrong", "lost")


def main() -> None:
    """Print the figures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--sums", action="store_true")
    parser.add_argument("--layout")
    given = parser.parse_args()
    for name in [given.part] if given.part else PARTS:
        scores = list(_scores(name, given.layout))
        if given.layout:
            _print_unclean(scores)
        elif name == "known" and not given.sums:
            _print_table(scores)
        _print_sums(name, scores)


def _scores(name: PartName, only: str | None) -> Iterator[Score]:
    layouts, contents = part(name)
    with printer():
        for layout, content in product(layouts, contents):
            if only in (None, layout.name):
                with tempfile.TemporaryDirectory() as folder:
                    yield score(layout, content, Path(folder))


def _print_table(scores: Sequence[Score]) -> None:
    print(_row(_HEAD))
    for name in dict.fromkeys(one.layout for one in scores):
        mine = [one for one in scores if one.layout == name]
        failures = dict.fromkeys(f"{_kind(one)}: {one.failure}" for one in mine if one.failure)
        print(_row((name, mine[0].format, *_figures(mine))), *failures)


def _row(cells: Sequence[object]) -> str:
    return f"{cells[0]:48}{cells[1]:7}" + "".join(f"{cell:>7}" for cell in cells[2:])


def _kind(one: Score) -> str:
    return "TRACEBACK" if one.is_traceback else "unread"


def _figures(scores: Sequence[Score]) -> tuple[int, ...]:
    """Return the sums in the order of the columns."""
    each = [
        (one.expected, one.clean, one.foreign, one.pairs, one.right, one.offered, len(one.wrong), len(one.lost))
        for one in scores
    ]
    return tuple(map(sum, zip(*each, strict=True)))


def _print_sums(name: str, scores: Sequence[Score]) -> None:
    if not scores:
        return
    expected, clean, foreign, pairs, right, offered, wrong, lost = _figures(scores)
    sure = sum(confidence > 0.9 for one in scores for confidence in one.wrong)
    failed = [sum(bool(one.failure) and one.is_traceback == is_it for one in scores) for is_it in (False, True)]
    print(
        f"{name}: {len({one.layout for one in scores})} layouts, {len(scores)} runs: "
        f"clean items {_share(clean, expected)}, other items {_share(foreign, expected)}; "
        f"right pairs {_share(right, pairs)}, only asked about {_share(offered, pairs)}, "
        f"wrong {_share(wrong, pairs)} ({sure} above 0.9); "
        f"lost words {_share(lost, sum(one.words for one in scores))}; "
        f"unread {_share(failed[0], len(scores))}, tracebacks {failed[1]}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / max(whole, 1):.1f} %)"


def _print_unclean(scores: Sequence[Score]) -> None:
    for one in scores:
        print(f"== {one.layout}, {one.content}", one.failure and f"{_kind(one)}: {one.failure}")
        for locale, asked, found in one.unclean:
            print(f"{locale} expected: {asked.question!r}\n   {'⏎'.join(asked.answer)!r}")
            print(f"   found:    {found.question!r}\n   {found.answer!r}" if found else "   found none")
        for locale, found in one.others:
            print(f"{locale} no item: {found.question!r}\n   {found.answer!r}")
        print(f"wrong pairs: {one.wrong}; lost: {' '.join(one.lost)}")


if __name__ == "__main__":
    main()
