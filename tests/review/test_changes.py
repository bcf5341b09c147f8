"""What changed between two versions of an item, and which kinds of change it is."""

from __future__ import annotations

import pytest

from qostil.model.locale import Locale
from qostil.model.passage import Passage
from qostil.review.changes import Change, changes
from qostil.review.passages import Read
from qostil.review.signs import kinds_of
from qostil.review.wording import forms


def passages(*texts: str) -> list[Passage]:
    return [Passage("step", text) for text in texts]


def found(before: list[Passage], now: list[Passage]) -> list[tuple[str, int]]:
    reads = [Read(10 + n, passage) for n, passage in enumerate(now)]
    return [(change.what, change.line) for change in changes(before, reads)]


def test_a_step_taken_away_is_told_where_it_stood() -> None:
    before = passages("Роутерді өшіріңіз.", "Екі минут күтіңіз.", "Қайта қосыңыз.")
    assert found(before, [before[0], before[2]]) == [("removed", 11)]


def test_a_step_that_was_moved_and_changed_is_one_change() -> None:
    before = passages("Откройте приложение и войдите.", "Выберите месяц.", "Скачайте чек за месяц.")
    now = passages("Выберите месяц.", "Скачайте чек за месяц.", "Откройте приложение и выйдите.")
    assert found(before, now) == [("changed", 12)]


def test_an_added_step_follows_the_one_before_it() -> None:
    before = passages("Айды таңдаңыз.", "Чекті алыңыз.")
    (change,) = changes(before, [Read(n, step) for n, step in enumerate([before[0], *passages("Күтіңіз."), before[1]])])
    assert (change.what, change.at, change.line) == ("added", 0, 1)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Оплата — до 25-го числа.", "Оплата – до 25‑го числа"),
        ("Приложение «Мой дом»", 'приложение "Мой дом"'),
        ("10 000 теңге", "10\u202f000\u00a0теңге"),
        ("Ещё раз, пожалуйста", "Еще раз пожалуйста"),
        ("ақысыз\u00ad", "ақысыз"),
        ("0,75 %", "0,75%"),
    ],
)
def test_what_changes_no_meaning_is_no_change(before: str, now: str) -> None:
    assert forms(before) == forms(now)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("10 000", "100 00"),
        ("0,75", "075"),
        ("10:30", "10-30"),
        ("-5 °C", "5 °C"),
        ("Вы можете", "Вы можете?"),
        ("№ 5", "5"),
        ("*102#", "*103#"),
    ],
)
def test_figures_and_signs_count(before: str, now: str) -> None:
    assert forms(before) != forms(now)


@pytest.mark.parametrize(
    ("locale", "before", "now", "kind"),
    [
        ("kk", "Қызмет тоқтатылады.", "Қызмет тоқтатылмайды.", "negation"),
        ("kk", "Төлем қайтарылады.", "Төлем қайтарылмайды.", "negation"),
        ("kk", "Орнату ақылы.", "Орнату ақысыз.", "money"),
        ("kk", "25-не дейін төлеңіз.", "25-нен кейін төлеңіз.", "direction"),
        ("kk", "Кемінде 6 ай.", "Ең көбі 6 ай.", "direction"),
        ("kk", "Абонент шақырады.", "Оператор шақырады.", "actor"),
        ("kk", "Абонент төлеуге міндетті.", "Абонент төлеуге құқылы.", "obligation"),
        ("kk", "Интернет жақсарса, күтіңіз.", "Интернет нашарласа, күтіңіз.", "direction"),
        ("kk", "Егер борыш болса, қызмет тоқтайды.", "Қызмет тоқтайды.", "condition"),
        ("kk", "«Менің үйім» қосымшасы", "«Біздің үй» қосымшасы", "name"),
        ("ru", "Услугу приостановят.", "Услугу не приостановят.", "negation"),
        ("ru", "Тариф доступен.", "Тариф недоступен.", "negation"),
        ("ru", "Не переносят: по логину, а номер.", "Переносят: по логину, а не номер.", "negation"),
        ("ru", "не менее 6 месяцев", "не более 6 месяцев", "direction"),
        ("ru", "Включите роутер.", "Выключите роутер.", "direction"),
        ("ru", "Абонент отвечает, оператор ждёт.", "Оператор отвечает, абонент ждёт.", "actor"),
        ("ru", "Оператор вправе отказать.", "Оператор обязан отказать.", "obligation"),
        ("ru", "Вызовите техника, если свет красный.", "Вызовите техника.", "condition"),
        ("ru", "Офис на улице Сауран.", "Офис на улице Достык.", "name"),
        ("ru", "Плата 500 тенге.", "Плата 600 тенге.", "money"),
        ("ru", "Ждите 3 дня.", "Ждите 5 дней.", "term"),
        ("ru", "Работаем ежедневно.", "Работаем по будням.", "term"),
        ("ru", "Звоните 116.", "Звоните 3131.", "address"),
        ("ru", "Смотрите ответ. →a#one", "Смотрите ответ. →a#two", "link"),
        ("ru", "Чек придёт. Сохраните его.", "Чек придёт.", "removed"),
        ("ru", "Счёт приходит по почте.", "Счёт приходит в приложение.", "wording"),
    ],
)
def test_a_change_has_the_kind_of_its_words(locale: Locale, before: str, now: str, kind: str) -> None:
    change = Change("changed", 0, 9, Passage("paragraph", before), Passage("paragraph", now))
    assert kind in kinds_of(change, locale)


@pytest.mark.parametrize(
    ("locale", "before", "now"),
    [
        ("ru", "Услугу не менее 6 месяцев ждут", "Услугу, не менее 6 месяцев, ожидают"),
        ("kk", "Чекті жүктеп алыңыз.", "Чекті сақтап қойыңыз."),
    ],
)
def test_other_words_of_the_same_sense_have_no_grave_kind(locale: Locale, before: str, now: str) -> None:
    change = Change("changed", 0, 9, Passage("paragraph", before), Passage("paragraph", now))
    assert kinds_of(change, locale) == ("wording",)
