"""Read mkdocs.yml without importing or calling the objects that it names.

MkDocs builds any object that a Python tag names. This loader reads such a tag as a name only, and rejects a file with
tags that the manuals of MkDocs, Material and PyMdown Extensions do not have, before MkDocs reads it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.regular_file import read_regular

FILE = "mkdocs.yml"
REFUSED = "the tag «{tag}» is none of the tags of Python that may be used here; remove it from line {line}"
UNREADABLE = "«{value}» in line {line} is not what its tag {tag} says; mend it, or remove the tag"
TWICE = "the key «{key}» stands in line {first} and again in line {line}; put what they hold under one"
# The largest navigations have a tenth of this; nested YAML aliases can expand to billions of nodes.
MOST_NODES = 300_000
# Each file of an INHERIT chain names the previous one; a longer chain must be a cycle.
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
    """The object that a Python tag names or, with options, the result of calling it with them."""

    name: str
    options: dict[str, Any] | None = None


def read_site_file(path: Path, chain: int = 1) -> tuple[dict[str, Any], Mapping[str, int]]:
    """Return the settings, including inherited ones, and the lines of the file itself.

    The lines map each text in the settings to its first line.
    """
    try:
        data, lines = _read(read_regular(path).decode())
    except OSError as error:
        raise CannotRunError(f"{path.name}: cannot be read: {reason(error)}") from error
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise CannotRunError(f"{path.name}: cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise CannotRunError(f"{path.name}: is not a list of settings; write «key: value» lines")
    parent = data.pop("INHERIT", None)
    if parent is None:
        return data, lines
    if not isinstance(parent, str) or "\0" in parent:
        raise CannotRunError(f"{path.name}: INHERIT is not the name of a file; write «INHERIT: base.yml»")
    if Path(os.path.normpath(parent)).parts[:1] == ("..",):  # the frozen copy is in another folder
        raise CannotRunError(f"{path.name}: INHERIT «{parent}» leads out of the project; copy the file into it")
    if chain > _LONGEST_CHAIN:
        raise CannotRunError(f"{path.name}: INHERIT goes round in a circle; take one away")
    return _merged(read_site_file(path.parent / parent, chain + 1)[0], data), lines


def _read(text: str) -> tuple[Any, Mapping[str, int]]:
    loader, walk = _Loader(text), _Walk()
    node = loader.get_single_node()
    if node is None:
        return None, {}
    if walk.size(node) > MOST_NODES:
        raise yaml.YAMLError(f"with all that «*» repeats, it holds more than {MOST_NODES:,} values; write less")
    return loader.construct_document(node), walk.lines


class _Walk:
    """A walk over the nodes of a file: computes their size with all aliases expanded, and records lines."""

    def __init__(self) -> None:
        self.lines: dict[str, int] = {}
        self._sizes: dict[yaml.Node, int] = {}

    def size(self, node: yaml.Node) -> int:
        if node not in self._sizes:
            self._sizes[node] = 0  # marks a node being counted
            _refuse_repeated_keys(node)
            self._sizes[node] = 1 + sum(self.size(inner) for inner in _parts(node))
            if isinstance(node, yaml.ScalarNode):
                self.lines.setdefault(node.value, node.start_mark.line + 1)
        elif not self._sizes[node]:
            raise yaml.YAMLError(f"what begins in line {node.start_mark.line + 1} holds itself by a «*»; write it out")
        return self._sizes[node]


def _refuse_repeated_keys(node: yaml.Node) -> None:
    """Raise YAMLError for a key that stands twice: YAML would take the last one, and lose what the first one holds."""
    seen: dict[str, int] = {}
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode) and key.value != "<<":
            line = key.start_mark.line + 1
            if key.value in seen:
                raise yaml.YAMLError(TWICE.format(key=key.value[:60], first=seen[key.value], line=line))
            seen[key.value] = line


def _parts(node: yaml.Node) -> Iterable[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return (part for pair in node.value for part in pair)
    return node.value if isinstance(node, yaml.SequenceNode) else ()


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Merge settings as MkDocs does: mappings key by key, all other values as a whole."""
    both = {key for key in above if isinstance(above[key], Mapping) and isinstance(below.get(key), Mapping)}
    return {**below, **above, **{key: _merged(below[key], above[key]) for key in both}}


class _Loader(yaml.CSafeLoader):
    """A safe YAML loader with the tags that MkDocs adds: Python names, environment variables, relative paths."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            value = str(node.value)[:60] if isinstance(node, yaml.ScalarNode) else "…"
            fields = {"value": value, "line": node.start_mark.line + 1, "tag": _short(node.tag)}
            raise yaml.YAMLError(UNREADABLE.format(**fields)) from error


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _refusal(node: yaml.Node) -> yaml.YAMLError:
    return yaml.YAMLError(REFUSED.format(tag=_short(node.tag), line=node.start_mark.line + 1))


def _python_name(_: _Loader, name: str, node: yaml.Node) -> PythonName:
    if name not in _NAMES:
        raise _refusal(node)
    return PythonName(name)


def _python_call(loader: _Loader, name: str, node: yaml.Node) -> PythonName:
    if name not in _CALLS:
        raise _refusal(node)
    arguments = loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}
    return PythonName(name, dict(arguments.get("kwds") or {}))


def _refused(_: _Loader, __: str, node: yaml.Node) -> None:
    raise _refusal(node)


def _environment(loader: _Loader, node: yaml.Node) -> Any:
    values = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
    *names, default = values if len(values) > 1 else [*values, None]
    return next((os.environ[name] for name in names if name in os.environ), default)


# The first matching prefix wins.
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _python_name)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/object/apply:", _python_call)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _refused)
_Loader.add_constructor("!ENV", _environment)
_Loader.add_constructor("!relative", lambda *_: None)
