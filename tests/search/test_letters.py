"""One word in other letters, and how far words lie apart."""

from __future__ import annotations

import pytest

from qostil.search.worker import search_script


def call(function: str, *told: object) -> object:
    return search_script().call(function, *told)


@pytest.mark.parametrize(("word", "typed"), [("түспеді", "туспеди"), ("платёж", "платеж"), ("3131", "3131")])
def test_a_russian_keyboard_has_fewer_letters(word: str, typed: str) -> None:
    assert call("folding.keyboard", word) == typed


@pytest.mark.parametrize(
    ("spellings", "sound"), [("құпия qupiya kupia", "kupia"), ("пароль parol", "parol"), ("жабдық zhabdyq", "jabdik")]
)
def test_spellings_of_a_word_sound_alike(spellings: str, sound: str) -> None:
    assert {call("folding.sound", word) for word in spellings.split()} == {sound}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pf,sk", ["забыл"]),
        ("09gbz", ["09пия", "құпия"]),
        ("с-з", ["сөз", "c-p"]),
        ("цшаш", ["wifi"]),
        ("24", []),
    ],
)
def test_what_was_typed_is_read_in_the_other_layouts(typed: str, meant: list[str]) -> None:
    assert call("folding.relayouts", typed) == meant


@pytest.mark.parametrize(
    ("a", "b", "most", "mistakes"),
    [("интренет", "интернет", 2, 1), ("роутр", "роутер", 1, 1), ("чек", "шот", 1, 2), ("логин", "логин", 1, 0)],
)
def test_typing_mistakes_are_counted_up_to_a_limit(a: str, b: str, most: int, mistakes: int) -> None:
    assert call("typos.distance", a, b, most) == mistakes


@pytest.mark.parametrize(
    ("a", "b", "it_is"), [("интренет", "интернет", True), ("нитернет", "интернет", True), ("карту", "тарту", False)]
)
def test_a_slip_hardly_takes_the_first_letter_for_another(a: str, b: str, it_is: bool) -> None:
    assert call("typos.beginAlike", a, b) == it_is


@pytest.mark.parametrize(("word", "may"), [("чек", 0), ("логин", 1), ("интернет", 2)])
def test_a_longer_word_may_have_more_mistakes(word: str, may: int) -> None:
    assert call("typos.allowed", word) == may


@pytest.mark.parametrize(
    ("text", "skeletons"),
    [
        ("платёж пришёл не вовремя", ["pltj", "pršl", "ne", "-vvrm"]),
        ("логин дұрыс емес", ["lgn", "-drs", "ems"]),
        ("платиж prishol", ["pltj", "pršl"]),
        ("а у", []),
    ],
)
def test_of_a_word_its_consonants_stay_and_a_negation_beside_it(text: str, skeletons: list[str]) -> None:
    assert call("text => skeletonsOf(wordsOf(text).map(folding.sound))", text) == skeletons


@pytest.mark.parametrize(("word", "it_is"), [("qalay", True), ("кашан", True), ("parol", False)])
def test_a_word_that_tells_nothing_is_known_in_other_letters(word: str, it_is: bool) -> None:
    assert call("word => stopWords.soundsLike(word)", word) == it_is


@pytest.mark.parametrize(
    ("word", "name", "it_is"),
    [
        ("казахтелекомның", "казахтелеком", True),
        ("казахтлеком", "казахтелеком", True),
        ("кт", "кт", True),
        ("ктулху", "кт", False),
        ("билетами", "билайн", False),
    ],
)
def test_a_name_is_found_with_an_ending_or_a_slip(word: str, name: str, it_is: bool) -> None:
    assert call("(word, name) => isNamed(soundOf(word), soundOf(name))", word, name) == it_is
