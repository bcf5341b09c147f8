"""List the files of a theme without its hidden folders, which MkDocs leaves out; Material has 14,000 icons in one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class ThemeFolders(FileSystemLoader):
    """A loader of templates that lists what MkDocs copies; a template may still include a hidden one."""

    def list_templates(self) -> list[str]:
        """Return the names of all files that are not hidden, nor in a hidden folder."""
        return sorted({name for folder in self.searchpath for name in _shown(Path(folder))})


def _shown(folder: Path) -> Iterator[str]:
    for inside, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        at = Path(inside).relative_to(folder)
        yield from ((at / name).as_posix() for name in names if not name.startswith("."))


def skip_hidden(theme: Theme) -> None:
    """Let a theme list its files so; MkDocs lists them in every build."""
    get_env = theme.get_env

    def get_quick_env() -> Environment:
        env = get_env()
        env.loader = ThemeFolders(theme.dirs)
        return env

    setattr(theme, "get_env", get_quick_env)  # noqa: B010 - mypy allows no method to be assigned
