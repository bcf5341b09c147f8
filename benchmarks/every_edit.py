"""Build a site after every kind of edit that follows every other, and compare it with one built from nothing.

    .venv/bin/python -m benchmarks.every_edit [PAIRS]

Prints each pair of edits after which a file differs, and how many pairs were tried: all of them, which takes more than
an hour, or so many, chosen at random. Exit code 1 if any differs.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from itertools import product
from pathlib import Path

from tests.incremental.edits import EDITS, copy_without_cache, start
from tests.incremental.test_incremental import built, differences


def differ(once: Path, folder: Path, names: tuple[str, str]) -> list[str]:
    """Return the files that differ after two edits, each with a build after it."""
    root = Path(shutil.copytree(once, folder / "project"))
    for number, name in enumerate(names):
        EDITS[name](root)
        anew = copy_without_cache(root, folder / f"after-{number}")
        found = differences(built(root), built(anew))
        if found:
            return found
    return []


def main(most: int | None = None) -> None:
    """Try the pairs."""
    pairs = list(product(EDITS, EDITS))
    tried = pairs if most is None else random.sample(pairs, most)
    wrong = 0
    with tempfile.TemporaryDirectory() as once:
        root = start(Path(once, "site"))
        built(root)
        for names in tried:
            with tempfile.TemporaryDirectory() as folder:
                if found := differ(root, Path(folder), names):
                    wrong += 1
                    print(f"{' then '.join(names)}: {', '.join(found[:5])}", flush=True)
    print(f"{len(tried)} of {len(pairs)} pairs of edits, {wrong} with a difference")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
