"""One matter, several operators: the situations of contracts and the answers whose questions they share."""

from __future__ import annotations

import pytest

from qostil.acceptance.questions import ask
from qostil.knowledge.asked import parse_asked
from qostil.knowledge.knowledge import Knowledge
from qostil.knowledge.operators import Operator
from qostil.knowledge.topics import Topic, Topics
from qostil.search.documents import Document, matters
from qostil.search.engine import Answers, Engine
from qostil.search.packing import pack_all
from qostil.search.worker import search_script, worker_script

LOST, PAID = "Потерял счётчик", "Не заплатил"
RU = [
    Document("meters/", "meter-gone", "Ничего нет на месте", "Помощь", ("Позвоните, поставят новый.",)),
    Document("meters/", "seal", "Сорвана пломба", "Помощь", ("Вызовите мастера.",)),
    Document("contracts/kumis/", "lost", LOST, "Договор", ("Платят по акту.",), 1, True, True, ("meter-gone",)),
    Document("contracts/kumis/", "paid", PAID, "Договор", ("Пеня идёт по дням.",), 1, True, True, ("#fee",)),
    Document("contracts/kumis/", "fee", "Пеня", "Договор", ("По дням.",), 1, True),
    Document("altyn/", "lost", LOST, "Условия", ("Платят по цене.",), 1, True, True, ("meter-gone",)),
    Document("altyn/", "hours", "Часы", "Условия", ("До шести.",), 1, True),
]
OPERATORS = [
    Operator("gas", "Газ", ["газ"], ["meters/"], "meters/#seal"),
    Operator("kumis", "Кумис", ["кумис"], ["contracts/kumis/"], "contracts/kumis/#fee"),
    Operator("altyn", "Алтын", ["алтын"], ["altyn/"], "altyn/#hours"),
]
ASKED = (
    "meter-gone\tplain\tкуда делся прибор учёта\n"
    "meter-gone\tplain\tприбор учёта украли\n"
    "kumis#fee\tplain\tсколько набежит за просрочку\n"
    "seal\tplain\tпломба отвалилась\n"
    "-\tplain\tкакая завтра погода\n"
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    asked = parse_asked("ru", "sample", ASKED).questions
    packed = pack_all({"ru": RU, "kk": []}, asked, OPERATORS)
    return Engine(worker_script(Knowledge().synonyms), packed.__getitem__)


def places(answers: Answers) -> list[str]:
    return [f"{page}#{item}" for page, item, _ in answers.hits]


def test_a_matter_is_a_situation_in_every_contract_and_what_it_names() -> None:
    assert matters(RU) == [[0, 2, 5], [3, 4]]


@pytest.mark.parametrize(
    ("chosen", "place"), [("kumis", "contracts/kumis/#lost"), ("altyn", "altyn/#lost"), ("gas", "meters/#meter-gone")]
)
def test_each_operator_answers_what_was_asked_of_another(engine: Engine, chosen: str, place: str) -> None:
    found = engine.search("ru", "прибор учёта пропал", chosen)
    assert places(found)[0] == place
    assert not found.probably_none


def test_the_title_of_a_situation_is_asked_of_all_answers_of_its_matter(engine: Engine) -> None:
    assert "meters/#meter-gone" in places(engine.search("ru", "потерял счётчик", "gas"))


def test_who_has_chosen_none_gets_the_answer_of_no_contract_first(engine: Engine) -> None:
    assert places(engine.search("ru", "потерял счётчик"))[0] == "meters/#meter-gone"


def test_a_situation_is_found_by_the_questions_of_its_topic(engine: Engine) -> None:
    found = places(engine.search("ru", "сколько набежит за просрочку", "kumis"))
    assert set(found[:2]) == {"contracts/kumis/#fee", "contracts/kumis/#paid"}


def test_what_an_operator_does_not_answer_is_told_though_another_does(engine: Engine) -> None:
    assert engine.search("ru", "сколько набежит за просрочку", "gas").probably_none


@pytest.mark.parametrize(("meant", "nothing", "is_missing"), [(0, 0.4, True), (1, 0.4, False), (1, 0.6, True)])
def test_where_an_operator_is_meant_more_speaks_for_an_answer(meant: int, nothing: float, is_missing: bool) -> None:
    of_site = {"silence": 0.2, "groups": [], "boosts": [1]}
    code = "(chances, site, meant) => isMissing({ chances, isOthers: [0], meant: Array(meant).fill({}) }, site)"
    assert search_script().call(code, [1 - nothing, nothing], of_site, meant) is is_missing


def test_a_situation_counts_as_the_topic_whose_questions_it_shares(engine: Engine) -> None:
    situation = Topic("paid", {"kk": "", "ru": PAID}, {"kk": (), "ru": ()}, ("#fee",))
    (asked,) = parse_asked("ru", "golden", "kumis#fee\tplain\tне заплатил кумис\n").questions
    assert ask(engine, [asked]).places[asked] > 1
    assert ask(engine, [asked], Topics([situation])).places[asked] == 1
