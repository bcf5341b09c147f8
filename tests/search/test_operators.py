"""Several operators on one site: a reader who names or has chosen one is answered as its customer."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from qostil.knowledge.asked import parse_asked
from qostil.knowledge.knowledge import Knowledge
from qostil.knowledge.operators import Operator
from qostil.languages.script import Script
from qostil.model.locale import Locale
from qostil.search.documents import Document
from qostil.search.engine import Answers, Engine
from qostil.search.packing import Packed, pack_all
from qostil.search.worker import search_script, worker_script
from qostil.settings.identity import Phone, Texts

RU = [
    Document("", "where-to-call", "Куда звонить?", "Помощь", ("По номеру 150.",)),
    Document("", "hours", "Часы работы", "Помощь", ("Каждый день до шести.",)),
    Document("altyn/", "", "Оплата «Алтына» & пеня", "Оплата «Алтына» & пеня", ("Сроки и пеня.",), 0.25),
    Document("altyn/", "fee", "Пеня за просрочку", "Оплата «Алтына» & пеня", ("Пеня идёт со второго дня.",)),
    Document("altyn/", "payment", "Оплата", "Оплата «Алтына» & пеня", ("Платят до 5-го числа.",)),
    Document("altyn/", "contacts", "Контакты", "Оплата «Алтына» & пеня", ("Звоните 150, приходите в офис.",)),
    Document("altyn/", "visit", "Приём", "Оплата «Алтына» & пеня", ("Запись по талонам через приставку.",)),
    Document("kumis/", "", "Роутер <и> кабель", "Роутер <и> кабель", ("Поломки.",), 0.25),
    Document("kumis/", "router", "Сломался роутер", "Роутер <и> кабель", ("Принесите роутер к часам в офис.",)),
    Document("kumis/", "payment", "Оплата", "Роутер <и> кабель", ("Платят до 9-го числа.",)),
    Document("kumis/", "contacts", "Контакты", "Роутер <и> кабель", ("Приходите в офис.",)),
    Document("kumis/", "visit", "Приём", "Роутер <и> кабель", ("Без очереди.",)),
]
KK = [
    Document("altyn/", "fee", "Кешіктіргені үшін өсімпұл", "Төлем", ("Екінші күннен бастап.",)),
    Document("kumis/", "router", "Роутер сынды", "Роутер", ("Кеңсеге әкеліңіз.",)),
]
PHONES = (Phone("150", Texts("үй", "дом")), Phone("8 700 000 00 00"))
OPERATORS = [
    Operator("altyn", "Алтын", ["алтын"], ["altyn/", "#where-to-call"], "altyn/#contacts", PHONES),
    Operator("kumis", Texts("Күміс", "Кумис"), ["кумис", "күміс"], ["kumis/"], "kumis/#contacts"),
]
ASKED = "hours\tplain\tкогда вы открыты\n-\tplain\tкакая завтра погода\n"
ENGINE = """
const files = JSON.parse(readTexts())
const asking = new Engine(async locale => JSON.parse(readIndex(locale)))
const ask = (typed, operator) => new Answers("ru", asking, async name => files[name], operator).to(typed)
"""


def packed() -> dict[Locale, Packed]:
    asked = parse_asked("ru", "sample", ASKED).questions
    made = pack_all({"ru": RU, "kk": KK}, asked, OPERATORS)
    most = [n for n, document in enumerate(RU) if document.id in ("where-to-call", "hours", "router")]
    return {"ru": made["ru"] | {"most asked": most}, "kk": made["kk"] | {"most asked": []}}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(worker_script(Knowledge().synonyms), packed().__getitem__)


@pytest.fixture(scope="module")
def browser() -> Script:
    """What the worker of a page runs."""
    index = packed()
    texts = {
        f"{document.page}{document.id or '_'}.json": {
            "title": document.title,
            "statements": document.statements,
        }
        for document in RU
    }
    functions: dict[str, Callable[..., str]] = {
        "readIndex": lambda locale: json.dumps(index[locale]),
        "readTexts": lambda: json.dumps(texts),
    }
    return Script(worker_script(Knowledge().synonyms) + ENGINE, functions)


def places(answers: Answers) -> list[str]:
    return [f"{page}#{item}" for page, item, _ in answers.hits]


@pytest.mark.parametrize("operator", ["altyn", "kumis"])
def test_who_has_chosen_an_operator_gets_its_answer_first(engine: Engine, operator: str) -> None:
    found = engine.search("ru", "оплата", operator)
    assert not found.probably_none
    assert places(found)[0] == f"{operator}/#payment"


@pytest.mark.parametrize(("typed", "page"), [("кумис оплата", "kumis/"), ("оплата алтыну", "altyn/")])
def test_what_is_typed_goes_before_what_is_chosen(engine: Engine, typed: str, page: str) -> None:
    found = [engine.search("ru", typed, operator) for operator in (None, "altyn", "kumis")]
    assert places(found[0])[0] == f"{page}#payment"
    assert found[0] == found[1] == found[2]


def test_a_question_that_names_two_is_of_both(engine: Engine) -> None:
    assert set(places(engine.search("ru", "оплата алтын кумис"))[:2]) == {"altyn/#payment", "kumis/#payment"}


def test_an_operator_that_the_site_does_not_have_any_more_is_no_choice(engine: Engine) -> None:
    assert engine.search("ru", "оплата", "gone") == engine.search("ru", "оплата")


@pytest.mark.parametrize(
    ("locale", "typed", "chosen", "place"),
    [
        ("ru", "пеня за просрочку", "kumis", "altyn/#fee"),
        ("ru", "пеня кумис", None, "altyn/#fee"),
        ("ru", "пеня кумис", "altyn", "altyn/#fee"),
        ("ru", "сломался роутер", "altyn", "kumis/#router"),
        ("kk", "өсімпұл", "kumis", "altyn/#fee"),
        ("kk", "күміс өсімпұл қанша", None, "altyn/#fee"),
        # Found in the other language.
        ("kk", "пеня за просрочку", "kumis", "altyn/#fee"),
    ],
)
def test_another_operators_answer_is_none(
    engine: Engine, locale: Locale, typed: str, chosen: str | None, place: str
) -> None:
    found = engine.search(locale, typed, chosen)
    assert found.probably_none
    assert place in places(found)


@pytest.mark.parametrize(
    ("typed", "item"), [("платят до 5-го числа", "payment"), ("запись приём", "visit"), ("оплата 5 через", "payment")]
)
def test_what_another_tells_of_the_same_matter_takes_nothing_from_ones_own_answer(
    engine: Engine, typed: str, item: str
) -> None:
    found = engine.search("ru", typed, "kumis")
    assert not found.probably_none
    assert places(found)[:2] == [f"kumis/#{item}", f"altyn/#{item}"]


def test_but_ones_own_must_tell_what_is_asked(engine: Engine) -> None:
    found = engine.search("ru", "запись по талонам", "kumis")
    assert found.probably_none
    assert places(found) == ["altyn/#visit", "kumis/#visit"]


@pytest.mark.parametrize("chosen", [None, "altyn", "kumis"])
def test_what_nobody_answers_is_not_answered_by_who_is_chosen(engine: Engine, chosen: str | None) -> None:
    found = engine.search("ru", "какая завтра погода в офисе", chosen)
    assert found.probably_none
    assert found.hits


@pytest.mark.parametrize("chosen", ["altyn", "kumis"])
def test_an_answer_for_all_is_everybodys(engine: Engine, chosen: str) -> None:
    found = engine.search("ru", "часы работы", chosen)
    assert not found.probably_none
    assert places(found)[0] == "#hours"


def test_a_likely_answer_of_ones_own_comes_before_a_likelier_one_of_another(engine: Engine) -> None:
    found = engine.search("ru", "пеня в офис", "kumis")
    assert found.probably_none
    assert places(found) == ["kumis/#contacts", "kumis/#router", "altyn/#fee"]
    assert found.hits[2][2] > found.hits[0][2]


@pytest.mark.parametrize("typed", ["куда звонить контакты", "куда приходите звоните"])
def test_who_asks_how_to_reach_its_operator_is_answered_by_its_contacts(engine: Engine, typed: str) -> None:
    found = engine.search("ru", typed, "kumis")
    assert places(found)[0] == "kumis/#contacts"
    assert not found.probably_none


@pytest.mark.parametrize(
    ("typed", "chosen", "titles"),
    [
        # The name stands in the title of the page, in another form.
        ("пеня за просрочку", None, ["Оплата «Алтына» &amp; пеня", "<mark>Пеня</mark>"]),
        ("сломался роутер", None, ["Кумис · Роутер &lt;и&gt; кабель", "<mark>Сломался</mark>"]),
        ("куда звонить", None, ["Алтын · Помощь", "Куда "]),
        ("часы работы", None, ["Помощь", "<mark>Часы</mark>"]),
        ("пеня за просрочку", "kumis", ["Оплата «Алтына» &amp; пеня", "<mark>Пеня</mark>"]),
        # A page as a whole.
        ("поломки", None, ["Кумис · Роутер &lt;и&gt; кабель"]),
    ],
)
def test_a_result_says_whose_answer_it_is(browser: Script, typed: str, chosen: str | None, titles: list[str]) -> None:
    found = browser.call("(...asked) => ask(...asked)", typed, chosen)["items"][0]
    assert ([found["page"]] if found["page"] else []) == titles[:-1]
    assert found["title"].startswith(titles[-1])


def test_the_help_offers_the_phones_or_the_contacts_of_the_operator_that_is_meant(browser: Script) -> None:
    def helped(typed: str, chosen: str | None) -> Any:
        return browser.call("(...asked) => ask(...asked)", typed, chosen)["help"]["operators"]

    altyn = {
        "id": "altyn",
        "name": "Алтын",
        "contacts": "altyn/#contacts",
        "phones": [
            {"number": "150", "dialled": "150", "purpose": "дом"},
            {"number": "8 700 000 00 00", "dialled": "+77000000000", "purpose": ""},
        ],
    }
    kumis = {"id": "kumis", "name": "Кумис", "contacts": "kumis/#contacts", "phones": []}
    assert helped("сломался роутер", "altyn") == [altyn]
    assert helped("щщщщщ", "altyn") == [altyn]
    assert helped("пеня кумис", "altyn") == [kumis]
    assert helped("пеня за просрочку", "altyn") == []
    assert helped("щщщщщ", None) == []


def test_the_most_asked_questions_are_of_the_operator_that_is_meant_and_of_all(browser: Script) -> None:
    def offered(chosen: str | None) -> list[str]:
        return [
            link["address"] for link in browser.call("(...asked) => ask(...asked)", "щщщщщ", chosen)["help"]["asked"]
        ]

    assert offered(None) == ["#where-to-call", "#hours", "kumis/#router"]
    assert offered("altyn") == ["#where-to-call", "#hours"]
    assert offered("kumis") == ["#hours", "kumis/#router"]


@pytest.mark.parametrize(
    ("word", "is_named"),
    [
        ("билайнның", True),
        ("билайн", True),
        ("бүлінген", False),
        ("бөлінеді", False),
        ("белгі", False),
        ("телком", True),
    ],
)
def test_a_word_of_the_language_is_no_misspelt_name(word: str, is_named: bool) -> None:
    names = "word => ['beeline', 'билайн', 'телеком'].map(soundOf).some(name => isNamed(soundOf(word), name))"
    assert search_script().call(names, word) is is_named
