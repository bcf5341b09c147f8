"""Read what stands in front of the words of a row: a number, a letter, a sign."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qostil.importer.prefixes import MOST_ROWS, bullet, heading, question
from qostil.languages.known import CAPITAL_LETTERS
from qostil.languages.letters import LATIN_TWINS

_KEYCAP = re.compile(r"(?P<n>\d)\ufe0f?\u20e3\s*")
_NUMBER = re.compile(
    r"(?P<open>[(\[]|№\s*|§\s*)?(?P<n>\d{1,3}(?:\.\d{1,2}){0,2})"
    r"(?:(?P<close>\s?[.)\]:]+|\s?[–—-](?=\s)|\s?[|/](?=\s))(?!\d)\s*(?P<dash>[–—-]\s+)?|(?<=\d)\s+(?=№))"
)
# A number without a sign behind it counts only in front of a capital letter, and as a mark of the whole document.
_ALONE = re.compile(rf"(?P<n>\d{{1,3}}(?:\.\d{{1,2}})*)\s+(?=[«\"“]?[A-Z{CAPITAL_LETTERS}])")
_AFTER_SIGN = re.compile(r"[№§]\s*(?P<n>\d{1,3})\s+")
_LETTER = re.compile(rf"(?P<n>[A-Za-z{CAPITAL_LETTERS}{CAPITAL_LETTERS.lower()}])(?P<close>[.)])\s+")
# A Kazakh keyboard has letters that look like those of Roman numbers.
_ROMAN_LETTERS = {letter: letter for letter in "IVX"} | {LATIN_TWINS[letter]: letter for letter in "IX"}
_ROMAN = re.compile(rf"(?P<n>[{''.join(_ROMAN_LETTERS)}]{{1,5}})(?P<close>[.)])\s+")
# Signs in front of a row that are no punctuation of its first word.
_SIGN = re.compile(r"(?P<sign>\+(?=[^\W\d])|[^\w\s«»„“”\"'’‘()\[\]<>#|*`.,:;!…@&$+№/\\-]+\ufe0f?|\?(?=\s))\s*(?=\S)")
# A row that begins with a word has no mark: a number or a letter is followed by a sign.
_WORD = re.compile(r"[^\W\d_]++(?![.)])")
# A sign behind a question, such as the arrow of an accordion.
_BEHIND = re.compile(r"(?<=[\w?.!»)])\s+[^\w\s«»„“”\"')\]}?.!…:;,%°₸$€№]{1,2}\ufe0f?$")


class Lead(NamedTuple):
    """What stands in front of a row: the kind of mark, its style, the number if it counts, and the words behind it."""

    kind: str
    style: str
    number: int | None
    rest: str


@lru_cache(maxsize=MOST_ROWS)
def lead(text: str) -> Lead | None:
    """Read the mark in front of a row, or None.

    >>> lead("3) Чек керек пе?")
    Lead(kind='number', style=')', number=3, rest='Чек керек пе?')
    >>> lead("❓ Где чек?"), lead("№ 4 Төлем").style
    (Lead(kind='sign', style='❓', number=None, rest='Где чек?'), '№')
    >>> lead("2.1. Төлем").style, lead("Чек 5 күн сақталады"), lead("5 күн")
    ('#.#.', None, None)
    """
    if _WORD.match(text):
        return None
    for kind, pattern in _PATTERNS:
        found = pattern.match(text)
        if found and text[found.end() :].strip():
            return _read(kind, found, text[found.end() :].strip())
    return None


_PATTERNS = (
    ("number", _KEYCAP),
    ("number", _NUMBER),
    ("number", _AFTER_SIGN),
    ("count", _ALONE),
    ("roman", _ROMAN),
    ("letter", _LETTER),
    ("sign", _SIGN),
)


def _read(kind: str, found: re.Match[str], rest: str) -> Lead:
    parts = found.groupdict()
    if kind == "sign":
        return Lead(kind, parts["sign"], None, rest)
    number = parts["n"]
    if kind == "roman":
        return Lead("number", f"I{parts['close']}", _roman(number), rest)
    if kind == "letter":
        return Lead(kind, ("A" if number.isupper() else "a") + parts["close"].strip(), None, rest)
    style = re.sub(r"\d+", "#", number) if "." in number else ""
    kind = "number" if style else kind
    opening = "№" if found[0].startswith("№") else (parts.get("open") or "").strip()
    return Lead(kind, f"{opening}{style}{(parts.get('close') or '').strip()}", int(number.rpartition(".")[2]), rest)


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[_ROMAN_LETTERS[letter]] for letter in text]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


@lru_cache(maxsize=MOST_ROWS)
def bare(text: str) -> str:
    """Return a question without its label, number and marks.

    >>> bare("- **2-сұрақ. Чек керек пе?**"), bare("№ 1. Где чек?"), bare("❓ 5) Чек")
    ('Чек керек пе?', 'Где чек?', 'Чек')
    """
    before = ""
    while text != before:
        before = text
        text = text.strip("*_ ")
        for test in (heading, bullet, question):
            text = test(text) or text
        found = lead(text)
        text = found.rest if found and found.kind != "count" else text
    return _BEHIND.sub("", text.strip("*_ "))
