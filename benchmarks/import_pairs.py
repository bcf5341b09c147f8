"""How well the import pairs the items of two languages, and whether its confidence can be believed.

.venv/bin/python -m benchmarks.import_pairs [--list]

Of pairs of one confidence at least that share must be right. `--list` prints each pair that is wrong or missing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from itertools import pairwise

from tests.importer.pairs.content import CONTENTS, HELD_OUT, Pairing, pairing

_BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_HEAD = ("content", "pairs", "right", "asked", "wrong")


def main() -> None:
    """Print the figures of each content, and of those that were written after the rules and of the others together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true")
    is_list = parser.parse_args().list
    done = {name: pairing(name) for name in CONTENTS}
    print(_row(_HEAD))
    for name, one in done.items():
        print(_row((name, *_figures([one]))), "held out" * (name in HELD_OUT))
        if is_list:
            _print_list(one)
    for title, names in (("tuned on", set(CONTENTS) - HELD_OUT), ("held out", HELD_OUT)):
        chosen = [done[name] for name in CONTENTS if name in names]
        print(_row((title, *_figures(chosen))))
        _print_bins(chosen)


def _figures(done: Iterable[Pairing]) -> tuple[int, ...]:
    each = [(len(one.expected), len(one.right), len(one.asked), len(one.wrong)) for one in done]
    return tuple(map(sum, zip(*each, strict=True)))


def _row(cells: Iterable[object]) -> str:
    return "".join(f"{cell:<14}" for cell in cells)


def _print_list(one: Pairing) -> None:
    for match, kk, ru in one.wrong:
        print(f"    wrong {match.confidence:.2f} by {match.by}: {kk} = {ru}")
    for key in sorted(one.expected - one.right):
        print(f"    {'asked' if key in one.asked else 'missing'}: {key}")


def _print_bins(done: Iterable[Pairing]) -> None:
    """Print for each range of confidence how many are right."""
    offered = [match for one in done for match in one.offered]
    for low, high in pairwise(_BINS):
        inside = [is_right for match, is_right in offered if low <= match.confidence < high]
        if inside:
            print(f"    confidence {low:.1f}-{high:.1f}: {sum(inside)} of {len(inside)} right")


if __name__ == "__main__":
    main()
