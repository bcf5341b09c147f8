"""Name the kind of a change of words: what it does to the meaning of a passage, compared with its own past."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import get_args

from qostil.facts.find import find_facts
from qostil.facts.folding import fold
from qostil.languages.known import LANGUAGES
from qostil.languages.signs import Sign
from qostil.model.fact import FactKind
from qostil.model.item import Block, Claim
from qostil.model.locale import LOCALES, Locale
from qostil.model.passage import Passage
from qostil.review.changes import Change, exchanged
from qostil.review.wording import TARGET, forms, tokens
from qostil.settings.reviewing import ChangeKind

# What the kinds of facts are called in a change; the others are figures.
_KIND_OF_FACT: Mapping[FactKind, str] = {
    "money": "money",
    **dict.fromkeys(("duration", "date", "day", "weekday", "time"), "term"),
    **dict.fromkeys(("phone", "ussd", "email", "link"), "address"),
    "clause": "clause",
}
_KIND_OF_PASSAGE = {
    "question": "title",
    "title": "title",
    "description": "title",
    "notice": "note",
    "image": "image",
    "drawing": "image",
    "list": "link",
}
KINDS: tuple[str, ...] = get_args(ChangeKind)
# The beginnings of marked passages whose words are struck out.
_DELETIONS = ("del ", "s ", "strike ")
_NAME = re.compile(r'" ([^"]+) "')
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_CLAUSE = re.compile(r"[.!?…;,]\s+")
# The values of the signs that open a clause with a condition.
_CONDITIONS = frozenset({"if", "if not", "unless", "when"})
# The words that cannot differ by a negating prefix alone.
_SHORTEST = 3


class _Finder:
    """The patterns of some signs of a language, in one regular expression."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._signs = signs
        words = "|".join(rf"(?P<s{n}>(?:{sign.pattern})(?!\w))" for n, sign in enumerate(signs))
        # Most words fail at the first letter.
        self._pattern = re.compile(rf"\b(?:{words})")

    def values(self, text: str) -> set[str]:
        """Return the values of the signs in a folded text."""
        return {self._sign(match).value for match in self._pattern.finditer(text)}

    def find(self, text: str) -> Counter[tuple[str, str]]:
        """Count the kinds and values of the signs in a folded text."""
        found: Counter[tuple[str, str]] = Counter()
        for match in self._pattern.finditer(text):
            sign = self._sign(match)
            found.update((kind, sign.value) for kind in sign.kinds)
        return found

    def _sign(self, match: re.Match[str]) -> Sign:
        return self._signs[int((match.lastgroup or "s0")[1:])]


@cache
def _finders(locale: Locale) -> tuple[_Finder, _Finder]:
    """Return the finders of conditions and of the rest: the mood of a Kazakh verb must not hide what the verb says."""
    every = LANGUAGES[locale].signs.words
    of_conditions = [sign for sign in every if "condition" in sign.kinds]
    return _Finder([sign for sign in every if sign.kinds != ("condition",)]), _Finder(of_conditions)


_CLAIMS = {
    locale: _Finder([sign for sign in LANGUAGES[locale].signs.words if {"money", "term"} & set(sign.kinds)])
    for locale in LOCALES
}


def kinds_of(change: Change, locale: Locale) -> tuple[str, ...]:
    """Return the kinds of a change, the gravest first; «wording» if it has no other.

    >>> was, now = Passage("step", "Жұмыстан бұрын төлеңіз."), Passage("step", "Жұмыстан кейін төлеңіз.")
    >>> kinds_of(Change("changed", 0, 9, was, now), "kk")
    ('direction',)
    >>> kinds_of(Change("changed", 0, 9, Passage("step", "Звоните."), Passage("step", "Не звоните.")), "ru")
    ('negation',)
    """
    found = {*_of_words(change, locale), *_of_passage(change)}
    return tuple(kind for kind in KINDS if kind in found) or ("wording",)


def _of_passage(change: Change) -> Iterator[str]:
    if change.what == "moved":
        yield "order"
    elif change.what != "changed":
        yield change.what
    for passage in (change.before, change.now):
        if passage and passage.kind in _KIND_OF_PASSAGE:
            yield _KIND_OF_PASSAGE[passage.kind]
        elif passage and passage.kind == "mark" and passage.text.startswith(_DELETIONS):
            yield "negation"


def _of_words(change: Change, locale: Locale) -> Iterator[str]:
    if change.what == "moved":
        return
    before, now = _text(change.before), _text(change.now)
    if sorted(TARGET.findall(before)) != sorted(TARGET.findall(now)):
        yield "link"
    before, now = TARGET.sub("", before), TARGET.sub("", now)
    yield from _facts_between(before, now, locale)
    yield from _signs_between(before, now, locale)
    yield from _sentences_between(before, now)
    if _conditions(before, locale) != _conditions(now, locale):
        yield "condition"
    if _names(before) != _names(now):
        yield "name"
    if _is_negated(before, now, locale):
        yield "negation"


def _text(passage: Passage | None) -> str:
    return passage.text if passage else ""


def _signs_between(before: str, now: str, locale: Locale) -> Iterator[str]:
    """Yield the kinds of signs that one text has more often, or that stand at another place of it."""
    stretches = [(before, now), *exchanged(before, now)]
    for was, has in stretches:
        for kind, _ in _difference(signs(fold(was), locale), signs(fold(has), locale)):
            yield kind


def _sentences_between(before: str, now: str) -> Iterator[str]:
    """Yield whether whole sentences were added or removed, and no other one changed."""
    was, has = (Counter(forms(sentence) for sentence in _SENTENCE.split(text)) for text in (before, now))
    gone, come = was - has, has - was
    if before and now and bool(gone) != bool(come):
        yield "removed" if gone else "added"


def _conditions(text: str, locale: Locale) -> set[str]:
    """Return the clauses that state a condition."""
    clauses = _CLAUSE.split(text)
    return {forms(clause) for clause in clauses if _CONDITIONS & {value for _, value in signs(fold(clause), locale)}}


def _names(text: str) -> Counter[str]:
    """Count the names of a text: what stands in quotation marks, and what has a capital letter inside a sentence."""
    capital = (
        token.form
        for sentence in _SENTENCE.split(text)
        for token in tokens(sentence)[1:]
        if token.written[:1].isupper()
    )
    return Counter([*_NAME.findall(forms(text)), *capital])


@lru_cache(maxsize=5_000)
def signs(text: str, locale: Locale) -> Counter[tuple[str, str]]:
    """Count the signs in a folded text, by kind and value.

    >>> sorted(signs("абонент обязан оплатить не позднее срока", "ru"))
    [('actor', 'subscriber'), ('direction', 'at most'), ('obligation', 'must')]
    """
    plain = " ".join(token.form for token in tokens(text))
    return sum((finder.find(plain) for finder in _finders(locale)), Counter())


def claims_of(blocks: Sequence[Block], locale: Locale) -> Iterator[Claim]:
    """Yield what blocks say of price or time without a figure.

    >>> from qostil.model.item import Line
    >>> [claim.value for claim in claims_of([Block("step", (Line(9, "Кеңес күн сайын тегін."),))], "kk")]
    ['daily', 'free']
    """
    for number, block in enumerate(blocks):
        for value in sorted(_CLAIMS[locale].values(fold(block.text))):
            yield Claim(number, value)


def _difference(was: Counter[tuple[str, str]], has: Counter[tuple[str, str]]) -> set[tuple[str, str]]:
    return {*(was - has), *(has - was)}


def _facts_between(before: str, now: str, locale: Locale) -> Iterator[str]:
    was = Counter((fact.kind, fact.value) for fact in find_facts(TARGET.sub("", before), locale))
    has = Counter((fact.kind, fact.value) for fact in find_facts(TARGET.sub("", now), locale))
    for kind, _ in {*(was - has), *(has - was)}:
        yield _KIND_OF_FACT.get(kind, "figure")


def _is_negated(before: str, now: str, locale: Locale) -> bool:
    """Return whether a word was turned into its contrary by a prefix or an ending: доступно, недоступно."""
    was = {token.form for token in tokens(before)}
    has = {token.form for token in tokens(now)}
    return any(_negates(word, has - was, locale) for word in was - has) or any(
        _negates(word, was - has, locale) for word in has - was
    )


def _negates(word: str, others: set[str], locale: Locale) -> bool:
    language = LANGUAGES[locale].signs
    made = {f"{prefix}{word}" for prefix in language.negating_before}
    made |= {f"{word}{ending}" for ending in language.negating_after}
    return len(word) >= _SHORTEST and not made.isdisjoint(others)
