"""How long `qostil check` takes over 1,000 page pairs of 6 items: from nothing, and after one page has changed.

    .venv/bin/python -m benchmarks.check_speed [PAIRS] [RUNS]

Prints seconds of the whole process, median and maximum of the runs. Asked: 4 s from nothing, 1 s after a change.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.made_corpus import make

QOSTIL = Path(sys.executable).with_name("qostil")


def seconds(root: Path) -> float:
    """Time one run; the made corpus is clean, so that anything but silence is a mistake."""
    begin = time.perf_counter()
    subprocess.run([QOSTIL, "check"], cwd=root, check=True)
    return time.perf_counter() - begin


def from_nothing(root: Path) -> float:
    """Time a run without the store."""
    shutil.rmtree(root / ".cache", ignore_errors=True)
    return seconds(root)


def after_one_change(root: Path) -> float:
    """Time a run after the answer of one item has grown by a word."""
    page = root / "docs/kk/section-0/page-7.md"
    page.write_text(page.read_text("utf-8").replace("Чекті тауып", "Чекті тауып, тағы"), "utf-8")
    return seconds(root)


def main(pairs: int = 1000, runs: int = 5) -> None:
    """Print both figures."""
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), pairs)
        for name, timed in (("from nothing", from_nothing), ("one page changed", after_one_change)):
            taken = [timed(Path(folder)) for _ in range(runs)]
            print(f"{pairs} pairs, {name}: median {statistics.median(taken):.2f} s, maximum {max(taken):.2f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
