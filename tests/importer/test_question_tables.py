"""Tables of questions told by weak words at their head, by their texts, or by labels; and tables that are none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from qostil.importer.faq.groups import GROUP
from qostil.importer.parsed_source import open_sources
from qostil.importer.source_text import TextRow
from qostil.importer.tables.content import are_questions, is_code, looks_like_head
from qostil.importer.tables.grid import Grid
from qostil.importer.tables.head import Role, head_of, role_of, weak_roles
from qostil.importer.tables.items import HEAD
from qostil.importer.tables.labelled import with_items_in_rows
from qostil.system.errors import CannotRunError
from tests.importer.test_tables import Items, Row, assert_all_is_told, dropped, items, sheet, word

# Nothing but the head tells that these are questions with answers.
TOPICS = [("Төлем тәсілдері", "Картамен."), ("Чек мерзімі", "Бір жыл."), ("Шот", "Хатта.")]
SHORT = [("Чек керек пе?", "Иә."), ("Шот қайда?", "Хатта."), ("Шарт бар ма?", "Жоқ."), ("Баға қанша?", "5 000 теңге")]
LONG = [
    ("Чек қайда сақталады", "Чек жеке кабинетте, төлемдер бөлімінде сақталады."),
    ("Шотты төлеу тәртібі", "Қосымшаны ашып, «Төлеу» батырмасын басыңыз."),
    ("Роутер қосылмаса", "Роутерді өшіріп, бір минуттан кейін қосыңыз."),
    ("Жылдамдық төмен болса", "Роутерді терезеге жақын қойып, қайта тексеріңіз."),
]


def read(folder: Path, rows: Sequence[Row]) -> Items:
    source = open_sources({"kk": sheet(folder, rows)})["kk"]
    assert len(source.items) * 2 + len(source.log.dropped) == sum(len([cell for cell in row if cell]) for row in rows)
    return items(source)


def grid(rows: Sequence[Row]) -> Grid:
    """Return a table; a blank cell is none."""
    return Grid([{at: [TextRow(str(text), (n,))] for at, text in enumerate(row) if text} for n, row in enumerate(rows)])


def is_refused(folder: Path, rows: Sequence[Row]) -> bool:
    with pytest.raises(CannotRunError, match="has neither questions"):
        open_sources({"kk": sheet(folder, rows)})
    return True


@pytest.mark.parametrize(
    "head",
    [
        ("Атауы", "Мәтіні"),
        ("Мәселе", "Шешімі"),
        ("Название", "Описание"),
        ("Title", "Body"),
        ("Сұрағыңыз", "Жауабымыз"),
        ("Ваш вопрос", "Что отвечаем"),
        ("utterance", "response"),
        ("User query", "Reply"),
        ("Мәселе", "Жауап"),
    ],
    ids=" ".join,
)
def test_a_head_of_other_words(head: tuple[str, str], tmp_path: Path) -> None:
    assert read(tmp_path, [head, *TOPICS]) == TOPICS
    below = [("Анықтама",), ("№", *head), *((n, *pair) for n, pair in enumerate(TOPICS, 1))]
    assert items(open_sources({"kk": sheet(tmp_path, below)})["kk"]) == TOPICS


@pytest.mark.parametrize(
    "head",
    [
        ("Жауапты", "Мерзімі"),
        ("Дата вопроса", "Дата ответа"),
        ("Жауап беру мерзімі", "Күні"),
        ("Тариф атауы", "Бағасы"),
        ("Атауы", "Бағасы"),
        ("Қызмет", "Мәтіні"),
    ],
    ids=" ".join,
)
def test_a_head_of_neither_questions_nor_answers(head: tuple[str, str], tmp_path: Path) -> None:
    assert is_refused(tmp_path, [head, *TOPICS])


def test_what_a_column_of_numbers_or_categories_names() -> None:
    texts = ["№ вопроса", "Категория вопроса", "Язык ответа", "Атауы", "Жауап бердіңіз бе?", "Жауап мерзімі"]
    assert list(map(role_of, texts)) == ["number", "category", "language", None, None, None]


@pytest.mark.parametrize(
    ("texts", "known", "found"),
    [
        (["Атауы", "Мәтіні"], {0: "number"}, {1: "answer"}),
        (["Сұрақ", "Мәтіні", "Атауы"], {0: "question"}, {1: "answer"}),
        (["Атауы", "Мәтіні", "Жауап"], {2: "answer"}, {0: "question"}),
        (["Атауы мен түрі және түсі мен бағасы", "Мәтіні"], {}, {1: "answer"}),
        (["Тауар атауы", "Мәтіні қайда?"], {}, {}),
    ],
)
def test_weak_words_beside_what_is_known(texts: list[str], known: dict[int, Role], found: dict[int, Role]) -> None:
    assert weak_roles(dict(enumerate(texts)), known) == found


def test_of_several_columns_with_weak_words_the_first(tmp_path: Path) -> None:
    rows = [(asked, "Желі", said, "толық") for asked, said in TOPICS]
    assert read(tmp_path, [("Атауы", "Мәселе", "Мәтіні", "Сипаттамасы"), *rows]) == TOPICS
    rows = [("Желі", asked, "толық", said) for asked, said in TOPICS]
    assert read(tmp_path, [("Атауы", "Сұрақ", "Мәтіні", "Жауап"), *rows]) == TOPICS
    aside = [("толық", said, asked) for asked, said in TOPICS]
    assert read(tmp_path, [("Мәтіні", "Жауап", "Мәселе"), *aside]) == TOPICS


def test_questions_and_answers_among_many_other_columns(tmp_path: Path) -> None:
    head = ("Күні", "Қала", "Арна", "Сұрақ", "Жауап")
    assert read(tmp_path, [head, *(("12.03.2026", "Орал", "чат", *pair) for pair in TOPICS)]) == TOPICS
    assert head_of(grid([head, *TOPICS])).names_questions
    assert not head_of(grid([head[:4], *TOPICS])).names_questions


def test_a_title_above_the_head_is_no_head() -> None:
    assert head_of(grid([("Сұрақ-жауап",), ("Сұрақ", "Жауап"), *TOPICS])).roles == {0: "question", 1: "answer"}


def test_weak_words_in_a_document_of_text_are_no_head(tmp_path: Path) -> None:
    document = docx.Document()
    for asked, said in LONG * 2:
        document.add_heading(f"{asked}?", 2)
        document.add_paragraph(said)
    table = document.add_table(2, 2)
    for cells, row in zip(table.rows, [("Атауы", "Сипаттамасы"), ("Үй", "Талшықты желі.")], strict=True):
        cells.cells[0].text, cells.cells[1].text = row
    document.save(str(tmp_path / "a.docx"))
    source = open_sources({"kk": tmp_path / "a.docx"})["kk"]
    assert "| Үй | Талшықты желі. |" in source.items[-1].text


def test_the_answer_before_the_question(tmp_path: Path) -> None:
    assert read(tmp_path, [pair[::-1] for pair in SHORT]) == SHORT
    assert read(tmp_path, [(said, "дайын", asked) for asked, said in SHORT]) == SHORT


def test_of_several_columns_the_answer_is_the_next_one_behind_the_question(tmp_path: Path) -> None:
    topics = ("Төлем чегі", "Айлық шот", "Қызмет шарты", "Айлық баға")
    rows = [(topic, *pair) for topic, pair in zip(topics, SHORT, strict=True)]
    assert items(open_sources({"kk": sheet(tmp_path, rows)})["kk"]) == SHORT
    rows = [(f"{topic} қайда?", *pair) for topic, pair in zip(topics, SHORT, strict=True)]
    assert items(open_sources({"kk": sheet(tmp_path, rows)})["kk"]) == SHORT


def test_answers_of_few_words_are_no_categories(tmp_path: Path) -> None:
    pairs = [(f"{word} керек пе?", "Иә" if word != "Шарт" else "Жоқ") for word in ("Чек", "Шот", "Шарт", "Куәлік")]
    assert read(tmp_path, pairs) == pairs


def test_names_behind_sentences_are_no_questions(tmp_path: Path) -> None:
    assert is_refused(tmp_path, [pair[::-1] for pair in LONG])


@pytest.mark.parametrize("pairs", [SHORT, LONG], ids=["asking", "not asking"])
def test_columns_of_codes_and_names_without_a_head(pairs: Items, tmp_path: Path) -> None:
    names = ("Төлем", "Төлем", "Байланыс", "Байланыс")
    rows = [(f"faq_{n}", names[n], *pair, "2026-03-02", "02.03.2026, 10:15") for n, pair in enumerate(pairs)]
    assert read(tmp_path, rows) == pairs
    assert read(tmp_path, [(*pair, names[n]) for n, pair in enumerate(pairs)]) == pairs
    source = open_sources({"kk": tmp_path / "a.xlsx"})["kk"]
    assert dropped(source, GROUP) == list(names)


def test_codes_beside_long_topics(tmp_path: Path) -> None:
    pairs = [(f"{asked}, не істеп, қайда барып, кімге айту керек", f"{said} {said}") for asked, said in LONG]
    assert read(tmp_path, [(f"faq_{n}", *pair) for n, pair in enumerate(pairs)]) == pairs


@pytest.mark.parametrize(
    "code", ["faq_pay", "2026-03-02T09:15", "02.03.2026", "2.3.26, 10:15", "https://a.example/b?c"]
)
def test_codes_below_any_head(code: str) -> None:
    assert is_code(grid([("Күйі",), (code,), ("a",)]), 0)


@pytest.mark.parametrize(
    "texts", [["Күйі", "faq 1"], ["Күйі", "дайын"], ["Күйі", "12.03.2026 ж."], ["Күйі", "a", "2 күн"]]
)
def test_words_are_no_codes(texts: list[str]) -> None:
    assert not is_code(grid([(text,) for text in texts]), 0)


@pytest.mark.parametrize("pairs", [SHORT, LONG], ids=["asking", "not asking"])
def test_an_english_head(pairs: Items, tmp_path: Path) -> None:
    assert read(tmp_path, [("slug", "ask", "tell"), *((f"faq{n}", *pair) for n, pair in enumerate(pairs))]) == pairs
    assert len(dropped(open_sources({"kk": tmp_path / "a.xlsx"})["kk"], HEAD)) == 3


@pytest.mark.parametrize(
    ("first", "rest", "is_head"),
    [
        (("slug", "text"), SHORT, True),
        (("Жағдай", "Не істеу"), LONG, True),
        (("Шот", "Хатта"), SHORT, False),
        (("Wi-Fi?", "QazNet"), SHORT, False),
        (("Wi-Fi", "QazNet"), [("VPN бар ма?", "QazVPN"), *SHORT], False),
        (("Wi-Fi", "Use QazNet."), SHORT, False),
        (("slug", "text"), SHORT[:1], False),
    ],
)
def test_the_first_row_as_a_head_of_unknown_words(first: tuple[str, str], rest: Items, is_head: bool) -> None:
    assert looks_like_head(first, [first, *rest]) is is_head


MIXED = [("Чек керек пе?", "Иә."), ("Айлық төлем", "5 000 теңге"), ("Шот", "Хатта."), ("Шарт", "Бар.")]


@pytest.mark.parametrize(
    ("pairs", "is_all", "are"),
    [
        (MIXED, True, True),
        (MIXED, False, False),
        ([*MIXED, ("Қызмет", "Бар."), ("Құжат", "Бар.")], True, False),
        ([("Чек", "Иә."), *MIXED[1:]], True, True),
        ([("Чек", "Иә"), ("Айлық төлем", "5 000 теңге"), ("Шот", "Хатта"), ("Шарт", "Бар")], True, False),
        ([*MIXED[:3], ("Шарт", "Қандай шарт?")], True, False),
        (MIXED[:1], True, True),
        (MIXED[:1], False, False),
        ([("Чек қайда?", "Қай чек?"), ("Шот қайда?", "Қай шот?")], True, False),
        (LONG, True, True),
        (LONG, False, False),
        (LONG[:1], True, False),
        ([(f"{said[:-1]} және қараңыз", said) for _, said in LONG], True, False),
    ],
)
def test_short_answers_belong_to_questions_if_some_ask(pairs: Items, is_all: bool, are: bool) -> None:
    assert are_questions(pairs, is_all) is are


def card(number: int, asked: str, said: str, label: str) -> list[Row]:
    return [(label.format(number), asked), ("Жауап", said)]


@pytest.mark.parametrize("label", ["Сұрақ {}", "№ {} сұрақ", "{}-сұрақ:", "Вопрос {}"])
def test_labels_in_the_first_column(label: str, tmp_path: Path) -> None:
    rows = [row for n, pair in enumerate(TOPICS, 1) for row in card(n, *pair, label)]
    for path in (sheet(tmp_path, rows), word(tmp_path, rows)):
        source = open_sources({"kk": path})["kk"]
        assert items(source) == TOPICS
        assert_all_is_told(source)


def test_a_labelled_answer_in_several_rows_and_cells(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Төлем",),
        ("Сұрақ", "Чек қайда"),
        ("Жауап", "Хатта.", "Қараңыз."),
        ("Жауап", "Немесе кабинетте."),
        ("Байланыс",),
        ("Сұрақ", "Роутер қайда"),
        ("Жауап", "Дүкенде."),
    ]
    source = open_sources({"kk": sheet(tmp_path, rows)})["kk"]
    assert items(source) == [("Чек қайда", "Хатта.\nҚараңыз.\nНемесе кабинетте."), ("Роутер қайда", "Дүкенде.")]
    assert dropped(source, GROUP) == ["Төлем", "Байланыс"]


OTHER = [("Автор", "Маман"), ("Күні", "12.03.2026"), ("Арна", "Чат"), ("Қала", "Орал")]


@pytest.mark.parametrize(
    "rows",
    [
        [("Сұрақ", "Чек қайда"), ("Жауап", "Хатта.")],
        [("Сұрақ", "Чек қайда"), ("Жауап", "Хатта."), ("Сұрақ", "Шот қайда")],
        [("Сұрақ", "Чек қайда"), ("Жауап", "Хатта."), *OTHER[:2], ("Сұрақ", "Шот қайда"), ("Жауап", "Хатта.")],
        [("Сұрақ", "Чек қайда"), ("Жауап", "Хатта."), ("Жауап", "Сейфте.")],
        [("Сұрақ: чек қайда", "Төлем"), ("Жауап", "Хатта.")] * 2,
        [("Сұрақ", "Чек қайда"), ("Жауап: хатта", "Төлем")] * 2,
        [("Сұрақ",), ("Жауап",), ("Сұрақ", "Чек қайда"), ("Жауап", "Хатта.")],
    ],
    ids=["one item", "one answer", "other labels", "one question", "questions", "answers", "alone"],
)
def test_other_tables_with_labels(rows: list[Row]) -> None:
    assert with_items_in_rows(grid(rows)) is None


def test_a_labelled_answer_without_a_question_is_a_row_of_its_own() -> None:
    item = [("Сұрақ", "Чек қайда"), ("Жауап", "Хатта.")]
    found = with_items_in_rows(grid([*item, *item, ("Байланыс",), ("Жауап", "Сейфте."), ("", "Ескерту", "Бос")]))
    assert found is not None
    assert [len(row) for row in found.rows] == [3, 3, 1, 2, 2]


def test_a_table_without_questions_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Старт;5 000\nҮй;7 000\n", "utf-8")
    with pytest.raises(CannotRunError, match="name its columns «Сұрақ» and «Жауап» or «Вопрос» and «Ответ»"):
        open_sources({"kk": path})
