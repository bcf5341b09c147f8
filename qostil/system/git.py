"""Run git in the project."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


class GitError(Exception):
    """Git is not installed, or the command failed."""


def git(folder: Path, *words: str, env: Mapping[str, str] | None = None) -> str:
    """Return the output of git in a folder, without the caller's GIT_ variables, which may name another repository."""
    return git_bytes(folder, *words, env=env).decode(errors="replace")


def git_bytes(folder: Path, *words: str, asked: bytes = b"", env: Mapping[str, str] | None = None) -> bytes:
    """Return the output of git as it is; `asked` is what git reads at its standard input."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "core.fsmonitor=false", *words]
    try:
        done = subprocess.run(  # noqa: S603
            command, cwd=folder, env=own | dict(env or {}), input=asked, capture_output=True, check=False
        )
    except OSError as error:
        raise GitError(f"git cannot be run ({error.strerror})") from error
    if done.returncode:
        raise GitError(
            " ".join(done.stderr.decode(errors="replace").split()).removeprefix("fatal: ") or "unknown to git"
        )
    return done.stdout
