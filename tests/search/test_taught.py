"""What people asked teaches the search: their words, which the answers do not have, lead to the right one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest

from qostil.knowledge.asked import Asked, parse_asked
from qostil.knowledge.knowledge import Knowledge
from qostil.knowledge.operators import Operator
from qostil.model.locale import LOCALES, Locale
from qostil.search import packing
from qostil.search.digits import unpack_words
from qostil.search.documents import Document
from qostil.search.engine import Answers, Engine
from qostil.search.packing import pack, pack_all
from qostil.search.worker import search_script, worker_script
from qostil.settings.identity import Phone, Texts

RU = [
    Document("help/", "wrong-login", "Оплатили не тот логин", "Платежи", ("Заполните форму.", "Деньги вернём.")),
    Document("help/", "late", "Платёж не поступил на логин", "Платежи", ("Проверьте чек.", "Ждите сутки.")),
    Document("help/", "broken", "Сломался роутер", "Оборудование", ("Принесите его в офис.",)),
    Document("contracts/altyn/", "payment", "Оплата", "Договор Алтын", ("Платят до 5-го числа.",), is_topic=True),
    Document("contracts/kumis/", "payment", "Оплата", "Договор Кумис", ("Платят до 9-го числа.",), is_topic=True),
]
KK = [
    Document("help/", "wrong-login", "Басқа логинге төленді", "Төлемдер", ("Форманы толтырыңыз.",)),
    Document("help/", "late", "Төлем логинге түспеді", "Төлемдер", ("Чекті тексеріңіз.",)),
]
OPERATORS = [
    Operator("altyn", "Алтын", ["алтын", "altyn"], ["contracts/altyn/"], "contracts/altyn/#payment", (Phone("150"),)),
    Operator("kumis", "Кумис", ["кумис"], ["contracts/kumis/"], "contracts/kumis/#payment"),
]
ASKED = """
wrong-login\tplain\tденьги ушли чужому человеку
wrong-login\tplain\tкинул не на тот счёт
wrong-login\tpolarity\tденьги пришли, но не туда
wrong-login\tpolarity\tперевод пришёл не туда
late\tpolarity\tсчёт верный, а деньги не пришли
late\tpolarity\tтуда отправил, но не пришло
late\tpolarity\tперевод так и не пришёл
late\tplain\tбабки до сих пор не дошли
broken\tplain\tкоробочка сгорела
broken\tplain\tмодему каюк
altyn#payment\tfact\tдо какого числа платить
altyn#payment\tplain\tкогда вносить абонентку
-\tplain\tкакая завтра погода
-\tplain\tгде оплатить свет и газ
-\tplain\tрассрочка на холодильник
"""


def engine(asked: Iterable[Asked]) -> Engine:
    questions = list(asked)
    packed = pack_all({"ru": RU, "kk": KK}, questions, OPERATORS)
    return Engine(worker_script(Knowledge().synonyms), packed.__getitem__)


@pytest.fixture(scope="module")
def taught() -> Engine:
    return engine(parse_asked("ru", "sample", ASKED).questions)


def first(answers: Answers) -> tuple[str, str]:
    page, item, _ = answers.hits[0]
    return page, item


@pytest.mark.parametrize(
    ("locale", "typed", "item"),
    [
        ("ru", "коробочка", "broken"),
        ("ru", "коробочку спалили", "broken"),
        ("ru", "korobochka sgorela", "broken"),
        ("ru", "rjhj,jxrf", "broken"),
        ("ru", "коробчка згорела", "broken"),
        ("ru", "деньги ушли чужому", "wrong-login"),
        ("ru", "деньги не дошли", "late"),
        # A reader of the Kazakh site who asks in Russian words that only people use.
        ("kk", "кинул деньги чужому", "wrong-login"),
    ],
)
def test_words_of_people_lead_to_the_answer(taught: Engine, locale: Locale, typed: str, item: str) -> None:
    assert first(taught.search(locale, typed))[1] == item


def test_without_them_the_same_words_find_nothing_certain() -> None:
    assert engine(()).search("ru", "коробочка").hits == []


@pytest.mark.parametrize("typed", ["погода завтра какая", "холодильник в рассрочку", "какая завтра будет погода"])
def test_the_reader_is_told_where_the_site_has_probably_no_answer(taught: Engine, typed: str) -> None:
    found = taught.search("ru", typed)
    assert found.probably_none
    assert len(found.hits) <= 3


@pytest.mark.parametrize("typed", ["деньги ушли чужому человеку", "модему каюк", "до какого числа платить"])
def test_nobody_is_told_so_where_it_has_one(taught: Engine, typed: str) -> None:
    assert not taught.search("ru", typed).probably_none


def test_scores_are_probabilities_in_falling_order(taught: Engine) -> None:
    scores = [score for *_, score in taught.search("ru", "деньги").hits]
    assert scores == sorted(scores, reverse=True)
    assert 0 < sum(scores) <= 1


@pytest.mark.parametrize("own", [("сгорело моргало", "стучало замерло"), ("стучало замерло", "сгорело моргало")])
def test_answers_that_differ_in_the_last_digit_keep_the_order_of_the_site(own: tuple[str, str]) -> None:
    """The words of both answers are as many, as long and as rare; which sum is greater, only their order tells."""
    found = [Document("help/", name, "Роутер", "Оборудование", ("Принесите его в офис.",)) for name in ("a", "b")]
    asked = parse_asked("ru", "sample", f"a\tplain\t{own[0]}\nb\tplain\t{own[1]}\n").questions
    packed = pack_all({"ru": found, "kk": []}, asked)
    alike = Engine(worker_script(Knowledge().synonyms), packed.__getitem__)
    answers = [alike.search("ru", " ".join(words)).hits for words in permutations(" ".join(own).split())]
    assert {tuple(item for _, item, _ in hits) for hits in answers} == {("a", "b")}
    assert any(first[2] != second[2] for first, second in answers)


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("алтын до какого числа платить", "contracts/altyn/"),
        ("в кумисе до какого числа платить", "contracts/kumis/"),
        ("kumis kogda vnosit abonentku", "contracts/kumis/"),
    ],
)
def test_the_operator_that_is_named_tells_which_contract_is_meant(taught: Engine, typed: str, page: str) -> None:
    assert first(taught.search("ru", typed)) == (page, "payment")


def test_a_story_adds_no_words_of_its_own_where_bytes_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "FELT", 0)
    story = "late\tsentence\tвчера ходила с внуком Тимуром к нотариусу заплатила за интернет деньги пока не пришли"
    words = [
        unpack_words(pack("ru", RU, parse_asked("ru", "sample", text).questions)["asked"]["words"])
        for text in (ASKED, ASKED + story)
    ]
    assert words[0] == words[1]


def questions_of(text: str) -> tuple[list[str], int]:
    """What an index keeps of questions: their words, and how many they are."""
    packed = pack("ru", RU, parse_asked("ru", "sample", text).questions)["asked"]
    return unpack_words(packed["words"]), search_script().call("runs => readRuns(runs, 0).length", packed["runs"])


@pytest.mark.parametrize(
    "line",
    [
        "broken\tplain\tКоробочка сгорела!",
        "broken\tforms\tкоробочка сгорело",
        # Typed with the keyboard set to Latin.
        "broken\tletters\trjhj,jxrf cujhtkf",
    ],
)
def test_a_question_that_is_like_another_one_adds_nothing(line: str) -> None:
    assert questions_of(f"{ASKED}{line}\n") == questions_of(ASKED)


def test_one_that_is_not_is_kept() -> None:
    assert questions_of(f"{ASKED}broken\tplain\tприставка залита кофе\n")[1] == questions_of(ASKED)[1] + 1


def test_an_operator_that_is_named_speaks_for_its_answers_against_others_and_for_there_being_none(
    taught: Engine,
) -> None:
    named, signs = taught.judge("ru", "алтын до какого числа платить")
    assert named
    altyn, kumis = signs[3], signs[4]
    assert (altyn["operator"], altyn["other operator"]) == (1, 0)
    assert (kumis["operator"], kumis["other operator"]) == (0, 1)
    assert signs[-1]["operator"] == 1
    assert not taught.judge("ru", "до какого числа платить")[0]


def test_a_word_in_other_letters_that_people_use_too_is_still_found_in_the_answers() -> None:
    told = engine(parse_asked("ru", "sample", f"{ASKED}wrong-login\tletters\tzapolnil formu login chuzhoy\n").questions)
    _, signs = told.judge("ru", "formu")
    assert signs[0]["words"] == 1


def test_readers_of_each_language_see_its_name_for_an_operator() -> None:
    operator = Operator("kumis", Texts("Күміс", "Кумис"), ["кумис"], ["contracts/kumis/"], "contracts/kumis/#payment")
    assert [pack(locale, [], (), [operator])["operators"][0]["name"] for locale in LOCALES] == ["Күміс", "Кумис"]
