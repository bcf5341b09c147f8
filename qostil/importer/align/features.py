"""Extract the features that identify an item across languages: facts, links, names, loan words, known words."""

from __future__ import annotations

import re

from qostil.facts.find import find_facts
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.knowledge.meanings import Meanings
from qostil.languages.known import LANGUAGES
from qostil.languages.letters import letter_words
from qostil.model.locale import Locale

_LATIN = re.compile(r"[A-Za-z][A-Za-z-]+")
_ADDRESS = re.compile(r"https?://\S+")
# Map letters to their form in loan words of the other language, and cut endings: «операторға», «оператору» → «опера».
_FOLD = str.maketrans({a: b for language in LANGUAGES.values() for a, b in language.alphabet.folded.items()})
_LOAN_LETTERS = 5
# The weight of a question: it states the subject, which an answer may only mention.
_IN_QUESTION = 3.0
# The weight of each kind of feature, before its rarity is applied.
_WEIGHT = {"fact": 1.6, "link": 2.0, "latin": 1.0, "loan": 0.5, "word": 1.0, "small": 0.25}
_NUMBER_KINDS = frozenset({"number", "clause"})


def features(item: QuestionAnswer, locale: Locale, meanings: Meanings) -> dict[str, float]:
    """Return the features of an item with their weights; a feature has the same name in both languages.

    >>> from qostil.knowledge.meanings import SharedWord
    >>> meanings = Meanings([SharedWord("pay", ("төле",), ("оплат",)), SharedWord("login", ("логин",), ("логин",))])
    >>> kk = features(QuestionAnswer("Логинге қалай төлеймін?", []), "kk", meanings)
    >>> ru = features(QuestionAnswer("Как оплатить логин?", []), "ru", meanings)
    >>> sorted(name for name in set(kk) & set(ru))
    ['word login', 'word pay']
    """
    found: dict[str, float] = {}
    for text, factor in ((item.text, 1.0), (item.question, _IN_QUESTION)):
        found |= {name: _WEIGHT[name.partition(" ")[0]] * factor for name in _names(text, locale, meanings)}
    return found


def _names(text: str, locale: Locale, meanings: Meanings) -> set[str]:
    found = _words(text, locale, meanings)
    found |= {f"latin {word.lower()}" for word in _LATIN.findall(_ADDRESS.sub(" ", text))}
    for fact in find_facts(text, locale):
        kind = "link" if fact.kind in ("link", "email") else "fact"
        if fact.kind not in _NUMBER_KINDS:
            found.add(f"{kind} {fact.value}")
    return found


def _words(text: str, locale: Locale, meanings: Meanings) -> set[str]:
    """Return the meanings of known words and the stems of unknown ones. A word counts once, whatever its meanings."""
    known = list(meanings.of(text, locale))
    named = {at + n for at, length, name in known for n in range(length) if not name.startswith("term ")}
    terms = {at + n for at, length, name in known for n in range(length) if name.startswith("term ")}
    found = {_word(name, meanings) for at, _, name in known if at not in named or not name.startswith("term ")}
    for at, word in enumerate(letter_words(text.lower())):
        if at not in named and at not in terms and len(word) >= _LOAN_LETTERS and not word.isascii():
            found.add(f"loan {word.translate(_FOLD)[:_LOAN_LETTERS]}")
    return found


def _word(name: str, meanings: Meanings) -> str:
    return f"{'small' if name in meanings.small else 'word'} {name}"
