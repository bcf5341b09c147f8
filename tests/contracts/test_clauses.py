"""Contracts as operators write them: what is numbered, in which notation, and what goes wrong in it."""

from __future__ import annotations

import inspect

from qostil.contracts.clauses.clause import Contract, read_contract
from qostil.importer.importing import bring_together
from qostil.importer.parsed_source import understand
from qostil.importer.source_text import SourceText
from qostil.knowledge.knowledge import Knowledge
from tests.project import ROOT


def read(text: str) -> Contract:
    return read_contract(inspect.cleandoc(text), "kk")


def numbers(contract: Contract) -> str:
    return " ".join(clause.number for clause in contract.clauses)


def text_of(contract: Contract, number: str) -> str:
    return next(clause.text for clause in contract.clauses if clause.number == number)


def test_sections_and_clauses_in_the_same_notation_are_told_apart() -> None:
    contract = read("""
        1. Шарттың мәні
        1. Оператор қызмет көрсетеді.
        2. Абонент ақы төлейді.
        2. Төлем тәртібі
        3. Төлем ай сайын жасалады.
        5.Шот жіберіледі.
    """)
    assert numbers(contract) == "s1 1 2 s2 3 5"
    assert [gap.missing for gap in contract.gaps] == [("4",)]


def test_a_list_in_a_section_without_clauses_is_of_the_section() -> None:
    contract = read("""
        1. Мәні
        1. Шарт жасалады.
        2. Шарт бұзылады.
        2. Қосымшалар тізбесі
        1. Өтініш нысаны.
        2. Акт нысаны.
        3. Деректемелер
        Оператор: Астана қаласы
    """)
    assert numbers(contract) == "s1 1 2 s2 s2.1 s2.2 s3"


def test_sub_clauses_belong_to_their_clause_and_a_last_paragraph_to_the_clause_alone() -> None:
    contract = read("""
        5. Код
        5.1. Абонент кодты екі жолмен алады:
        5.1.1. кеңседен;
        5.1.2. SMS арқылы.
        Код 24 сағат жарамды.
        5.2. Код үш рет қате енгізілсе, жойылады.
    """)
    assert numbers(contract) == "5 5.1 5.1.1 5.1.2 5.2"
    assert text_of(contract, "5.1").endswith("24 сағат жарамды.")
    assert text_of(contract, "5.1.2") == "5.1.2. SMS арқылы."


def test_a_footnote_digit_glued_to_a_number_is_told_and_taken_off() -> None:
    contract = read("""
        8. Талаптар:
        1) бірінші;
        2) екінші;
        23) үшінші;
        4) төртінші.
        9. Абонент төлейді.
        110. Оператор хабарлайды.
        11. Шарт бұзылады.
    """)
    assert numbers(contract).startswith("8 8.1 8.2 8.3 8.4 9")
    assert [(c.number, c.printed) for c in contract.clauses if c.printed] == [("8.3", "23"), ("10", "110")]


def test_numbers_that_only_stand_at_a_lines_beginning_are_no_clauses() -> None:
    contract = read("""
        12. Төлем тәсілін Абонент Шарттың 10-
        тармағын және 7-тармағының
        3) тармақшасын ескеріп таңдайды,
        2026 жылғы
        01.03.2026 күнгі редакцияда, айына
        0.75 % есебімен.
        4
        13. Шот ай сайын беріледі.
    """)
    assert numbers(contract) == "12 13"
    assert "\n4\n" not in text_of(contract, "12")


def test_annexes_have_numbers_of_their_own() -> None:
    contract = read("""
        1. Оператор қызмет көрсетеді (2-қосымша).
        2. Абонент төлейді.
        М.О.
         Жария шартқа
        2-қосымша
        Акт
         Жария шартқа
        3-қосымша
        1. Терминдер
        1. Мынадай терминдер қолданылады:
        1) Абонент – жеке тұлға;
        2) Оператор – қоғам.
        2. Талаптар
        2. Қосымша тегін.
    """)
    assert numbers(contract) == "1 2 a2 a3 a3.s1 a3.1 a3.1.1 a3.1.2 a3.s2 a3.2"
    assert [gap.missing for gap in contract.gaps] == [("a1",)]
    assert text_of(contract, "a2").startswith("Жария шартқа")


def test_russian_annexes_chapters_letters_and_later_insertions() -> None:
    contract = read("""
        Глава 1. Общие положения
        1. Оператор оказывает услуги.
        2. Абонент платит:
        1) за связь:
        а) местную;
        б) междугородную;
        2) за аренду.
        2-1. Абонент платит вовремя.
        Глава 2. Ответственность
        3. Стороны отвечают.
        Приложение № 1
        к договору
        1. Акт подписывают обе стороны.
    """)
    assert numbers(contract) == "s1 1 2 2.1 2.1.а 2.1.б 2.2 2-1 s2 3 a1 a1.1"
    assert not contract.gaps


def test_sub_clauses_inside_one_paragraph_are_found() -> None:
    contract = read("4. Абонент міндетті: 1) төлеуге; 2) жабдықты сақтауға; 3) хабарлауға.\n5. Оператор құқылы.")
    assert numbers(contract) == "4 4.1 4.2 4.3 5"
    assert text_of(contract, "4.2") == "2) жабдықты сақтауға;"


def test_a_number_given_twice_is_named_with_its_lines() -> None:
    contract = read("1. Бірінші тармақ.\n2. Екінші тармақ.\n2. Тағы екінші.\n3. Үшінші тармақ.")
    assert [(repeat.number, repeat.lines) for repeat in contract.repeats] == [("2", (2, 3))]


def test_every_clause_counted_from_one_in_each_section_keeps_a_number_of_its_own() -> None:
    contract = read("""
        1. Предмет договора
        1. Оператор оказывает услуги.
        2. Абонент платит.
        2. Расчёты
        1. Оплата вносится ежемесячно.
        2. Счёт направляется до 5 числа.
        3. Срок действия
        1. Договор бессрочный.
    """)
    assert not contract.repeats
    assert len(contract.clauses) == 8


def test_headings_without_a_full_stop_and_roman_ones_in_kazakh_letters() -> None:
    assert numbers(read("1 Жалпы ережелер\n1.1 Оператор көрсетеді\n2 Төлем\n2.1 Абонент төлейді")) == "1 1.1 2 2.1"
    assert numbers(read("І. Мәні\n1. Шарт жасалады.\nІІ. Төлем\n2. Абонент төлейді.")) == "s1 1 s2 2"


def test_every_line_of_a_contract_is_in_a_clause_or_told() -> None:
    text = "\n".join(
        [
            "ЖАРИЯ ШАРТ",
            "1. Мәні",
            *(f"{n}. Абонент {n}-міндетін орындайды." for n in range(1, 9)),
            "",
            "",
            "",
            "3",
            "",
            "М.О.",
        ]
    )
    source = understand(SourceText("a.txt", text), "kk")
    assert source.contract is not None
    placed = {line for clause in source.contract.clauses for line in range(clause.first, clause.last + 1)}
    told = placed | {one.line for one in source.unplaced} | {one.line for one in source.log.dropped}
    assert {n for n, line in enumerate(text.split("\n"), 1) if line} <= told


def test_both_languages_are_compared_clause_by_clause() -> None:
    kk = "\n".join(f"{n}. Абонент шотты {n} күн ішінде төлейді." for n in range(1, 10))
    ru = "\n".join(f"{n}. Абонент оплачивает счёт в течение {n if n != 4 else 14} дней." for n in range(1, 11))
    done = bring_together(
        {"kk": understand(SourceText("a", kk), "kk"), "ru": understand(SourceText("b", ru), "ru")}, Knowledge(ROOT)
    )
    assert len(done.found.pairs) == 9
    assert done.found.ru_only == (9,)
    assert [(one.kk, one.kk_only, one.ru_only) for one in done.wrong] == [(3, ("P4D",), ("P14D",))]


def test_a_russian_agreement_with_articles_and_two_annexes() -> None:
    contract = read("""
        Статья 1. Расчёты
        1.1. Оплата вносится до 20-го числа. Тарифы утверждены на срок до
        31.12.2026 года.
        1.2. При просрочке начисляется пеня 0,1 % за каждый день:
        а) начиная с 6-го дня;
        б) но не более 10 % суммы долга.
        1.4. Счёт доступен на сайте.
        Приложение № 1
        к договору присоединения
        Потребитель: ______
        Приложение № 2
        1. Абонент передаёт показания.
        2. Показания передаются по телефону.
    """)
    assert numbers(contract) == "1 1.1 1.2 1.2.а 1.2.б 1.4 a1 a2 a2.1 a2.2"
    assert [gap.missing for gap in contract.gaps] == [("1.3",)]
    assert text_of(contract, "a1").endswith("______")
    assert text_of(contract, "a2").startswith("Приложение № 2")
