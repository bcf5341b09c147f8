"""What a person says on the command line of a reading: a name, a reason."""

from __future__ import annotations

from pathlib import Path

from qostil.system.errors import CannotRunError
from qostil.system.git import GitError, git

# The most characters of a reason or a name.
_LONGEST = 300


def one_line(option: str, text: str) -> str:
    """Return a text in one line. Raise CannotRunError for one that says nothing, or cannot be written.

    >>> one_line("--by", "А.  Редактор")
    'А. Редактор'
    """
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if text and (not words or len(words) > _LONGEST):
        raise CannotRunError(f"{option}: «{words:.40}» is no text of 1 to {_LONGEST} characters; write it in a line")
    return words


def name_in_git(root: Path) -> str:
    """Return the name in git's settings; raise CannotRunError if there is none."""
    try:
        name = git(root, "config", "user.name").strip()
    except GitError:
        name = ""
    if not name:
        raise CannotRunError("git has no name for you; say who has read the items: --by NAME")
    return name
