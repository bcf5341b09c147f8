"""Find the theme folder of a site, and its own styles and scripts, which mkdocs.yml names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qostil.system.errors import CannotRunError

_KEYS = ("extra_css", "extra_javascript")


def read_theme_folder(theme: Any, root: Path) -> str:
    """Return the folder of the theme's own files, as written; "" if there is none.

    >>> read_theme_folder({"name": "qostil", "custom_dir": "mine"}, Path())
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: custom_dir «mine» is no folder inside the project; make it
    """
    written = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    if written is None:
        return ""
    if not (isinstance(written, str) and written.isprintable() and _is_inside(root / written, root)):
        raise CannotRunError(f"mkdocs.yml: custom_dir «{written!s:.60}» is no folder inside the project; make it")
    return written


def _is_inside(folder: Path, root: Path) -> bool:
    return folder.is_dir() and root.resolve() in folder.resolve().parents


def find_own_files(data: Mapping[str, Any], theme: Path | None) -> None:
    """Raise CannotRunError for a style or a script that is not in the theme folder of the site.

    >>> find_own_files({"extra_css": ["https://cdn.example/a.css"]}, None)
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: extra_css: «https://cdn.example/a.css» is no file of the theme \
folder, and readers load nothing else; put it there (theme: {name: qostil, custom_dir: theme})
    """
    for key in _KEYS:
        written = data.get(key) or []
        if not isinstance(written, list):
            raise CannotRunError(f"mkdocs.yml: {key} is no list; write «- path» lines under it")
        for entry in written:
            path = entry.get("path") if isinstance(entry, Mapping) else entry
            if not (theme and isinstance(path, str) and path.isprintable() and (theme / path).is_file()):
                where = "is no file of the theme folder, and readers load nothing else"
                how = "put it there (theme: {name: qostil, custom_dir: theme})"
                raise CannotRunError(f"mkdocs.yml: {key}: «{path}» {where}; {how}")
