"""Pages as sites really write them: their questions are read, and what stands around them is told as left out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from qostil.importer.accounting import lost_words
from qostil.importer.formats.file import read_source
from qostil.importer.parsed_source import ParsedSource, open_sources
from tests.importer.samples.library import RU, Asked

_HEADED = "".join(f"<h3>{each.question}</h3><p>{'</p><p>'.join(each.answer)}</p>" for each in RU)
_LIST_OF_LINKS = "<ul><li><a href='/a'>Тарифы</a></li><li><a href='/b'>Новые книги</a></li></ul>"


def read(folder: Path, body: str, head: str = "") -> ParsedSource:
    path = folder / "a.html"
    path.write_text(f"<html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>", "utf-8")
    source = open_sources({"ru": path})["ru"]
    assert lost_words(source) == []
    return source


def questions(source: ParsedSource) -> list[str]:
    return [item.question for item in source.items]


def left_out(source: ParsedSource) -> dict[str, str]:
    return {part.text: part.reason for part in source.original.left_out}


def _linked_data(asked: Sequence[Asked], paragraph: str = "<p>{}</p>") -> str:
    entities = [
        {
            "@type": "Question",
            "name": each.question,
            "acceptedAnswer": {"@type": "Answer", "text": "".join(map(paragraph.format, each.answer))},
        }
        for each in asked
    ]
    page = {"@context": "https://schema.org", "@graph": [{"@type": ["WebPage", "FAQPage"], "mainEntity": entities}]}
    return f'<script type="application/ld+json">{json.dumps(page, ensure_ascii=False)}</script>'


@pytest.mark.parametrize("paragraph", ["<p>{}</p>", "{}\n", "&lt;p&gt;{}&lt;/p&gt;"])
def test_questions_that_only_search_engines_are_given_are_read(tmp_path: Path, paragraph: str) -> None:
    head = "<script type='application/ld+json'>{broken</script>" + _linked_data(RU, paragraph)
    source = read(tmp_path, "<nav><a>О нас</a></nav><h1>Библиотека</h1><div id='root'></div>", head)
    assert questions(source) == [each.question for each in RU]
    for item, asked in zip(source.items, RU, strict=True):
        assert [row.text.removeprefix("- ") for row in item.answer] == [
            part.removeprefix("• ") for part in asked.answer
        ]


def test_questions_that_the_page_shows_are_read_once(tmp_path: Path) -> None:
    source = read(tmp_path, _HEADED, _linked_data(RU))
    assert questions(source) == [each.question for each in RU]
    assert source.marks != "labels of answers"


_LAST = len(RU) - 1
_COMMENTS = (
    "<div id='comments'><h3>2 комментария</h3><ol class='comment-list'><li><p>Как двигается очередь?</p></li><li><p>"
    + "Позвоните в зал. " * 60
    + "</p></li></ol></div>"
)


@pytest.mark.parametrize(
    ("behind", "text", "reason"),
    [
        (_COMMENTS, "2 комментария Как двигается очередь?", "comments of readers"),
        ("<div class='comment-respond'><h3>Добавить комментарий</h3></div>", "Добавить", "comments of readers"),
        ("<div class='callback'><h3>Ждём звонка</h3><p>Мы рядом</p></div>", "Ждём звонка Мы рядом", "a form"),
        ("<h3>Остались вопросы?</h3><p>Оставьте номер</p><form><input></form>", "Остались вопросы?", "a form"),
        ("<p>Сұрағыңыз бар ма?</p><div><input type=tel></div>", "Сұрағыңыз бар ма?", "a form"),
        (f"<h3>Похожие статьи:</h3>{_LIST_OF_LINKS}", "Похожие статьи:", "links to other pages"),
        (f"<h4>Тағы оқыңыз</h4>{_LIST_OF_LINKS}", "Тарифы Новые книги", "links to other pages"),
        ("<p>Читайте также: <a href='/a'>Тарифы</a></p>", "Читайте также: Тарифы", "links to other pages"),
        (f"<div class='related-articles'><h3>Ещё</h3>{_LIST_OF_LINKS}</div>", "Ещё", "links to other pages"),
        ("<a class='btn btn-primary' href='/go'>Записаться</a>", "Записаться", "a button"),
        ("<div class='t-btn'>Записаться</div>", "Записаться", "a button"),
        ("<a role='button' href='#popup:order'>Записаться</a>", "Записаться", "a button"),
    ],
)
def test_what_calls_readers_away_is_left_out(tmp_path: Path, behind: str, text: str, reason: str) -> None:
    source = read(tmp_path, f"<div>{_HEADED}{behind}</div>")
    assert questions(source) == [each.question for each in RU]
    assert source.items[_LAST].text == read(tmp_path, _HEADED).items[_LAST].text
    assert [why for part, why in left_out(source).items() if part.startswith(text)] == [reason]


@pytest.mark.parametrize(
    "behind",
    [
        "<p>Нажмите <a class='btn' href='/go'>Записаться</a> на странице зала.</p>",
        f"<p>Полезные адреса:</p>{_LIST_OF_LINKS}",
        "<p>Похожие книги стоят на одной полке, спросите <a href='/a'>в зале</a>.</p>",
        f"<p>Смотрите также:</p><p>Правила зала и {_LIST_OF_LINKS}</p>",
        "<h3>Есть вопросы о штрафе?</h3><p>Позвоните в зал по номеру 8 727 300 40 50, мы ответим.</p>",
        "<h3>Остались вопросы?</h3><h3>Где форма?</h3><form><input></form>",
        f"<h3>Остались вопросы?</h3><p>{'Позвоните в зал. ' * 9}</p><form><input></form>",
        "<p class='comments-open'>Зал открыт.</p>",
        "<p><span class='icon-text'>Зал открыт.</span></p>",
        "<p><span aria-hidden='true'>5 000 тенге</span></p>",
        "<h3>Популярные вопросы</h3><ul><li><a href='#q1'>Где зал</a></li></ul>",
    ],
)
def test_content_that_only_resembles_calls_stays(tmp_path: Path, behind: str) -> None:
    source = read(tmp_path, f"<div>{_HEADED}{behind}</div>")
    assert not source.original.left_out


@pytest.mark.parametrize(
    "button",
    [
        "<a class='btn' href='#q{}'>{}</a>",
        "<a class='btn' data-toggle='collapse' id='{}'>{}</a>",
        "<div class='btn' id='{}'>{}</div>",
        "<h3 id='{}'><a class='btn'>{}</a></h3>",
    ],
)
def test_buttons_that_open_answers_are_questions(tmp_path: Path, button: str) -> None:
    topics = ("Запись в зал", "Срок возврата", "Плата за копии")
    answers = ("В зал пишут с паспортом и с фото, по средам.", "Книги ждём через 15 дней, не позже.", "30 тенге лист.")
    body = "".join(
        f"<div class='card'>{button.format(at, topic)}<div class='text'>{answer}</div></div>"
        for at, (topic, answer) in enumerate(zip(topics, answers, strict=True))
    )
    source = read(tmp_path, body + f"<div class='card'>{_HEADED}</div>")
    assert not set(topics) & set(left_out(source))


@pytest.mark.parametrize(
    "icon",
    [
        "<i class='fa fa-plus'>+</i>",
        "<span class='material-icons'>expand_more</span>",
        "<span aria-hidden='true'>▼</span>",
        "<div class='faq-icon'>×</div>",
    ],
)
def test_icons_are_no_text(tmp_path: Path, icon: str) -> None:
    body = "".join(f"<h3>{each.question}{icon}</h3><p>{each.answer[0]}</p>" for each in RU)
    assert questions(read(tmp_path, body)) == [each.question for each in RU]


def test_the_language_that_a_page_states_tells_which_lines_are_kept(tmp_path: Path) -> None:
    pairs = [
        ("Билетті қайтару", "Возврат билетов"),
        ("Абонемент", "Абонемент"),
        ("Студенттерге жеңілдік", "Скидка студентам"),
        ("Штраф", "Штраф"),
    ]
    body = "".join(
        f"<h3 lang='kk-KZ'>{kk}</h3><h3 lang='ru'>{ru}</h3>"
        f"<div lang='kk'><p>Кітапхана ережесі бойынша {at} күн күтіңіз.</p></div>"
        f"<div lang='ru'><p>По правилам библиотеки ждите {at} дней.</p></div>"
        for at, (kk, ru) in enumerate(pairs, 5)
    )
    read(tmp_path, body)
    assert questions(open_sources({"kk": tmp_path / "a.html"})["kk"]) == [kk for kk, _ in pairs]


@pytest.mark.parametrize(("outer", "inner"), [("ul", "ul"), ("ol", "ul")])
def test_answers_are_lists_inside_of_the_list_of_questions(tmp_path: Path, outer: str, inner: str) -> None:
    topics = {
        "Запись в зал": ["По средам", "По пятницам"],
        "Срок возврата": ["15 дней"],
        "Плата за копии": ["30 тенге"],
    }
    listed = (f"<li>{topic}<{inner}><li>{'</li><li>'.join(said)}</li></{inner}></li>" for topic, said in topics.items())
    source = read(tmp_path, f"<{outer}>{''.join(listed)}</{outer}>")
    assert questions(source) == list(topics)
    assert [len(item.answer) for item in source.items] == [2, 1, 1]


def test_each_level_of_a_list_is_indented(tmp_path: Path) -> None:
    body = "<p>Зал</p><ul><li>Столы<ol><li>Лампы<ul><li>Свет</li></ul></li></ol>Стулья</li></ul><p>Двор</p>"
    (tmp_path / "a.html").write_text(body, "utf-8")
    source = read_source(tmp_path / "a.html")
    indents = {line.strip("-1. "): look.indent for line, look in zip(source.lines, source.looks, strict=True) if line}
    assert indents == {"Зал": 0, "Столы": 18, "Лампы": 36, "Свет": 54, "Стулья": 18, "Двор": 0}


def test_a_title_that_the_page_does_not_show_is_told(tmp_path: Path) -> None:
    body = "<h2>Где мой счёт?</h2><p>В кабинете.</p><h2>Нужен ли чек?</h2><p>Да, храните его.</p>"
    hidden = read(tmp_path, body, "<title>Помощь «Алатау»</title>")
    assert [(one.text, one.reason) for one in hidden.log.dropped] == [
        ("Помощь «Алатау»", "the title of the page, which it does not show")
    ]
    shown = read(tmp_path, f"<h1>Помощь  «Алатау»</h1>{body}", "<title>Помощь «Алатау»</title>")
    assert shown.log.dropped == []
