"""Pair the items of one content, and say which pairs are right."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec
import yaml

from qostil.importer.align import Match, align
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.importer.source_text import TextRow
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import LOCALES, Locale

_FOLDER = Path(__file__).parent
CONTENTS = tuple(sorted(path.stem for path in _FOLDER.glob("*.yml")))
# Contents that were written after the rules and the words, and nothing was fitted to.
HELD_OUT = frozenset({"museum", "kindergarten"})
_MEANINGS = Knowledge().meanings


class Keyed(msgspec.Struct, frozen=True):
    """An item; its counterpart in the other language has the same key."""

    key: str
    question: str
    answer: str


class Pairing(NamedTuple):
    """What the import made of a content."""

    expected: frozenset[str]
    right: frozenset[str]
    # The right pairs that it only asks about.
    asked: frozenset[str]
    # The wrong pairs with the keys of both sides.
    wrong: tuple[tuple[Match, str, str], ...]
    # Each pair and each question about one, and whether it is right.
    offered: tuple[tuple[Match, bool], ...]


def content(name: str) -> dict[Locale, list[Keyed]]:
    """Return the items of both languages."""
    return msgspec.convert(yaml.safe_load((_FOLDER / f"{name}.yml").read_text("utf-8")), dict[Locale, list[Keyed]])


def pairing(name: str) -> Pairing:
    """Pair a content on a site without words of its own."""
    return judged(content(name))


def judged(sides: dict[Locale, list[Keyed]]) -> Pairing:
    """Pair items on a site without words of its own."""
    kk, ru = (sides[locale] for locale in LOCALES)
    found = align(_items(kk), _items(ru), _MEANINGS)
    keys = {match: (kk[match.kk].key, ru[match.ru].key) for match in (*found.pairs, *found.questions)}
    right = frozenset(keys[match][0] for match in found.pairs if len(set(keys[match])) == 1)
    return Pairing(
        frozenset({one.key for one in kk} & {one.key for one in ru}),
        right,
        frozenset(keys[match][0] for match in found.questions if len(set(keys[match])) == 1) - right,
        tuple((match, *keys[match]) for match in found.pairs if len(set(keys[match])) > 1),
        tuple((match, ours == theirs) for match, (ours, theirs) in keys.items()),
    )


def _items(side: list[Keyed]) -> list[QuestionAnswer]:
    return [QuestionAnswer(one.question, [], [TextRow(one.answer, (1,))]) for one in side]
