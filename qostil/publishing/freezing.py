"""Freeze a project: a copy of all that a site is made of, so that what was checked is what is built."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from qostil.settings import CannotRunError

_NO_INPUT = frozenset({"__pycache__", "node_modules"})


def freeze(root: Path, to: Path, site: Path) -> None:
    """Copy a project into a folder that is not there yet, without the built site.

    Hidden folders at its top, virtual environments and caches are no part of a site. Links are copied as links:
    the checks tell of those in the docs folder.
    """
    for folder, names, files in os.walk(root, onerror=_stop):
        here = Path(folder)
        names[:] = [name for name in names if _is_input(here / name, root, site)]
        there = to / here.relative_to(root)
        there.mkdir(mode=0o700)
        for name in (*files, *(name for name in names if (here / name).is_symlink())):
            _copy(here / name, there / name)


def _is_input(folder: Path, root: Path, site: Path) -> bool:
    if folder.parent == root and (folder.name.startswith(".") or folder == site):
        return False
    return folder.name not in _NO_INPUT and not (folder / "pyvenv.cfg").is_file()


def _copy(file: Path, to: Path) -> None:
    """Copy a file or a link; what is neither, such as a pipe, is no part of a site."""
    if file.is_symlink():
        to.symlink_to(file.readlink())
    elif file.is_file():
        shutil.copy2(file, to)


def _stop(error: OSError) -> None:
    raise CannotRunError(f"{error.filename}: cannot be read ({error.strerror}); mend its permissions") from error
