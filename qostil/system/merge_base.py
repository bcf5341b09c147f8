"""Ask git at which commit the work since a revision began, and which files it has touched since."""

from __future__ import annotations

import os
from pathlib import Path

from qostil.system.errors import CannotRunError
from qostil.system.git import GitError, git_bytes

_SHALLOW = "the clone is shallow, and its history ends before the commit where the work began"
_UNSHALLOW = "run «git fetch --unshallow» first; a workflow of GitHub says «fetch-depth: 0», GitLab «GIT_DEPTH: 0»"
_FETCH = "name a commit or a branch that is fetched («git fetch origin» brings the branches)"


def merge_base(root: Path, revision: str) -> str:
    """Return the last common commit of a revision and HEAD; the revision itself, if they have none.

    Raises CannotRunError, with what to do, if git does not know the revision or has only a part of the history.
    """
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    known = ask_git(root, revision, *words).decode().strip()
    try:
        return git_bytes(root, "merge-base", known, "HEAD").decode().strip()
    except GitError:
        if ask_git(root, revision, "rev-parse", "--is-shallow-repository").strip() == b"true":
            raise CannotRunError(f"--changed {revision}: {_SHALLOW}; {_UNSHALLOW}") from None
        return known


def touched_files(root: Path, revision: str, base: str) -> frozenset[str]:
    """Return the files of a commit and of the project that differ, also deleted ones, but for untracked ones."""
    words = ("diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", base)
    return frozenset(_paths(ask_git(root, revision, *words)))


def untracked_files(root: Path, revision: str) -> list[str]:
    """Return the files of the project that git does not know, and is not told to ignore."""
    return _paths(ask_git(root, revision, "ls-files", "--others", "--exclude-standard", "-z"))


def ask_git(root: Path, revision: str, *words: str, asked: bytes = b"") -> bytes:
    """Return what git answers; raise CannotRunError, with what to do, if it does not."""
    try:
        return git_bytes(root, "-c", "core.quotePath=false", *words, asked=asked)
    except GitError as error:
        raise CannotRunError(f"--changed {revision}: {error}; {_FETCH}") from error


def _paths(told: bytes) -> list[str]:
    return [os.fsdecode(path) for path in told.split(b"\0") if path]
