"""Read the plugins of mkdocs.yml, and whether they are installed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from qostil.model.nearest import did_you_mean
from qostil.settings.extensions import named
from qostil.system.errors import CannotRunError

# MkDocs' own plugin, in the place of which Qostil puts its search.
_SEARCH = "search"


def read_plugins(written: Any) -> list[str]:
    """Return the names of the plugins, without MkDocs' search.

    Raises CannotRunError for one that is not installed.

    >>> read_plugins(["search", {"search": {"lang": "ru"}}])
    []
    >>> read_plugins(["minifier"])
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: plugins: no installed package brings «minifier»; take it out
    """
    if not isinstance(written, list | Mapping | None):
        raise CannotRunError("mkdocs.yml: plugins is no list; write «- name» lines under it")
    names = [name for name, _ in map(named, written or ()) if name != _SEARCH]
    for name in names:
        if name not in _installed():
            guess = did_you_mean(name, _installed()) or "; take it out"
            raise CannotRunError(f"mkdocs.yml: plugins: no installed package brings «{name}»{guess}")
    return names


@cache
def _installed() -> frozenset[str]:
    return frozenset(entry.name for entry in entry_points(group="mkdocs.plugins"))
