"""Freeze a project: copy all its input, so that the checked files are the built ones."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
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
        for here, names in self._walk():
            there = to / here.relative_to(self.root)
            there.mkdir(mode=0o700)
            for name in names:
                self._copy(here / name, there / name)

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """Yield each file of the input with its content, by its path within the project; of a link, where it leads."""
        for here, names in self._walk():
            for file in (here / name for name in sorted(names)):
                if self._is_left_out(file):
                    continue
                path = file.relative_to(self.root).as_posix()
                if file.is_symlink():
                    yield path, os.fsencode(self._led_to(file))
                elif file.is_file():
                    yield path, file.read_bytes()

    def _walk(self) -> Iterator[tuple[Path, Sequence[str]]]:
        """Yield each folder of the input with the names of its files and links."""
        for folder, names, files in os.walk(self.root, onerror=_stop):
            here = Path(folder)
            names[:] = sorted(name for name in names if self._is_input(here / name))
            yield here, [*files, *(name for name in names if (here / name).is_symlink())]

    def _is_input(self, folder: Path) -> bool:
        if folder.name == ".git" or folder in (self.site, self.root / self.site_config.built):
            return False
        if folder.is_relative_to(self._docs):
            return True
        if folder.parent == self.root and folder.name.startswith("."):
            return any(own.is_relative_to(folder) for own in (self._docs, self.root / self.site_config.theme))
        return folder.name not in _NO_INPUT and not (folder / "pyvenv.cfg").is_file()

    def _is_left_out(self, file: Path) -> bool:
        is_hidden = file.parent == self.root and file.name.startswith(".") and not file.name.startswith(".git")
        return is_hidden or file.name == ".git" or file == self.root / self.site_config.built

    def _led_to(self, link: Path) -> Path:
        """Return where a link leads: within the project, the same in its copy."""
        target, root = link.resolve(), self.root.resolve()
        return target.relative_to(root) if target.is_relative_to(root) else link.readlink()

    @property
    def _docs(self) -> Path:
        return self.root / self.site_config.docs

    def _copy(self, file: Path, to: Path) -> None:
        """Copy a file or a link; skip other kinds, such as pipes."""
        if self._is_left_out(file):
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
