"""Questions are told by whatever marks them: each document below is read as a person would read it."""

from __future__ import annotations

import pytest

from qostil.importer.parsed_source import understand
from qostil.importer.source_text import SourceText
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
