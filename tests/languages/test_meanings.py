"""languages/meanings.yml is in the form that its head describes."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from qostil.knowledge.meanings import Meanings, everyday_words
from qostil.model.locale import LOCALES, Locale

WORDS = everyday_words()
MEANINGS = Meanings(everyday=WORDS)
# Beginnings of words that may mean either.
_EITHER: dict[Locale, frozenset[str]] = {
    "kk": frozenset({"куәлік", "неге", "қате"}),
    "ru": frozenset({"подпис", "почему"}),
}
_LETTERS: dict[Locale, str] = {"kk": "а-яёәғқңөұүһі", "ru": "а-яё"}


def test_there_are_words_of_many_trades() -> None:
    assert len(WORDS) >= 800


def test_each_english_word_stands_once_and_may_stand_in_an_id() -> None:
    assert [en for en, count in Counter(word.en for word in WORDS).items() if count > 1] == []
    assert [word.en for word in WORDS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", word.en)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_two_meanings_share_a_beginning(locale: Locale) -> None:
    counts = Counter(beginning for word in WORDS for beginning in set(word.beginnings(locale)))
    assert {beginning for beginning, count in counts.items() if count > 1} == _EITHER[locale]


@pytest.mark.parametrize("locale", LOCALES)
def test_no_beginning_of_a_meaning_contains_another_of_it(locale: Locale) -> None:
    assert [
        (longer, shorter)
        for word in WORDS
        for longer in word.beginnings(locale)
        for shorter in word.beginnings(locale)
        if longer != shorter and longer.startswith(shorter)
    ] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_beginnings_are_small_letters_of_their_language(locale: Locale) -> None:
    form = re.compile(rf"(?:[{_LETTERS[locale]}]+|[a-z]+)(?: (?:[{_LETTERS[locale]}]+|[a-z]+))*\.?")
    beginnings = [beginning for word in WORDS for beginning in word.beginnings(locale)]
    assert [one for one in beginnings if not form.fullmatch(one)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_each_word_is_found_by_each_of_its_beginnings(locale: Locale) -> None:
    """A beginning that the search cannot read (a hyphen, a word of one letter) never counts."""
    assert [
        (word.en, beginning)
        for word in WORDS
        for beginning in word.beginnings(locale)
        if (0, word.en) not in {(at, name) for at, _, name in MEANINGS.of(beginning.rstrip("."), locale)}
    ] == []


@pytest.mark.parametrize(
    ("locale", "text", "meant"),
    [
        ("kk", "кітапханада", ["library"]),
        ("kk", "кітабым", ["book"]),
        ("kk", "жолаушыларға", ["passenger"]),
        ("kk", "хат хаттама", ["letter", "protocol"]),
        ("ru", "столица", []),
        ("ru", "за стол", ["table"]),
        ("ru", "бесплатная парковка", ["free", "parking"]),
        ("ru", "не работает", ["not-working", "work"]),
        ("ru", "в другую школу", ["school"]),
        ("ru", "приведи друга", ["friend"]),
    ],
)
def test_the_longest_beginning_counts(locale: Locale, text: str, meant: list[str]) -> None:
    assert [name for *_, name in MEANINGS.of(text, locale)] == meant
