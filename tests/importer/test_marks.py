"""Questions are told by whatever marks them: each document below is read as a person would read it."""

from __future__ import annotations

import pytest

from qostil.importer.change_log import ChangeLog
from qostil.importer.layout.explanation import Reading
from qostil.importer.layout.layout import layouts
from qostil.importer.parsed_source import understand
from qostil.importer.rules.paragraphs import paragraphs
from qostil.importer.source_text import Cell, Look, SourceText, TextRow
from qostil.model.locale import Locale

TOPICS = ["Билетті қайтару", "Қол жүгі", "Онлайн тіркелу"]
ANSWERS = ["Билетті кассада қайтарасыз.", "Салмағы 10 кг-нан аспауы керек.", "Тіркелу 24 сағат бұрын ашылады."]
PAIRS = list(zip(TOPICS, ANSWERS, strict=True))


def read(text: str, locale: Locale = "kk") -> list[tuple[str, str]]:
    return [(item.question, item.text) for item in understand(SourceText("a.txt", text), locale).items]


@pytest.mark.parametrize(
    "form",
    [
        "{topic}: {answer}",
        "• {topic} – {answer}",
        "**{topic}.** {answer}",
        "{n}. {topic}. {answer}",
        "{letter}) {topic}: {answer}",
        "§{n} {topic}\n{answer}",
        "{roman}. {topic}\n{answer}",
        "{letter}) {topic}\n{answer}",
        "[{n}] {topic}\n{answer}",
        "❓ {topic}\n{answer}",
        "{topic}\n-----\n{answer}",
        "<summary>{topic}</summary>\n\n{answer}\n",
        '??? question "{topic}"\n    {answer}\n',
        "## {topic} {{#q-{n}}}\n\n{answer}\n",
    ],
)
def test_each_form_of_a_topic(form: str) -> None:
    lines = [
        form.format(topic=topic, answer=answer, n=n, letter="аәб"[n - 1], roman="І" * n)
        for n, (topic, answer) in enumerate(PAIRS, 1)
    ]
    assert read("\n".join(lines)) == PAIRS


def test_questions_in_one_paragraph() -> None:
    text = "Чек керек пе? Иә, сақтаңыз. Шот қайда? Кабинетте. Жүктеңіз. Төлем түсті ме? Хабарлама келеді."
    assert read(text) == [
        ("Чек керек пе?", "Иә, сақтаңыз."),
        ("Шот қайда?", "Кабинетте. Жүктеңіз."),
        ("Төлем түсті ме?", "Хабарлама келеді."),
    ]


def test_a_dialogue_of_dashes() -> None:
    assert read("— Чек керек пе?\n— Иә.\n— Шот қайда?\n— Кабинетте.") == [
        ("Чек керек пе?", "- Иә."),
        ("Шот қайда?", "- Кабинетте."),
    ]


def test_messages_lose_their_senders() -> None:
    said = ["Аян", "Дүкен", "Ерлан", "Дүкен", "Сара", "Дүкен"]
    words = [part for pair in PAIRS for part in pair]
    lines = [f"{who}, [12.03.2025 10:1{n}]\n{text}\n" for n, (who, text) in enumerate(zip(said, words, strict=True))]
    assert read("\n".join(lines)) == PAIRS


@pytest.mark.parametrize("names", ["KZ: {kk}\n{a}\nRU: {ru}\n{b}", "{kk} / {ru}\n{a}\n{b}", "{kk}\n{a}\n\n{ru}\n{b}\n"])
def test_both_languages_below_each_other(names: str) -> None:
    russian = [
        ("Возврат билета", "Билет можно вернуть в кассе."),
        ("Ручная кладь", "Вес не должен превышать 10 кг."),
        ("Онлайн-регистрация", "Регистрация открывается за 24 часа."),
    ]
    text = "\n".join(names.format(kk=kk, a=a, ru=ru, b=b) for (kk, a), (ru, b) in zip(PAIRS, russian, strict=True))
    assert read(text) == PAIRS
    assert read(text, "ru") == russian


def test_a_title_and_names_of_groups_are_no_items() -> None:
    text = "# Жиі қойылатын сұрақтар\n# Төлем\n## Чек керек пе?\nИә.\n# Шот\n## Шот қайда?\nКабинетте."
    source = understand(SourceText("a.md", text), "kk")
    items = [(item.question, item.text) for item in source.items]
    assert items == [("Чек керек пе?", "Иә."), ("Шот қайда?", "Кабинетте.")]
    dropped = [(entry.text, entry.reason) for entry in source.log.dropped]
    assert dropped == [("# Шот", "the name of a group of questions")]


def test_sentences_are_no_names_of_groups() -> None:
    text = "\n".join(f"{n}. {topic} туралы айтамыз, тыңдаңыз.\n" for n, topic in enumerate(TOPICS, 1)) + "Соңы."
    assert understand(SourceText("a.txt", text), "kk").log.dropped == []


@pytest.mark.parametrize("form", ["{n} {asked}\n{answer}", "## {n} {asked}\n{answer}", "{n}.1 {asked}\n{answer}"])
def test_numbers_without_a_sign_that_count_questions(form: str) -> None:
    asked = [(f"{topic} деген не?", answer) for topic, answer in PAIRS]
    text = "\n".join(form.format(n=n, asked=topic, answer=answer) for n, (topic, answer) in enumerate(asked, 1))
    assert read(text) == asked


@pytest.mark.parametrize(
    "questions",
    [
        ["2 ГИС картасы бар ма?", "1 С бағдарламасы бар ма?"],
        ["1 С бағдарламасы бар ма?"],
        ["1 С бағдарламасы бар ма?", "Шот қайда?", "2 ГИС картасы бар ма?", "Чек қайда?"],
    ],
)
def test_numbers_that_are_part_of_questions_stay(questions: list[str]) -> None:
    assert [asked for asked, _ in read("\n".join(f"{asked}\nХатта айтамыз." for asked in questions))] == questions


def test_a_number_of_a_question_among_others_with_signs_behind() -> None:
    text = "1. Чек қайда?\nХатта.\n2. Шот қайда?\nСейфте.\n5 Элемент дүкені қайда?\nОрталықта."
    assert [asked for asked, _ in read(text)] == ["Чек қайда?", "Шот қайда?", "5 Элемент дүкені қайда?"]


APART = "Чек керек пе?\nИә, сақтаңыз.\n\n\n{}\n\nШот қайда?\nКабинетте."
BELOW_A_GROUP = "Көмек\nТөлем\nЧек керек пе?\nИә, сақтаңыз.\n{}\nШот қайда?\nКабинетте."


@pytest.mark.parametrize("text", [APART, BELOW_A_GROUP])
def test_a_phone_or_a_price_is_no_name_of_a_group(text: str) -> None:
    for last in ("Байланыс орталығы 8 727 300 10 10", "Құны 500 теңге", "Қоңырау 1414"):
        assert read(text.format(last))[0] == ("Чек керек пе?", f"Иә, сақтаңыз.\n{last}")
    for name in ("Байланыс", "2 бөлім"):
        assert read(text.format(name)) == [("Чек керек пе?", "Иә, сақтаңыз."), ("Шот қайда?", "Кабинетте.")]


def test_the_last_words_of_a_cell_are_no_name_of_a_group() -> None:
    texts = ["Көмек", "Төлем", "Чек керек пе?", "Иә, сақтаңыз.", "Қоңырау шалыңыз", "Шот қайда?", "Кабинетте."]
    places = [None, None, Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 0, 1), Cell(0, 1, 0), Cell(0, 1, 1)]
    source = SourceText("a.docx", "\n".join(texts), looks=tuple(Look(cell=cell) for cell in places))
    assert understand(source, "kk").items[0].text == "Иә, сақтаңыз.\nҚоңырау шалыңыз"


def test_a_list_in_tags_of_html() -> None:
    text = (
        "## Чек қайда?\n<ol>\n<ul>\n<li>хатта;</li>\n  <li class='a'><i>кабинетте</i>;</li>\n<li></li>\n</ul>\n</ol>\n"
        "## Кім жазады?\n<em>Маман</em> егер 5 < 7 болса, <ФИО> жазады."
    )
    assert read(text) == [
        ("Чек қайда?", "- хатта;\n- кабинетте;"),
        ("Кім жазады?", "Маман егер 5 < 7 болса, <ФИО> жазады."),
    ]


def test_words_in_latin_letters_are_not_of_the_other_language() -> None:
    text = (
        "Қандай бағдарлама керек?\nGoogle Chrome, Mozilla Firefox, Microsoft Edge.\nҚайдан аламын?\nСайттан жүктеңіз."
    )
    assert read(text)[0] == ("Қандай бағдарлама керек?", "Google Chrome, Mozilla Firefox, Microsoft Edge.")


def looks(*rows: tuple[str, Look]) -> list[str]:
    """Return the questions that are found in rows with looks."""
    found = [TextRow(text, (n,), int(n > 1), look=look) for n, (text, look) in enumerate(rows, 1)]
    layout = layouts(found)[0]
    return [layout.rows[at].text for at in layout.positions]


BOLD, PLAIN_TEXT, ITALIC = Look(is_bold=True), Look(), Look(is_italic=True)


def test_names_of_groups_may_look_as_questions_do() -> None:
    """The questions that ask are fewer than those that do not, and a group has no text of its own."""
    rows = [("Билеттер", BOLD)]
    for topic, answer in [*PAIRS[:1], ("Билет қайда?", "Кассада."), *PAIRS[1:2]]:
        rows += [(topic, BOLD), (answer, PLAIN_TEXT)]
    rows += [("Жолда", BOLD), ("Тамақ бар ма?", BOLD), ("Иә, тегін беріледі.", PLAIN_TEXT)]
    assert {"Билетті қайтару", "Қол жүгі", "Билет қайда?", "Тамақ бар ма?"} <= set(looks(*rows))


def test_a_sentence_above_the_first_question_is_none() -> None:
    """Here the answers are in italics, and all else is not."""
    rows = [("Жолаушылар жиі қоятын сұрақтар.", PLAIN_TEXT)]
    for topic, answer in PAIRS:
        rows += [(topic, PLAIN_TEXT), (answer, ITALIC), ("Толығырақ сайтта.", ITALIC)]
    assert looks(*rows) == TOPICS


def test_capitals_do_not_go_on_in_small_letters() -> None:
    asked = "БИЛЕТТІ ҚАЙТАРУ ТӘРТІБІ ҚАНДАЙ БОЛАДЫ"
    rows = [TextRow(asked, (1,), look=Look(is_full=True)), TextRow("Кассаға барыңыз.", (2,), look=Look(is_full=False))]
    assert [row.text for row in paragraphs(rows, ChangeLog())] == [row.text for row in rows]


def test_a_few_names_of_groups_are_no_questions_without_an_answer() -> None:
    texts = ["Билеттер", "Билет қайда?", "Кассада.", "Қол жүгі", "10 кг.", "Тіркелу", "Ашық.", "Жолда", "Тамақ", "Бар."]
    reading = Reading([TextRow(text, (n,)) for n, text in enumerate(texts)])
    few, many = reading.explained([0, 1, 3, 5, 7, 8]), reading.explained([0, 1, 7, 8])
    assert (few.questions, few.answered) == (4, 1.0)
    assert (many.questions, many.answered) == (4, 0.5)
