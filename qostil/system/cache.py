"""Find the cache of a project: what earlier runs have left there may be deleted at any time."""

from __future__ import annotations

from pathlib import Path

# The folder in a project to which publishing copies its input; the copy has the cache of the project.
FROZEN = ".site-input"
_FOLDER = ".cache/qostil"


def cache_of(root: Path, inside: str = "") -> Path | None:
    """Return the folder of a project's cache, or one inside it; it may not exist yet.

    None if a symbolic link leads elsewhere from there: a pull request could bring one, and runs write and delete there.

    >>> cache_of(Path("/nowhere")), cache_of(Path("/nowhere/.site-input"))
    (PosixPath('/nowhere/.cache/qostil'), PosixPath('/nowhere/.cache/qostil'))
    """
    project = root.resolve()
    folder = (project.parent if project.name == FROZEN else project) / _FOLDER / inside
    return folder if folder.resolve() == folder else None
