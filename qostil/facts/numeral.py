"""Numerals of both languages as words, with their endings, and how a row of them makes one amount.

Kazakh numerals take the endings of nouns, -ншы/-нші for ordinals, -еу/-ау for collectives; Russian ones
are declined each in its own way, so that all forms are listed (Russian Grammar, 1980, §§ 1366-1383).
Forms that are commoner as other words are left out: «онда» (then), «үшін» (for), «бірге» (together).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qostil.pairing import Locale

_KK = {
    "нөл": 0, "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9,
    "он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70, "сексен": 80,
    "тоқсан": 90, "жүз": 100, "мың": 1000, "миллион": 10**6, "млн": 10**6, "миллиард": 10**9,
    "екеу": 2, "үшеу": 3, "төртеу": 4, "бесеу": 5, "алтау": 6, "жетеу": 7, "жарты": 0.5, "жарым": 0.5,
}  # fmt: skip
_KK_ENDINGS = """ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті де та те дан ден тан тен нан нен мен бен
    пен ншы нші ыншы інші ншысы ншісі ыншысы іншісі ншыға ншіге іншіге ыншыға іне сіне інің сінің ы і сы сі""".split()
_KK_OTHER = """оның онымен оны оны онда онан үшін үші бірге бірден бірде бірі бірінің біріне бірінші біріншіден
    жүзі жүзіне жүзде онның төрті тоқсанның тоқсанда тоқсанға тоқсаны мыңы""".split()
# A tenth, a hundredth, a thousandth: «нөл бүтін жүзден жетпіс бес» is 0.75.
FRACTIONS: dict[Locale, dict[str, int]] = {
    "kk": {"оннан": 10, "жүзден": 100, "мыңнан": 1000},
    "ru": {"десятых": 10, "десятая": 10, "сотых": 100, "сотая": 100, "тысячных": 1000, "тысячная": 1000},
}
WHOLE = frozenset({"бүтін", "целых", "целая", "целой"})

_RU = {
    0: "ноль ноля нолю нуль нуля",
    0.5: "половина",
    1: "один одна одно одного одной одному одним одну",
    1.5: "полтора полторы полутора",
    2: "два две двух двум двумя оба обе обоих обеих второй вторая второе второго вторую вторым",
    3: "три трех трёх трем трём тремя трое троих третий третья третье третьего третьей третьим",
    4: "четыре четырех четырёх четырем четырём четырьмя четвертый четвёртый четвертого четвёртого",
    5: "пять пяти пятью пятый пятая пятого", 6: "шесть шести шестью", 7: "семь семи семью",
    8: "восемь восьми восемью", 9: "девять девяти девятью", 10: "десять десяти десятью", 11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати", 13: "тринадцать тринадцати", 14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати", 16: "шестнадцать шестнадцати", 17: "семнадцать семнадцати",
    18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати", 20: "двадцать двадцати двадцатью",
    30: "тридцать тридцати тридцатью", 40: "сорок сорока", 50: "пятьдесят пятидесяти", 60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти", 90: "девяносто девяноста", 100: "сто ста",
    200: "двести двухсот двумстам", 300: "триста трехсот трёхсот", 400: "четыреста четырехсот четырёхсот",
    500: "пятьсот пятисот", 600: "шестьсот шестисот", 700: "семьсот семисот", 800: "восемьсот восьмисот",
    900: "девятьсот девятисот", 1000: "тысяча тысячи тысяч тысяче тысячу тысячам тысячами тыс",
    10**6: "миллион миллиона миллионов миллиону млн", 10**9: "миллиард миллиарда миллиардов млрд",
}  # fmt: skip

VALUES: dict[Locale, dict[str, Decimal]] = {
    "kk": {stem + ending: Decimal(value) for stem, value in _KK.items() for ending in ["", *_KK_ENDINGS]},
    "ru": {form: Decimal(value) for value, forms in _RU.items() for form in forms.split()},
}
for _other in _KK_OTHER:
    VALUES["kk"].pop(_other, None)


def amounts(words: Sequence[str], locale: Locale) -> list[tuple[int, Decimal]]:
    """Add a row of numerals up: pairs of how many words make an amount, and the amount.

    >>> amounts("екі жүз жиырма бес".split(), "kk")
    [(4, Decimal('225'))]
    >>> amounts("нөл бүтін жүзден жетпіс бес".split(), "kk")
    [(5, Decimal('0.75'))]
    >>> amounts("две три".split(), "ru")
    [(1, Decimal('2')), (1, Decimal('3'))]
    """
    found, rest = [], list(words)
    while rest:
        used, amount = _fraction(rest, locale) or _whole(rest, locale)
        found.append((used, amount))
        rest = rest[used:]
    return [(used, amount) for used, amount in found if used]


def _whole(words: Sequence[str], locale: Locale) -> tuple[int, Decimal]:
    """The longest row from the left that makes one number, at least one word."""
    total = current = Decimal(0)
    for used, word in enumerate(words):
        value = VALUES[locale].get(word)
        if value is None or (used and not _follows(current, total, value)):
            return max(used, 1), total + current
        if value >= 1000:
            total, current = total + max(current, Decimal(1)) * value, Decimal(0)
        else:
            current = current * 100 if value == 100 and current else current + value
    return len(words), total + current


def _follows(current: Decimal, total: Decimal, value: Decimal) -> bool:
    """Whether a numeral goes on with a number: twenty-five does, five-six are two."""
    if value >= 1000:
        return not total or value < total
    if value == 100:
        return 0 < current < 10 or not current
    if value < 1:
        return current == current.to_integral()
    return current % (10 ** len(str(value))) == 0


def _fraction(words: Sequence[str], locale: Locale) -> tuple[int, Decimal] | None:
    """A number with a fraction: whole, «бүтін», the fraction's name before it (kk) or after it (ru)."""
    whole_words, whole = _whole(words, locale)
    if words[whole_words : whole_words + 1] and words[whole_words] in WHOLE:
        rest = list(words[whole_words + 1 :])
        names = FRACTIONS[locale]
        at = next((n for n, word in enumerate(rest) if word in names), None)
        if at is not None and len(rest) > 1:
            parts = rest[at + 1 :] if locale == "kk" else rest[:at]
            used, numerator = _whole(parts, locale) if parts else (0, Decimal(0))
            return whole_words + 2 + used, whole + numerator / names[rest[at]]
    return None
