"""Find the code of a site that runs while it is built: hooks, plugins and templates of its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from qostil.settings.plugins import read_plugins
from qostil.system.errors import CannotRunError
from qostil.system.regular_file import read_regular

# The hook of every site, which passes its build to Qostil.
HOOK = '''\
"""Hands the build of this site to Qostil; the same lines in every site."""

from __future__ import annotations

from qostil.mkdocs.events import events

globals().update(events())
'''


def foreign_code(root: Path, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield hooks except Qostil's own, templates, and plugins except MkDocs' search."""
    for hook in _entries(data.get("hooks")):
        if not (root / str(hook)).exists():
            raise CannotRunError(f"mkdocs.yml: hooks: there is no file «{hook!s:.60}»; put it there, or take it out")
        if not _is_ours(root / str(hook)):
            yield str(hook)
    yield from map(str, _entries(data.get("extra_templates")))
    yield from read_plugins(data.get("plugins"))


def _entries(written: Any) -> list[Any]:
    """Return the entries of a list; MkDocs itself reports a value of another type."""
    return list(written) if isinstance(written, list | Mapping) else []


def _is_ours(hook: Path) -> bool:
    """Return whether a hook does nothing except pass the build to Qostil."""
    try:
        return _code_of(read_regular(hook)) == _code_of(HOOK)
    except (OSError, ValueError, SyntaxError, RecursionError, MemoryError):
        return False


def _code_of(module: str | bytes) -> list[str]:
    """Return the statements of a module, without its docstring."""
    statements = ast.parse(module).body
    code = [node for node in statements if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
    return [ast.unparse(node) for node in code]
