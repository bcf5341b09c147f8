"""Say in one line where a value of a settings file is not of the form that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import NoneType
from typing import Any, get_args, get_origin

import msgspec

from qostil.model.nearest import did_you_mean

_LONGEST = 60  # characters of a value in a message
# Spaces and hyphens of typography, which str.isprintable does not count as printable.
_TYPOGRAPHY = str.maketrans("", "", "\u00a0\u202f\u2009\u00ad")


def misfits(value: Any, form: Any, examples: Mapping[Any, str], at: str) -> Iterator[str]:
    """Yield a line for each part of a value that does not fit a form: a struct, a tuple of structs, or a text.

    `examples` say how each struct is written. What may be left out may also be empty.

    >>> from qostil.settings.identity import EXAMPLES, Phone, Texts
    >>> list(misfits({"kk": "Көмек"}, Texts, EXAMPLES, "name"))
    ['name: «ru» is missing; write {kk: …, ru: …}']
    >>> list(misfits([{"number": 109}], tuple[Phone, ...], EXAMPLES, "phones"))
    ['phones (entry 1).number: «109» is read as a number; write it in quotes']
    """
    inner = [part for part in get_args(form) if part not in (NoneType, Ellipsis)]
    if get_origin(form) is tuple:
        yield from _of_list(value, inner[0], examples, at)
    elif form is str:
        yield from _of_text(value, at)
    else:
        yield from _of_struct(value, inner[0] if inner else form, examples, at)


def without_empty(value: Any) -> Any:
    """Return a value without the keys of its mappings that have no value.

    >>> without_empty({"phones": None, "name": {"kk": "Көмек", "ru": "Помощь"}})
    {'name': {'kk': 'Көмек', 'ru': 'Помощь'}}
    """
    if isinstance(value, Mapping):
        return {key: without_empty(inner) for key, inner in value.items() if inner is not None}
    return [without_empty(inner) for inner in value] if isinstance(value, list) else value


def _of_list(value: Any, form: Any, examples: Mapping[Any, str], at: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{at}: {_shown(value)} is no list; write «- {examples[form]}» lines under it"
        return
    for number, entry in enumerate(value, 1):
        yield from misfits(entry, form, examples, f"{at} (entry {number})")


def _of_struct(value: Any, form: Any, examples: Mapping[Any, str], at: str) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"{at}: {_shown(value)} has no keys; write {examples[form]}"
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(form)}
    for key, inner in value.items():
        if key not in fields:
            yield f"{at}: «{key}» is no key of it{_advice(key, inner, fields)}"
        elif inner is not None or fields[key].required:
            yield from misfits(inner, fields[key].type, examples, f"{at}.{key}")
    for key in [key for key, field in fields.items() if field.required and key not in value]:
        yield f"{at}: «{key}» is missing; write {examples[form]}"


def _advice(key: object, inner: object, known: Mapping[str, Any]) -> str:
    """Say what may be meant by an unknown key; one without a value is the end of a text with a comma."""
    return did_you_mean(str(key), known) or (
        "; a text with a comma is written in quotes" if inner is None else f"; it has {', '.join(known)}"
    )


def _of_text(value: Any, at: str) -> Iterator[str]:
    if value is None or (isinstance(value, str) and not value.strip()):
        yield f"{at}: is empty; write it, or take away what it belongs to"
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield f"{at}: {_shown(value)} is read as a number; write it in quotes"
    elif not isinstance(value, str):
        yield f"{at}: {_shown(value)} is no text; write a text in quotes"
    elif not value.translate(_TYPOGRAPHY).isprintable():
        yield f"{at}: {_shown(value)} holds what no page can show; write it in one line"


def _shown(value: object) -> str:
    return f"«{(repr(value)[1:-1] if isinstance(value, str) else str(value))[:_LONGEST]}»"
