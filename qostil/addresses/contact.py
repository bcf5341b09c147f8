"""Validate the `tel:` and `mailto:` addresses of links."""

from __future__ import annotations

import re
from urllib.parse import unquote

# ITU-T E.164: a plus sign and up to fifteen digits; in Kazakhstan +7 and ten more. Short numbers have three or four.
_PHONE = re.compile(r"\+7\d{10}|\+[1-689]\d{6,13}|\d{3,4}")
# The part before the question mark by RFC 6068, limited to addresses that real mailboxes have.
_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[\w-]{2,}")


def is_phone(address: str) -> bool:
    """Return whether a `tel:` address can be dialled: a full or a short number without spaces.

    >>> is_phone("tel:3131"), is_phone("tel:+77080000160")
    (True, True)
    >>> is_phone("tel:8 708 000 01 60"), is_phone("tel:"), is_phone("tel:+7708000016")
    (False, False, False)
    """
    return bool(_PHONE.fullmatch(_rest(address)))


def is_mail(address: str) -> bool:
    """Return whether a `mailto:` address is a valid mailbox.

    >>> is_mail("mailto:info@example.kz?subject=Шарт"), is_mail("mailto:info@example"), is_mail("mailto:")
    (True, False, False)
    """
    return bool(_MAIL.fullmatch(unquote(_rest(address).partition("?")[0])))


def _rest(address: str) -> str:
    return address.partition(":")[2]
