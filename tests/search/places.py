"""At which place the answer to a question stands."""

from __future__ import annotations

from collections.abc import Iterable

from qostil.knowledge.asked import Asked

NOWHERE = 99
Found = Iterable[tuple[str, str]]


def place(asked: Asked, found: Found) -> int:
    """Tell at which place the first right answer stands among pages and ids, from 1."""
    names = [name(page, item) for page, item in found]
    return min((names.index(answer) + 1 for answer in asked.answers if answer in names), default=NOWHERE)


def name(page: str, item: str) -> str:
    """Name an answer as the files of knowledge/asked/ do: the topics of contracts with their page."""
    section, _, rest = page.strip("/").partition("/")
    return f"{rest}#{item}" if section == "contracts" and rest else item
