"""Freeze a project: copy all its input, so that the checked files are the built ones."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from qostil.settings.site import Site
from qostil.system.errors import CannotRunError

_NO_INPUT = frozenset({"__pycache__", "node_modules"})


@dataclass(frozen=True)
class Freezing:
    """A project, the paths set in its mkdocs.yml, and the folder of its built site."""

    root: Path
    site_config: Site
    site: Path

    def copy(self, to: Path) -> None:
        """Copy the project into a new folder.

        Exclude the built site, hidden files and folders at the top (except git's), virtual environments and caches.
        Exclude nothing in the docs folder, since the checks read all of it; elsewhere, skip symbolic links that lead
        out of the project.
        """
        for folder, names, files in os.walk(self.root, onerror=_stop):
            here = Path(folder)
            names[:] = [name for name in names if self._is_input(here / name)]
            there = to / here.relative_to(self.root)
            there.mkdir(mode=0o700)
            for name in (*files, *(name for name in names if (here / name).is_symlink())):
                self._copy(here / name, there / name)

    def _is_input(self, folder: Path) -> bool:
        if folder.name == ".git" or folder in (self.site, self.root / self.site_config.built):
            return False
        if folder.is_relative_to(self._docs):
            return True
        if folder.parent == self.root and folder.name.startswith("."):
            return any(own.is_relative_to(folder) for own in (self._docs, self.root / self.site_config.theme))
        return folder.name not in _NO_INPUT and not (folder / "pyvenv.cfg").is_file()

    @property
    def _docs(self) -> Path:
        return self.root / self.site_config.docs

    def _copy(self, file: Path, to: Path) -> None:
        """Copy a file or a link; skip other kinds, such as pipes."""
        is_hidden = file.parent == self.root and file.name.startswith(".") and not file.name.startswith(".git")
        if is_hidden or file.name == ".git" or file == self.root / self.site_config.built:
            return
        if not file.is_symlink():
            if file.is_file():
                shutil.copy2(file, to)
        elif file.is_relative_to(self._docs):
            to.symlink_to(file.readlink())
        elif (target := file.resolve()).is_relative_to(self.root):
            to.symlink_to(os.path.relpath(target, file.parent.resolve()))


def _stop(error: OSError) -> None:
    raise CannotRunError(f"{error.filename}: cannot be read ({error.strerror}); mend its permissions") from error
