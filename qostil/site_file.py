"""Read mkdocs.yml without importing or calling anything that it names.

MkDocs builds any object that a tag of Python names. Here such a tag is taken for a name alone, and a file with any
that the manuals of MkDocs, Material and PyMdown Extensions do not have is refused before MkDocs reads it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from qostil.settings import CannotRunError

FILE = "mkdocs.yml"
REFUSED = "the tag «{tag}» is none of the tags of Python that may be used here; remove it"
# Each file of a chain names the one before it; a longer chain than this goes round.
_LONGEST_CHAIN = 10

_NAMES = frozenset(
    """material.extensions.emoji.twemoji material.extensions.emoji.to_svg pymdownx.emoji.to_svg
    pymdownx.emoji.twemoji pymdownx.superfences.fence_code_format pymdownx.superfences.fence_div_format
    pymdownx.arithmatex.fence_mathjax_format pymdownx.arithmatex.fence_generic_format
    pymdownx.arithmatex.inline_mathjax_format pymdownx.arithmatex.inline_generic_format
    pymdownx.slugs.slugify pymdownx.slugs.uslugify""".split()
)
_CALLS = frozenset({"pymdownx.slugs.slugify"})


class PythonName(msgspec.Struct, frozen=True):
    """What a tag of Python names: an object or, where there are options, what calling it with them returns."""

    name: str
    options: dict[str, Any] | None = None


def read_site_file(path: Path, chain: int = 1) -> tuple[dict[str, Any], str]:
    """Return the settings, those of the files that it inherits from among them, and the text of the file itself."""
    try:
        text = path.read_text(encoding="utf-8")
        data = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    # A YAML constructor fails as Python does where a value is not what its tag says.
    except (OSError, yaml.YAMLError, RecursionError, ValueError, TypeError, LookupError, AttributeError) as error:
        raise CannotRunError(f"{path.name}: cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise CannotRunError(f"{path.name}: is not a list of settings; write «key: value» lines")
    parent = data.pop("INHERIT", None)
    if parent is None:
        return data, text
    if chain > _LONGEST_CHAIN:
        raise CannotRunError(f"{path.name}: INHERIT goes round in a circle; take one away")
    return _merged(read_site_file(path.parent / str(parent), chain + 1)[0], data), text


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Lay settings over others as MkDocs does: tables key by key, all else as a whole."""
    both = {key for key in above if isinstance(above[key], Mapping) and isinstance(below.get(key), Mapping)}
    return {**below, **above, **{key: _merged(below[key], above[key]) for key in both}}


class _Loader(yaml.CSafeLoader):
    """Safe YAML that knows the tags which MkDocs adds: a name of Python, a variable's value, a relative path."""


def _python_name(_: _Loader, name: str, __: yaml.Node) -> PythonName:
    if name not in _NAMES:
        raise ValueError(REFUSED.format(tag=f"!!python/name:{name}"))
    return PythonName(name)


def _python_call(loader: _Loader, name: str, node: yaml.Node) -> PythonName:
    if name not in _CALLS:
        raise ValueError(REFUSED.format(tag=f"!!python/object/apply:{name}"))
    told = loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}
    return PythonName(name, dict(told.get("kwds") or {}))


def _refused(_: _Loader, name: str, __: yaml.Node) -> None:
    raise ValueError(REFUSED.format(tag=f"!!python/{name}"))


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    values = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
    *names, default = values if len(values) > 1 else [*values, None]
    return next((os.environ[name] for name in names if name in os.environ), default)


# The first tag that fits is taken.
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _python_name)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/object/apply:", _python_call)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _refused)
_Loader.add_constructor("!ENV", _environment)
_Loader.add_constructor("!relative", lambda *_: None)
