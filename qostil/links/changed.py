"""Find the lines that a change adds, by git diff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from qostil.system.merge_base import ask_git, merge_base, untracked_files

_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
# No program that a configuration names is started, and names are written plainly.
_DIFF = ("diff", "--unified=0", "--no-ext-diff", "--no-textconv", "--no-color", "--relative")
_NAMES = ("--src-prefix=a/", "--dst-prefix=b/", "--diff-filter=d")


def added_lines(root: Path, revision: str) -> dict[str, set[int]]:
    """Return the lines that the project adds to its last common commit with a revision.

    All lines of an untracked file count as added. Raises CannotRunError if Git does not know the revision.
    """
    base = merge_base(root, revision)
    added = read_diff(ask_git(root, revision, *_DIFF, *_NAMES, base, "--", ".").decode(errors="replace"))
    for path in untracked_files(root, revision):
        added[path] = set(range(1, (root / path).read_bytes().count(b"\n") + 2))
    return added


def read_diff(diff: str) -> dict[str, set[int]]:
    """Parse a diff without context; return the added lines of each file.

    >>> read_diff("+++ b/docs/kk/a.md\\n@@ -3 +3,2 @@\\n-Ескі\\n+Жаңа\\n+++ b/docs/kk/b.md\\n")
    {'docs/kk/a.md': {3, 4}}
    """
    added: dict[str, set[int]] = {}
    path, lines = "", iter(diff.split("\n"))
    for line in lines:
        if line.startswith("+++ "):
            path = line.removeprefix("+++ ").rstrip("\t").strip('"').removeprefix("b/")
        elif hunk := _HUNK.match(line):
            gone, first, new = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            added.setdefault(path, set()).update(range(first, first + new))
            _skip(lines, gone + new)
    return added


def _skip(lines: Iterator[str], number: int) -> None:
    """Skip the lines of a hunk: they are content, whatever they look like."""
    while number:
        number -= not next(lines, "").startswith("\\")
