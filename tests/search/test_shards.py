"""Of a large index, a question fetches the shards that it needs, and its answers are those of the whole index."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from qostil.knowledge.asked import Asked
from qostil.knowledge.knowledge import Knowledge
from qostil.languages.script import Script
from qostil.model.locale import LOCALES, Locale, other
from qostil.search import shards
from qostil.search.documents import Document
from qostil.search.engine import Engine
from qostil.search.packing import Packed, pack_all
from qostil.search.worker import worker_script
from qostil.search.writing import PARTS, read_index, read_part, write_index

SCRIPT = worker_script(Knowledge().synonyms)
# What a library is asked for, and what may be wrong with it: an item for each two of them.
THINGS: dict[Locale, Sequence[str]] = {
    "kk": ["Билет", "Кітап", "Зал", "Журнал", "Айыппұл", "Құпия сөз", "Тапсырыс", "Каталог", "Көшірме", "Аудиокітап"],
    "ru": ["Билет", "Книга", "Зал", "Журнал", "Штраф", "Пароль", "Заказ", "Каталог", "Копия", "Аудиокнига"],
}
TROUBLES: dict[Locale, Sequence[str]] = {
    "kk": ["жоғалды", "ашылмайды", "табылмады", "бүлінді", "қанша тұрады", "қайда", "қашан дайын", "неге керек"],
    "ru": ["потерялся", "не открывается", "не нашёлся", "испорчен", "сколько стоит", "где", "когда готов", "зачем"],
}
MORE: dict[Locale, str] = {"kk": "Залдағы кітапханашыға барыңыз", "ru": "Подойдите к библиотекарю в зале"}


def items(locale: Locale) -> list[Document]:
    """An item of each thing with each trouble; the pages are the things, and no two texts are the same."""
    return [
        Document(f"{at}/", f"i{at}-{n}", f"{thing} {trouble}?", thing, (f"{MORE[locale]} {at + n}.", f"{trouble} {n}"))
        for at, thing in enumerate(THINGS[locale])
        for n, trouble in enumerate(TROUBLES[locale])
    ]


@pytest.fixture(scope="module")
def asked() -> list[Asked]:
    """As people ask it: the words in another order, in small letters, long ones not to their end."""
    return [
        Asked(locale, "calls", "plain", f"{trouble} {thing.lower()[:5]}", 1, (f"i{at}-{n}",))
        for locale in LOCALES
        for at, thing in enumerate(THINGS[locale])
        for n, trouble in enumerate(TROUBLES[locale])
    ]


@pytest.fixture(scope="module")
def packed(asked: list[Asked]) -> dict[Locale, Packed]:
    # As many parts as a large site has.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SIZE", 100)
        return pack_all({locale: items(locale) for locale in LOCALES}, asked)


@pytest.fixture(scope="module")
def large(packed: dict[Locale, Packed], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search of a site of which every part lies in a file of its own."""
    site = tmp_path_factory.mktemp("large")
    for locale in LOCALES:
        write_index(site, locale, packed[locale], whole=0)
    return site


class Phone:
    """A search that notes the parts that it fetches."""

    def __init__(self, site: Path) -> None:
        self.site, self.fetched = site, list[tuple[Locale, str]]()
        self.engine = Engine(SCRIPT, lambda locale: read_index(site, locale), self._fetch)

    def _fetch(self, locale: Locale, name: str) -> Any:
        self.fetched.append((locale, name))
        return read_part(self.site, locale, name)


def test_the_answers_are_those_of_the_whole_index(
    packed: dict[Locale, Packed], large: Path, asked: list[Asked]
) -> None:
    whole, phone = Engine(SCRIPT, packed.__getitem__), Phone(large)
    titles = [(locale, document.title) for locale in LOCALES for document in items(locale)[::5]]
    questions = [(one.locale, one.typed) for one in asked[::3]]
    crossed = [(other(locale), typed) for locale, typed in questions[::3]]
    for locale, typed in [*questions, *crossed, *titles]:
        found = whole.search(locale, typed)
        assert phone.engine.search(locale, typed) == found, typed
        assert found.hits, typed


def test_a_question_fetches_its_parts_alone_and_each_once(large: Path) -> None:
    phone = Phone(large)
    phone.engine.search("kk", "құпия сөз")
    parts = list((large / "kk" / PARTS).rglob("*.json"))
    assert len(set(phone.fetched)) == len(phone.fetched) < len(parts) / 3
    before = len(phone.fetched)
    phone.engine.search("kk", "құпия сөз")
    assert len(phone.fetched) == before
    phone.engine.search("kk", "журнал")
    assert len(set(phone.fetched)) == len(phone.fetched) > before


OFFLINE = """
let isOffline = true
const engine = new Engine(async locale => JSON.parse(readIndex(locale)), async function (locale, name) {
  if (isOffline) throw new Error(name)
  return JSON.parse(readPart(locale, name))
})
async function ask(typed, offline) {
  isOffline = offline
  return (await engine.search("kk", typed)).hits.map(hit => [hit.page, hit.id, hit.score])
}
"""


def test_a_part_that_could_not_be_fetched_is_fetched_by_the_next_question(
    packed: dict[Locale, Packed], large: Path
) -> None:
    functions: dict[str, Callable[..., str]] = {
        "readIndex": lambda locale: json.dumps(read_index(large, locale)),
        "readPart": lambda locale, name: json.dumps(read_part(large, locale, name)),
    }
    script = Script(SCRIPT + OFFLINE, functions)
    with pytest.raises(RuntimeError, match="json"):
        script.call("ask", "құпия сөз", True)
    found = [tuple(hit) for hit in script.call("ask", "құпия сөз", False)]
    assert found == Engine(SCRIPT, packed.__getitem__).search("kk", "құпия сөз").hits


def test_the_index_of_a_small_site_is_one_file(packed: dict[Locale, Packed], tmp_path: Path) -> None:
    write_index(tmp_path, "kk", packed["kk"])
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["index.json"]
    assert read_index(tmp_path, "kk") == packed["kk"]


def test_an_index_never_reads_the_parts_of_another(packed: dict[Locale, Packed], large: Path, tmp_path: Path) -> None:
    few = pack_all({"kk": items("kk")[::25], "ru": []})
    write_index(tmp_path, "kk", packed["kk"], whole=0)
    write_index(tmp_path, "kk", few["kk"], whole=0)
    kept = {path.name for path in (tmp_path / "kk" / PARTS).iterdir()}
    assert kept == {read_index(tmp_path, "kk")[kind]["folder"] for kind in ("counts", "documents")}
    assert kept.isdisjoint(read_index(large, "kk")[kind]["folder"] for kind in ("counts", "documents"))


MIXED = [
    Document("a/", "first", "Чек после оплаты", "Чек", ("Чек.",)),
    Document("a/", "second", "Оплаты после чек", "Чек", ("Чек.",)),
    Document("a/", "third", "Оплаты чек", "Чек", ("Чек.",)),
    Document("a/", "fourth", "Чек чек оплаты", "Чек", ("Чек.",)),
]


@pytest.mark.parametrize("document", MIXED)
def test_a_title_is_asked_word_for_word(document: Document) -> None:
    """They differ in the order of their words, in a stop word, and in how often a word stands there."""
    engine = Engine(SCRIPT, pack_all({"ru": MIXED, "kk": []}).__getitem__)
    assert engine.search("ru", f"{document.title}?").hits[0][1] == document.id
