"""What an item is recognised by in the other language: facts, links, names, loan words, known words."""

from __future__ import annotations

import re

from qostil import facts
from qostil.importer.faq.item import Item
from qostil.importer.words import meanings
from qostil.pairing import Locale

_LATIN = re.compile(r"[A-Za-z][A-Za-z-]+")
_WORD = re.compile(r"[а-яёәғқңөұүһі]{4,}")
# Kazakh letters as a loan word has them in Russian, and endings off: «операторға», «оператору» → «опера».
_FOLD = str.maketrans("әғқңөұүһіё", "агкноуухие")
_LOAN_LETTERS = 5
# A question says what the item is about; an answer tells it in passing.
_IN_QUESTION = 3.0
# How much a feature says beside the others, before it is known how rare it is.
_WEIGHT = {"fact": 1.6, "link": 2.0, "latin": 1.0, "loan": 0.5, "word": 1.0}
_NUMBER_KINDS = frozenset({"number", "clause"})


def features(item: Item, locale: Locale) -> dict[str, float]:
    """The features of an item with their weights; the same feature has the same name in both languages.

    >>> kk = features(Item("Логинге қалай төлеймін?", []), "kk")
    >>> ru = features(Item("Как оплатить логин?", []), "ru")
    >>> sorted(name for name in set(kk) & set(ru) if "term" not in name)
    ['loan логин', 'word login', 'word pay']
    """
    found: dict[str, float] = {}
    for text, factor in ((item.text, 1.0), (item.question, _IN_QUESTION)):
        found |= {name: _WEIGHT[name.partition(" ")[0]] * factor for name in _names(text, locale)}
    return found


def _names(text: str, locale: Locale) -> set[str]:
    low = text.lower()
    found = {f"word {name}" for _, _, name in meanings(text, locale)}
    found |= {f"latin {word.lower()}" for word in _LATIN.findall(re.sub(r"https?://\S+", " ", text))}
    found |= {
        f"loan {word.translate(_FOLD)[:_LOAN_LETTERS]}" for word in _WORD.findall(low) if len(word) >= _LOAN_LETTERS
    }
    for fact in facts.find(text, locale):
        kind = "link" if fact.kind in ("link", "email") else "fact"
        if fact.kind not in _NUMBER_KINDS:
            found.add(f"{kind} {fact.value}")
    return found
