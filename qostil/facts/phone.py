"""Find phone numbers: +7 708 000 0160 in any spacing, 8 (800) 080-08-00; short numbers near words like «нөмір»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.known import LANGUAGES
from qostil.model.fact import Span
from qostil.model.locale import Locale

_NEXT = r"[ ()-]{0,2}[0-9]"
_LONG = re.compile(
    rf"[+8](?<![0-9+].)(?:(?<=\+) ?(?:7(?:{_NEXT}){{10}}|[1-689](?:{_NEXT}){{8,13}})"
    rf"|(?<=8)(?=[ (-]|[0-9]{{10}}(?![0-9]))(?:{_NEXT}){{10}})(?![0-9])"
)
# A local number such as 244-00-11; after a year it is a date.
_LOCAL = re.compile(r"-(?<=[0-9]{2}-)(?<![0-9]{4}-)[0-9]{2}-[0-9]{2}(?![\w-])")
_CALLED = frozenset(("sms", "call")).union(*(language.trade.called for language in LANGUAGES.values()))


def find_phones(text: str, _: Locale) -> Iterator[Span]:
    """Yield the long phone numbers of a text; the prefix 8 of Kazakhstan is normalized to +7.

    >>> [phone.value for phone in find_phones("whatsapp +7 708 000 0160, 8 (800) 080-08-00", "kk")]
    ['+77080000160', '+78000800800']
    """
    for found in _LONG.finditer(text) if "+" in text or "8" in text else ():
        digits = re.sub(r"\D", "", found[0])
        yield Span(found.start(), found.end(), "+" + ("7" + digits[1:] if found[0][0] == "8" else digits))


def find_local_phones(text: str, _: Locale) -> Iterator[Span]:
    """Yield the local phone numbers of a text without long phone numbers.

    >>> [phone.value for phone in find_local_phones("қалалық телефон: 244-00-11", "kk")]
    ['2440011']
    """
    for found in _LOCAL.finditer(text):
        start = found.start() - (3 if text[found.start() - 3 : found.start()].isdecimal() else 2)
        if not (start and text[start - 1] in "-)") and text[start : found.start()].isdecimal():
            yield Span(start, found.end(), text[start : found.end()].replace("-", ""))


def is_short(text: str, start: int, end: int) -> bool:
    """Return whether three or four digits are a short phone number: a word such as «call» is near.

    >>> is_short("3131 нөміріне", 0, 4), is_short("1500 метр", 0, 4)
    (True, False)
    """
    if not 3 <= end - start <= 4 or not text[start:end].isdecimal():
        return False
    near = text[max(0, start - 30) : start] + " " + text[end : end + 20]
    return any(map(near.__contains__, _CALLED))


def dialled(number: str) -> str:
    """Return the dialled digits of a phone number; the prefix 8 of Kazakhstan is normalized to +7.

    >>> dialled("8 (708) 000-01-60"), dialled("3131")
    ('+77080000160', '3131')
    """
    digits = "".join(character for character in number if character.isdecimal() or character == "+")
    return "+7" + digits[1:] if digits.startswith("8") and len(digits) == len("87080000160") else digits
