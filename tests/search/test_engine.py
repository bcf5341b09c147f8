"""The tiers, on answers made for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import Locale
from qostil.search.documents import Document
from qostil.search.engine import Engine
from qostil.search.packing import Packed, pack_all
from qostil.search.worker import worker_script

KK = [
    Document("a/", "password", "Құпия сөзді ұмытып қалдым", "Аккаунт", ("Қосымшаны ашыңыз.",)),
    Document("a/", "receipt", "Түбіртек қайда?", "Аккаунт", ("Қосымшада, төлемнің жанында. Құпия емес.",)),
    Document("a/", "speed", "Жылдамдық төмен", "Аккаунт", ("Роутердің жанына барыңыз.",)),
    Document("b/", "faults", "Құпия сөзді ұмытып қалдым, жылдамдық төмен", "Тізім", ("",), 0.2),
]
RU = [
    Document("a/", "password", "Не помню пароль", "Аккаунт", ("Откройте приложение.",)),
    Document("a/", "receipt", "Где квитанция?", "Аккаунт", ("В приложении, рядом с платежом.",)),
    Document("a/", "speed", "Низкая скорость", "Аккаунт", ("Подойдите к роутеру.",)),
]


@pytest.fixture(scope="module")
def packed() -> dict[Locale, Packed]:
    return pack_all({"kk": KK, "ru": RU})


def engine_of(fetch: Callable[[Locale], Packed]) -> Engine:
    return Engine(worker_script(Knowledge().synonyms), fetch)


def found(packed: dict[Locale, Packed], locale: Locale, typed: str) -> list[str]:
    return [item for _, item, _ in engine_of(packed.__getitem__).search(locale, typed).hits]


@pytest.mark.parametrize(
    ("locale", "typed", "first"),
    [
        ("kk", "жылдамдық", "speed"),
        ("kk", "жылдамдығы", "speed"),
        ("kk", "жылдамдыгы", "speed"),
        ("kk", "жылд", "speed"),
        ("kk", "жылдамыдқ", "speed"),
        ("kk", "zhyldamdyq", "speed"),
        ("kk", ";skl8vlsr n-vty", "speed"),
        ("kk", "скорость", "speed"),
        ("kk", "ckorost", "speed"),
        ("kk", "crjhjcnm", "speed"),
        ("kk", "квитанция", "receipt"),
        ("kk", "құпия сөз", "password"),
        ("ru", "жылдамдық", "speed"),
        ("ru", "жылдамдыгын", "speed"),
        ("ru", "tübirtek", "receipt"),
        ("ru", "КВИТАНЦИЯ?!", "receipt"),
    ],
)
def test_the_answer_is_first_however_it_is_typed(
    packed: dict[Locale, Packed], locale: Locale, typed: str, first: str
) -> None:
    assert found(packed, locale, typed)[:1] == [first]


def test_a_page_that_repeats_others_comes_after_them(packed: dict[Locale, Packed]) -> None:
    assert found(packed, "kk", "құпия сөз ұмыту") == ["password", "faults", "receipt"]


@pytest.mark.parametrize("typed", ["", "   ", "?!", "қалай", "[", "☎", "щщщщщщщщ", "qwxzqwxz", "-", "''''", "a" * 5000])
def test_what_cannot_be_found_is_not(packed: dict[Locale, Packed], typed: str) -> None:
    assert found(packed, "kk", typed) == []


@pytest.mark.parametrize(
    ("typed", "needed"),
    [
        ("құпия сөз", ["kk"]),
        ("купия соз", ["kk"]),
        ("жылд", ["kk"]),
        ("құпия щ", ["kk"]),
        ("скорость", ["kk", "ru"]),
        ("щщщ", ["kk", "ru"]),
    ],
)
def test_the_other_language_is_fetched_only_when_it_is_needed(
    packed: dict[Locale, Packed], typed: str, needed: list[Locale]
) -> None:
    fetched: list[Locale] = []

    def fetch(locale: Locale) -> Packed:
        fetched.append(locale)
        return packed[locale]

    engine_of(fetch).search("kk", typed)
    assert fetched == needed


def test_what_was_asked_before_changes_nothing(packed: dict[Locale, Packed]) -> None:
    engine = engine_of(packed.__getitem__)
    before = engine.search("kk", "құпия сөз").hits
    engine.search("kk", "скорость")
    assert engine.search("kk", "құпия сөз").hits == before


def test_the_reader_is_told_what_was_corrected(packed: dict[Locale, Packed]) -> None:
    told = engine_of(packed.__getitem__).search("kk", "жылдамбық ghbkj;tybt")
    assert told.corrected == {"жылдамбық": "жылдамдық", "ghbkj;tybt": "приложение"}


def test_a_guess_that_the_first_answer_does_not_hold_is_not_told(packed: dict[Locale, Packed]) -> None:
    told = engine_of(packed.__getitem__).search("kk", "құпия сөзді ұмыттым роутерфің")
    assert told.hits[0][1] == "password"
    assert told.corrected == {}
