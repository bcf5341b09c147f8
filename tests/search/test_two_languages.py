"""A question in words of the other language: what that language finds counts for the reader's answer of the same id."""

from __future__ import annotations

import pytest

from qostil.knowledge.asked import parse_asked
from qostil.knowledge.knowledge import Knowledge
from qostil.search.documents import Document
from qostil.search.engine import Engine
from qostil.search.packing import pack_all
from qostil.search.worker import worker_script

KK = [
    Document("a/", "password", "Құпия сөзді ұмытып қалдым", "Аккаунт", ("Қосымшаны ашыңыз.",)),
    Document("a/", "receipt", "Түбіртек қайда?", "Аккаунт", ("Қосымшада.",)),
]
# In another order, and with an answer that the reader's language does not have.
RU = [
    Document("a/", "receipt", "Где квитанция?", "Аккаунт", ("Её даёт кассир.",)),
    Document("a/", "weather", "Какая погода", "Аккаунт", ("Смотрите в окно.",), 0.01),
    Document("a/", "password", "Не помню пароль", "Аккаунт", ("Откройте приложение.",)),
]
ASKED = "-\tplain\tкакая погода завтра в горах\n-\tplain\tчто за погода\n-\tplain\tпогода какая там\n"


@pytest.fixture(scope="module")
def engine() -> Engine:
    asked = parse_asked("ru", "sample", ASKED).questions
    packed = pack_all({"kk": KK, "ru": RU}, asked)
    return Engine(worker_script(Knowledge().synonyms), packed.__getitem__)


def test_a_correction_is_kept_where_the_other_language_holds_the_word(engine: Engine) -> None:
    found = engine.search("kk", "приложнеие")
    assert found.corrected == {"приложнеие": "приложение"}
    assert found.hits[0][1] == "password"


def test_the_signs_of_an_answer_are_those_of_the_language_that_counts(engine: Engine) -> None:
    _, (password, receipt, _) = engine.judge("kk", "пароль")
    assert (password["words"], receipt["words"]) == (1, 0)


def test_that_there_is_no_answer_is_learned_from_the_other_language_too(engine: Engine) -> None:
    _, signs = engine.judge("kk", "что за погода")
    assert signs[-1]["nearest"] > 0.9


def test_who_types_a_title_wants_that_answer_though_such_questions_had_none(engine: Engine) -> None:
    assert engine.search("ru", "что за погода").probably_none
    assert not engine.search("ru", "какая погода").probably_none
