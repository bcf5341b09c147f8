"""Compute the list numbers of Word paragraphs, which the text of the file does not contain."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import Any

from qostil.languages.known import LANGUAGES

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVEL = re.compile(r"%(\d)")
_LETTERS = {name: letters for language in LANGUAGES.values() for name, letters in language.alphabet.word_lists.items()}


class Numbering:
    """The counters of the paragraphs of each list, one per level."""

    def __init__(self, levels: dict[str, dict[int, tuple[str, str, int]]], lists: dict[str, str]) -> None:
        """Set the levels of each kind of list (format, pattern, first number), and the kind of each list."""
        self._levels, self._lists = levels, lists
        self._counts: dict[str, dict[int, int]] = {}

    @classmethod
    def of(cls, document: Any) -> Numbering:
        """Read the list definitions of a file; a file without them has no numbers."""
        part = next(
            (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None
        )
        if part is None:
            return cls({}, {})
        root = part.element
        levels = {
            kind.get(f"{_W}abstractNumId"): dict(_level(level) for level in kind.iterchildren(f"{_W}lvl"))
            for kind in root.iterchildren(f"{_W}abstractNum")
        }
        lists = {
            n.get(f"{_W}numId"): n.find(f"{_W}abstractNumId").get(f"{_W}val") for n in root.iterchildren(f"{_W}num")
        }
        return cls(levels, lists)

    def next(self, paragraph: Any, style: Any) -> str:
        """Return the list mark of a paragraph: «12. », «3) », «- », or an empty string."""
        place = _place(paragraph.pPr) or (_place(style.element.pPr) if style is not None else None)
        kind = self._lists.get(place[0]) if place else None
        if not place or kind is None or place[1] not in self._levels.get(kind, {}):
            return ""
        level = place[1]
        form, pattern, first = self._levels[kind][level]
        counts = self._counts.setdefault(kind, {})
        counts[level] = counts.get(level, first - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        if form == "bullet":
            return "- "
        return (
            ""
            if form == "none"
            else _LEVEL.sub(lambda found: self._shown(kind, int(found[1]) - 1, counts), pattern) + " "
        )

    def _shown(self, kind: str, level: int, counts: dict[int, int]) -> str:
        form, _, first = self._levels[kind].get(level, ("decimal", "", 1))
        number = counts.get(level, first)
        if "oman" in form:
            return _roman(number)
        letters = _LETTERS.get(form, ascii_lowercase if "etter" in form else "")
        return letters[(number - 1) % len(letters)] if letters else str(number)


def _level(element: Any) -> tuple[int, tuple[str, str, int]]:
    def value(name: str, default: str) -> str:
        found = element.find(f"{_W}{name}")
        return str(found.get(f"{_W}val")) if found is not None else default

    shape = (value("numFmt", "decimal"), value("lvlText", "%1."), int(value("start", "1")))
    return int(element.get(f"{_W}ilvl")), shape


def _place(properties: Any) -> tuple[str, int] | None:
    """Return the list id and the level of a paragraph or a style."""
    found = properties.find(f"{_W}numPr") if properties is not None else None
    if found is None or found.find(f"{_W}numId") is None:
        return None
    level = found.find(f"{_W}ilvl")
    return found.find(f"{_W}numId").get(f"{_W}val"), int(level.get(f"{_W}val")) if level is not None else 0


def level_of(paragraph: Any, style: Any) -> int:
    """Return the level of a paragraph in its list, from 0; that of «List Bullet 2» is told by its name alone."""
    place = _place(paragraph.pPr) or (_place(style.element.pPr) if style is not None else None)
    named = re.fullmatch(r"List .*(\d)", style.name or "") if style is not None else None
    return max(place[1] if place else 0, int(named[1]) - 1 if named else 0)


def _roman(number: int) -> str:
    signs = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, sign in signs:
        written += sign * (number // value)
        number %= value
    return written
