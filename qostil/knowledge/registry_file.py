"""Read and validate the registry file links.yml; an error names the file and the line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import msgspec
import yaml

from qostil.knowledge.files import KNOWLEDGE_FOLDER, read_optional_text
from qostil.knowledge.registry import Registry, RegistryEntry
from qostil.model.nearest import did_you_mean
from qostil.system.errors import CannotRunError

FILE = f"{KNOWLEDGE_FOLDER}/links.yml"
_DAYS = ("until", "seen")
_KEYS = tuple(key for key in RegistryEntry.__struct_fields__ if key != "lines")


class _Loader(yaml.CSafeLoader):
    """A safe YAML loader that keeps dates as strings, so that an invalid date is reported with its line."""


_Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def load_registry(root: Path) -> Registry:
    """Read the registry of a project; it has no entries if there is no file.

    >>> load_registry(Path("/nowhere")).path
    'knowledge/links.yml'
    """
    return read_registry(read_optional_text(root, FILE))


def read_registry(text: str, path: str = FILE) -> Registry:
    """Parse the text of a registry. Raises CannotRunError if it is invalid.

    >>> read_registry("- both: https://bee.gg/settings").entries[0].lines
    {'both': 1}
    """
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        data = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        why = f"is not YAML: {getattr(error, 'problem', None) or error}; mend this line or the one above"
        _stop(path, mark.line + 1 if mark else 1, why)
    if data is None:
        return Registry(path)
    if not isinstance(node, yaml.SequenceNode):
        _stop(path, 1, "is not a list; begin each entry with «- »")
    return Registry(path, tuple(_entry(path, *pair) for pair in zip(node.value, data, strict=True)))


def _entry(path: str, node: yaml.Node, data: Any) -> RegistryEntry:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        _stop(path, line, f"«{str(data)[:60]}» is no entry; write «- both: https://…»")
    keys = [(str(key.value), key.start_mark.line + 1) for key, _ in node.value]
    for number, (key, at) in enumerate(keys):
        if key not in _KEYS:
            _stop(path, at, f"«{key}» is no key of an entry{did_you_mean(key, _KEYS)}; the keys are {', '.join(_KEYS)}")
        if key in dict(keys[:number]):
            _stop(path, at, f"«{key}» is given twice; keep one of them")
    try:
        return msgspec.structs.replace(msgspec.convert(data, RegistryEntry), lines=dict(keys))
    except msgspec.ValidationError as error:
        key = next((name for name in dict(keys) if f"$.{name}`" in str(error)), "")
        why = f"«{data[key]}» is no day; write it as 2026-12-31" if key in _DAYS else error
        _stop(path, dict(keys).get(key, line), f"{why}; the head of the file says what each key holds")


def _stop(path: str, line: int, message: str) -> NoReturn:
    raise CannotRunError(f"{path}:{line}: {message}")
