"""Build a site after every kind of edit that follows every other, and compare it with one built from nothing.

    .venv/bin/python -m benchmarks.every_edit [FIRST ...]

Tries all pairs of edits, which takes an hour and more, or those that begin with one of the named edits. Prints each
pair after which a file differs, and for each first edit how many seconds its pairs took. Exit code 1 if any differs.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.incremental.edits import EDITS, copy_with_links, copy_without_cache, start
from tests.incremental.test_incremental import built, differences


def differing_after(once: Path, first: str) -> Iterator[str]:
    """Yield what differs after an edit of a built site, and after each edit that follows it."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy_with_links(once, Path(folder, "first"))
        yield from _differing(root, first, Path(folder, "anew"))
        for second in EDITS:
            again = copy_with_links(root, Path(folder, second))
            yield from (f"{first} then {found}" for found in _differing(again, second, Path(folder, "anew")))
            shutil.rmtree(again)


def _differing(root: Path, name: str, anew: Path) -> Iterator[str]:
    """Edit and build a project, and yield the edit with some files that differ from a build from nothing, if any do."""
    EDITS[name](root)
    found = differences(built(root), built(copy_without_cache(root, anew)))
    shutil.rmtree(anew)
    if found:
        yield f"{name}: {', '.join(found[:5])}"


def main(*firsts: str) -> None:
    """Try the pairs."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        once = start(Path(folder, "site"))
        built(once)
        for first in firsts or EDITS:
            begun, found = time.perf_counter(), list(differing_after(once, first))
            wrong += len(found)
            print(*found, f"{first}: {time.perf_counter() - begun:.0f} s", sep="\n", flush=True)
    print(f"{len(firsts or EDITS) * len(EDITS)} pairs of edits, {wrong} with a difference")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:])
