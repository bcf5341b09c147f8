"""Tell which Qostil this is: its version, and the commit that it was built from."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from qostil.system.git import GitError, git

_PACKAGE = Path(__file__).parents[1]


def version_text() -> str:
    """Return the version and the commit in one line.

    >>> version_text().startswith(version("qostil"))
    True
    """
    built = _PACKAGE / "commit.txt"
    commit = built.read_text("utf-8").strip() if built.is_file() else _checked_out()
    return f"{version('qostil')} (commit {commit})" if commit else version("qostil")


def _checked_out() -> str:
    """Return the commit of the repository that the package itself is in; "" if it is installed."""
    if not (_PACKAGE.parent / ".git").exists():
        return ""
    try:
        return git(_PACKAGE.parent, "rev-parse", "--short=12", "HEAD").strip()
    except GitError:
        return ""
