"""The data files that editors keep: read once, until a preview lets them be read anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

import msgspec

from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.regular_file import read_regular

P = ParamSpec("P")
T = TypeVar("T")
FOLDER = files("qostil").joinpath("data")

_forgetting: list[Callable[[], None]] = []


def kept(function: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function returns, until `forget`: for all that rests on a data file.

    >>> counted = []
    >>> answer = kept(lambda word: counted.append(word))
    >>> answer("логин"), answer("логин"), forget(), answer("логин"), counted
    (None, None, None, None, ['логин', 'логин'])
    """
    cached = lru_cache(maxsize=100_000)(function)
    _forgetting.append(cached.cache_clear)
    return cast("Callable[P, T]", cached)


def forget() -> None:
    """Let every data file be read anew."""
    for clear in _forgetting:
        clear()


def read_text(file: Path, name: str) -> str:
    """Read the text of a file that a project keeps; what is wrong with it is one line under its name."""
    try:
        return read_regular(file).decode("utf-8-sig")
    except OSError as error:
        raise CannotRunError(f"{name}: cannot be read: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise CannotRunError(f"{name}: is not UTF-8 ({error.reason}); save it again as UTF-8") from error


def read_data(name: str, kind: type[T]) -> T:
    """Read a YAML file of the data folder; what is wrong with it is one line."""
    try:
        return msgspec.yaml.decode(read_regular(Path(str(FOLDER.joinpath(name)))), type=kind)
    except (OSError, ValueError, RecursionError) as error:
        why = " ".join(str(error).split())
        raise CannotRunError(f"qostil/data/{name}: {why}; mend it, its head says how it is written") from error
