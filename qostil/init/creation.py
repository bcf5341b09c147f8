"""Write a new site into a folder; what is there already is kept."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from qostil.init.filling import site_files
from qostil.init.owner import Owner, check_owner
from qostil.init.takeover import Takeover
from qostil.settings.site_file import FILE
from qostil.system.aside import write_together
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason

# Files of which a site needs every line that ends so, whoever wrote the others.
_LISTS = {"requirements.txt": "", ".gitignore": "", ".gitattributes": " merge=union"}


@dataclass(frozen=True)
class Creation:
    """What has been written: paths in the folder, those that were there and are kept, and what these lack."""

    written: Sequence[str]
    kept: Sequence[str]
    lacking: Mapping[str, Sequence[str]]


def create_site(folder: Path, owner: Owner, takeover: Takeover | None = None) -> Creation:
    """Write a new site. Raises CannotRunError if the folder cannot hold one; nothing is written then.

    >>> from tempfile import TemporaryDirectory
    >>> from qostil.settings.identity import Texts
    >>> with TemporaryDirectory() as folder:
    ...     created = create_site(Path(folder, "help"), Owner(Texts("Су арнасы", "Водоканал")))
    >>> "docs/kk/questions.md" in created.written, created.kept
    (True, [])
    """
    contents = site_files(check_owner(owner))
    if takeover:
        contents = takeover.complete(contents)
    kept = [path for path in contents if _is_there(folder, path) and not (takeover and path == FILE)]
    new = {path: content for path, content in contents.items() if path not in kept}
    try:
        lacking = {
            path: _lacking(folder / path, contents[path].decode(), end) for path, end in _LISTS.items() if path in kept
        }
        with takeover.moved(folder) if takeover else nullcontext():
            write_together({folder / path: content for path, content in new.items()})
    except OSError as error:
        place = Path(os.fsdecode(error.filename)).parent if error.filename else folder
        raise CannotRunError(f"{place}: cannot be written: {reason(error)}") from error
    return Creation(list(new), kept, {path: lines for path, lines in lacking.items() if lines})


def _is_there(folder: Path, path: str) -> bool:
    """Return whether a path is taken. Raises CannotRunError for one that leads out of the folder by a link."""
    for parent in Path(path).parents:
        if (folder / parent).is_symlink() and parent != Path():
            raise CannotRunError(f"{folder / parent}: is a link, which may lead out of the site; put a folder there")
        if (folder / parent).exists() and not (folder / parent).is_dir():
            raise CannotRunError(f"{folder / parent}: is no folder; move it away")
    return os.path.lexists(folder / path)


def _lacking(file: Path, needed: str, end: str) -> list[str]:
    """Return the lines with an end that a file which is kept would need."""
    there = file.read_text("utf-8", errors="replace").splitlines() if file.is_file() else []
    lines = (line for line in needed.splitlines() if line.endswith(end) and not line.startswith("#"))
    return [line for line in lines if line not in there]
