"""Write a new site into a folder; what is there already is kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qostil.init.filling import site_files
from qostil.init.owner import Owner, check_owner
from qostil.init.takeover import Takeover, find_takeover
from qostil.settings.site_file import FILE
from qostil.system.aside import write_together
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason


@dataclass(frozen=True)
class Creation:
    """What has been written: paths in the folder, those that were there and are kept, and pages taken over."""

    written: Sequence[str]
    kept: Sequence[str]
    takeover: Takeover | None = None


def create_site(folder: Path, owner: Owner) -> Creation:
    """Write a new site. Raises CannotRunError if the folder cannot hold one; nothing is written then.

    >>> from tempfile import TemporaryDirectory
    >>> from qostil.settings.identity import Texts
    >>> with TemporaryDirectory() as folder:
    ...     created = create_site(Path(folder, "help"), Owner(Texts("Су арнасы", "Водоканал")))
    >>> "docs/kk/questions.md" in created.written, created.kept
    (True, [])
    """
    contents = site_files(check_owner(owner))
    takeover = find_takeover(folder)
    if takeover:
        contents = takeover.complete(contents)
    kept = [path for path in contents if _is_there(folder, path) and not (takeover and path == FILE)]
    new = {folder / path: content for path, content in contents.items() if path not in kept}
    try:
        if takeover:
            takeover.move(folder)
        write_together(new)
    except OSError as error:
        raise CannotRunError(f"{error.filename or folder}: cannot be written: {reason(error)}") from error
    return Creation([path for path in contents if path not in kept], kept, takeover)


def _is_there(folder: Path, path: str) -> bool:
    """Return whether a path is taken. Raises CannotRunError for one that leads out of the folder by a link."""
    for parent in Path(path).parents:
        if (folder / parent).is_symlink() and parent != Path():
            raise CannotRunError(f"{folder / parent}: is a link, which may lead out of the site; put a folder there")
        if (folder / parent).exists() and not (folder / parent).is_dir():
            raise CannotRunError(f"{folder / parent}: is no folder; move it away")
    return os.path.lexists(folder / path)
