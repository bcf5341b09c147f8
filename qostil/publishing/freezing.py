"""Freeze a project: copy all its input, so that the checked files are the built ones."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qostil.settings.site import Site
from qostil.system.errors import CannotRunError
from qostil.system.hashing import hash_of

_NO_INPUT = frozenset({"__pycache__", "node_modules"})


@dataclass(frozen=True)
class Freezing:
    """A project, the paths set in its mkdocs.yml, and the folder of its built site."""

    root: Path
    site_config: Site
    site: Path

    def copy(self, to: Path) -> dict[str, bytes]:
        """Copy the project into a new folder; return the hash of each file, by its path within the project.

        Exclude the built site, hidden files and folders at the top (except git's), virtual environments and caches.
        Exclude nothing in the docs folder, since the checks read all of it; elsewhere, skip symbolic links that lead
        out of the project.
        """
        hashes: dict[str, bytes] = {}
        for here, names in self._walk():
            there = to / here.relative_to(self.root)
            there.mkdir(mode=0o700)
            for file in (here / name for name in names):
                if file.is_symlink():
                    self._copy_link(file, there / file.name)
                content = self._content(file)
                if content is not None:
                    hashes[file.relative_to(self.root).as_posix()] = hash_of(content)
                    if not file.is_symlink():
                        (there / file.name).write_bytes(content)
                        shutil.copystat(file, there / file.name)
        return hashes

    def hashes(self) -> dict[str, bytes]:
        """Return the hash of each file of the input, as `copy` does, and copy nothing."""
        found = ((here / name) for here, names in self._walk() for name in names)
        contents = ((file.relative_to(self.root).as_posix(), self._content(file)) for file in found)
        return {path: hash_of(content) for path, content in contents if content is not None}

    def _content(self, file: Path) -> bytes | None:
        """Return the content of a file, of a link where it leads, and None for other kinds, such as pipes."""
        if file.is_symlink():
            return os.fsencode(self._led_to(file))
        return file.read_bytes() if file.is_file() else None

    def _walk(self) -> Iterator[tuple[Path, Sequence[str]]]:
        """Yield each folder of the input with the names of its files and links."""
        for folder, names, files in os.walk(self.root, onerror=_stop):
            here = Path(folder)
            names[:] = sorted(name for name in names if self._is_input(here / name))
            found = [*files, *(name for name in names if (here / name).is_symlink())]
            yield here, [name for name in found if not self._is_left_out(here / name)]

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

    def _copy_link(self, file: Path, to: Path) -> None:
        if file.is_relative_to(self._docs):
            to.symlink_to(file.readlink())
        elif (target := file.resolve()).is_relative_to(self.root):
            to.symlink_to(os.path.relpath(target, file.parent.resolve()))


def _stop(error: OSError) -> None:
    raise CannotRunError(f"{error.filename}: cannot be read ({error.strerror}); mend its permissions") from error
