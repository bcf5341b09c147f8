"""Phone numbers: +7 708 000 0160 in any spacing, 8 (800) 080-08-00; short numbers where they are called so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.facts.fact import Span

_LONG = re.compile(r"(?<![\d+])(?:\+\s?7|8(?=[\s(-]|\d{10}(?!\d)))(?:[\s\u00a0()–-]{0,2}\d){10}(?!\d)")
_CALLED = re.compile(r"нөмір|номер|қоңырау|звон|смс|sms|тел[.:е]|хабарлас|call", re.IGNORECASE)


def find(text: str) -> Iterator[Span]:
    """Yield the long numbers of a text; within Kazakhstan 8 stands for +7.

    >>> [phone.value for phone in find("WhatsApp +7 708 000 0160, 8 (800) 080-08-00")]
    ['+77080000160', '+78000800800']
    """
    for found in _LONG.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        yield Span(found.start(), found.end(), "+7" + digits[1:])


def is_short(text: str, start: int, end: int) -> bool:
    """Whether three or four digits are a short number: what is called stands near.

    >>> is_short("3131 нөміріне", 0, 4), is_short("1500 метр", 0, 4)
    (True, False)
    """
    digits = text[start:end]
    near = text[max(0, start - 30) : start] + " " + text[end : end + 20]
    return digits.isdecimal() and 3 <= len(digits) <= 4 and bool(_CALLED.search(near))
