"""The type of a fact: an amount, a date or an address that must be the same in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

from qostil.model.locale import Locale

FactKind = Literal[
    "money",
    "duration",
    "percent",
    "date",
    "day",
    "weekday",
    "time",
    "phone",
    "ussd",
    "email",
    "link",
    "data",
    "version",
    "clause",
    "number",
]


# At most or before, less; at least or since, more or after; "" for a figure that is no limit.
Bound = Literal["", "<=", "<", ">=", ">"]


class Fact(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A fact with its text and line; two facts are the same in both languages if their values are equal.

    `block` is the number of its block in its item, -1 in the question. `bound` is what the words next to it make of it.
    """

    kind: FactKind
    value: str
    text: str
    line: int = 1
    block: int = -1
    bound: Bound = ""


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """A piece of text from `start` up to `end`, with its normalized value."""

    start: int
    end: int
    value: str


class Measure(msgspec.Struct, frozen=True, order=True, gc=False):
    """A span with a kind of fact."""

    start: int
    end: int
    kind: FactKind
    value: str


Finder = Callable[[str, Locale], Iterator[Span]]
