"""Reuse the folders and links of an earlier site, so that a site of which little has changed is not linked anew.

A site may hold an earlier one in its hidden folder `.spare`. Every file of that which is the very one of an output
stays where it is, and all others are deleted. Nothing is trusted: what cannot be told to be right is linked again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

FOLDER = ".spare"


def set_aside(site: Path) -> None:
    """Make a spare of all that is in a site, if anything is; as where MkDocs empties a folder, what is hidden stays.

    Raise OSError if a file cannot be moved.
    """
    shown = _shown(site) if site.is_dir() else []
    if shown:
        drop(site)
        (site / FOLDER).mkdir()
    for path in shown:
        path.rename(site / FOLDER / path.name)


def drop(site: Path) -> None:
    """Delete the spare of a site; of a link in its place, not what it leads to."""
    spare = site / FOLDER
    if spare.is_symlink() or spare.is_file():
        spare.unlink()
    else:
        shutil.rmtree(spare, ignore_errors=True)


def adopt(site: Path, wanted: Mapping[str, int], device: int) -> set[str]:
    """Put the spare of a site in its place, under what is there already; return the names of the files that are wanted.

    `wanted` has the inode of the file that is to stand at a name, on a device. Raise OSError if a file cannot be moved
    or deleted.
    """
    spare = site / FOLDER
    if spare.is_symlink() or not spare.is_dir():
        return set()
    kept: set[str] = set()
    _prune(str(spare), "", wanted if spare.stat().st_dev == device else {}, kept)
    written = [name for path in _shown(site) for name in _files(str(site), path.name)]
    for name in written:
        (spare / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).replace(spare / name)
    for path in _shown(site):
        shutil.rmtree(path)
    for path in _shown(spare):
        path.rename(site / path.name)
    drop(site)
    return kept.difference(written)


def _shown(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not path.name.startswith(".")]


def _prune(top: str, folder: str, wanted: Mapping[str, int], kept: set[str]) -> bool:
    """Delete all files that are not wanted, add the names of the others to `kept`, and return whether any is left."""
    # Paths are strings here: there are tens of thousands, and pathlib is slow.
    before = len(kept)
    with os.scandir(f"{top}/{folder}") as found:
        entries = list(found)
    for entry in entries:
        name = f"{folder}/{entry.name}" if folder else entry.name
        if entry.is_dir(follow_symlinks=False):
            if not _prune(top, name, wanted, kept):
                os.rmdir(entry.path)  # noqa: PTH106
        elif wanted.get(name) == entry.inode():
            kept.add(name)
        else:
            os.unlink(entry.path)  # noqa: PTH108
    return len(kept) > before


def _files(top: str, name: str) -> Iterator[str]:
    path = Path(top, name)
    if path.is_dir() and not path.is_symlink():
        for inside in path.iterdir():
            yield from _files(top, f"{name}/{inside.name}")
    else:
        yield name
