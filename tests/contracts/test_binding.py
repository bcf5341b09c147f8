"""Which clauses of a contract bind the subscriber, by their words."""

from __future__ import annotations

import pytest

from qostil.contracts.clauses.binding import binding
from qostil.contracts.clauses.clause import read_contract
from qostil.model.locale import Locale

KK = """1. Жалпы ережелер
1. Жеткізуші газ береді, ал тұтынушы оның ақысын төлейді.
2. Жеткізуші мыналарға міндетті:
1) тұтынушыға апат туралы хабарлауға;
2) тұтынушы төлеген соң газды қосуға.
3. Тұтынушы мыналарға міндетті:
1) есептегішті сақтауға;
2) қызметкерді кіргізуге.
4. Жеткізуші мыналарға құқылы:
1) кеңсесін ашуға;
2) газды тоқтатуға.
5. Тұтынушы мыналарға құқылы:
1) шағымдануға.
6. Кешіккен әр күн үшін өсімпұл есептеледі.
7. Жеткізуші бағаны өз бетінше өзгерте алады.
8. Жеткізуші кеңсе ашады.
9. Тұтынушы туралы деректер үшін жеткізуші жауапты.
"""
RU = """1. Общие положения
1. Поставщик подаёт газ, а потребитель оплачивает его.
2. Поставщик обязан:
1) сообщать потребителю об аварии;
2) подать газ после оплаты.
3. Потребитель обязан:
1) беречь счётчик;
2) пускать работника.
4. Поставщик вправе:
1) открыть контору;
2) приостановить подачу газа.
5. Потребитель вправе:
1) жаловаться.
6. За каждый день просрочки начисляется пеня.
7. Поставщик может изменить цену.
8. Поставщик открывает контору.
9. Счётчик стоит в квартире.
"""


@pytest.mark.parametrize(("locale", "text"), [("kk", KK.replace("Жеткізуші", "Оператор")), ("ru", RU)])
def test_duties_costs_and_powers_bind_and_rights_do_not(locale: Locale, text: str) -> None:
    assert sorted(binding(read_contract(text, locale), locale)) == ["1", "3.1", "3.2", "4.2", "6", "7"]


def test_a_head_without_a_list_is_a_clause_of_its_own() -> None:
    text = "1. Шарттың мәні.\n2. Абонент ақы төлейді.\n3. Оператор ескертеді.\n"
    assert binding(read_contract(text, "kk"), "kk") == {"2"}


def test_letters_of_another_alphabet_do_not_hide_a_word() -> None:
    assert binding(read_contract("1. Шарттың мәні.\n2. Абонент тӛлейді.\n", "kk"), "kk") == {"2"}
