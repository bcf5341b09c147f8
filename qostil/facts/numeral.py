"""Convert a row of numerals to an amount: екі жүз жиырма бес, двадцать пять сотых, үштен бір."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qostil.languages.known import LANGUAGES
from qostil.model.locale import Locale

NUMERALS = {locale: language.numerals for locale, language in LANGUAGES.items()}
VALUES = {locale: numerals.values for locale, numerals in NUMERALS.items()}
# Names of fractions with their denominators: a tenth, a third.
_NAMES = {locale: {**numerals.fractions, **numerals.parts} for locale, numerals in NUMERALS.items()}
WHOLE = frozenset[str]().union(*(numerals.whole for numerals in NUMERALS.values()))


def amounts(words: Sequence[str], locale: Locale) -> list[tuple[int, Decimal]]:
    """Return the amounts of a row of numerals as pairs (number of words, amount).

    >>> amounts("екі жүз жиырма бес".split(), "kk")
    [(4, Decimal('225'))]
    >>> amounts("нөл бүтін жүзден жетпіс бес".split(), "kk")
    [(5, Decimal('0.75'))]
    >>> amounts("две три".split(), "ru")
    [(1, Decimal('2')), (1, Decimal('3'))]
    """
    found, rest = [], list(words)
    while rest:
        used, amount = _decimal(rest, locale) or _part(rest, locale) or _whole(rest, locale)
        found.append((used, amount))
        rest = rest[used:]
    return found


def _whole(words: Sequence[str], locale: Locale) -> tuple[int, Decimal]:
    """Return the longest row from the left that is one number, at least a word: (length, amount)."""
    total = current = Decimal(0)
    for used, word in enumerate(words):
        value = VALUES[locale].get(word)
        if value is None or (used and not _follows(current, total, value)):
            return max(used, 1), total + current
        if value >= 1000:
            total, current = total + (current or Decimal(1)) * value, Decimal(0)
        else:
            current = current * 100 if value == 100 and current else current + value
    return len(words), total + current


def _follows(current: Decimal, total: Decimal, value: Decimal) -> bool:
    """Return whether a numeral continues a number: twenty-five does, five-six are two, half a thousand is one."""
    if value >= 1000:
        return not total or value < total
    if value == 100:
        return 0 < current < 10 or not current
    if value < 1:
        return current == current.to_integral()
    return not current % 1 and current % (10 ** len(str(value))) == 0 and value < (current or 1000)


def _decimal(words: Sequence[str], locale: Locale) -> tuple[int, Decimal] | None:
    """Parse a decimal fraction: whole number, «бүтін», the fraction's name before (kk) or after (ru) its numerator."""
    used, whole = _whole(words, locale)
    if used == len(words) or words[used] not in WHOLE:
        return None
    rest, numerals = words[used + 1 :], NUMERALS[locale]
    at = next((n for n, word in enumerate(rest) if word in numerals.fractions), None)
    if at is None or len(rest) < 2:
        return None
    parts = rest[at + 1 :] if numerals.denominator_endings else rest[:at]
    counted, numerator = _whole(parts, locale) if parts else (0, Decimal(0))
    return used + 2 + counted, whole + numerator / numerals.fractions[rest[at]]


def _part(words: Sequence[str], locale: Locale) -> tuple[int, Decimal] | None:
    """Parse a common fraction: үштен бір, треть, две трети, жүзден бес, пять сотых.

    >>> amounts("үштен екі".split(), "kk") == amounts("две трети".split(), "ru")
    True
    """
    if endings := NUMERALS[locale].denominator_endings:
        return _part_of(words, endings, locale)
    used, numerator = (0, Decimal(1)) if words[0] in NUMERALS[locale].parts else _whole(words, locale)
    name = _NAMES[locale].get(words[used]) if used < len(words) else None
    return (used + 1, _share(numerator, Decimal(name))) if name else None


def _part_of(words: Sequence[str], endings: tuple[str, ...], locale: Locale) -> tuple[int, Decimal] | None:
    """Parse a fraction whose denominator comes first, in the ablative case."""
    if len(words) < 2 or not words[0].endswith(endings):
        return None
    whole = VALUES[locale].get(words[0], Decimal(0))
    used, numerator = _whole(words[1:], locale)
    return (used + 1, _share(numerator, whole)) if 0 < numerator < whole else None


def _share(numerator: Decimal, denominator: Decimal) -> Decimal:
    return round(numerator / denominator, 4)
