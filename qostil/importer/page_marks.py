"""Tell what stands in the head and foot of a page: its number, copyright, version, address."""

from __future__ import annotations

import re

from qostil.languages.known import either
from qostil.languages.letters import LATIN_TWINS

_PAGE = re.compile(
    rf"{either(lambda language: language.documents.page_of_pages)}"
    rf"|(?:(?:{either(lambda language: language.documents.page)}|page)\.?\s*)?\d{{1,4}}\s*"
    rf"(?:-?\s*{either(lambda language: language.documents.page_behind)}"
    rf"|(?:[/|]|{either(lambda language: language.documents.page_of)}|of)\s*\d{{1,4}})?\.?",
    re.IGNORECASE,
)
_C = f"[c{LATIN_TWINS['c']}]"
_COPYRIGHT = re.compile(rf"(?:©|\({_C}\)\s?\d{{4}}|copyright\s*(?:©|\({_C}\)|\d{{4}}))", re.IGNORECASE)
# The address of a site with the page, as a browser prints it at the edge of a page.
_PRINTED_FOOT = re.compile(r"<?(?:https?://|file://|www\.)[^\s>]+>?\s+\d{1,4}(?:\s?/\s?\d{1,4})?")
# A version, a day, or both: «Версия 3.1 от 12.01.2026».
_VERSION = re.compile(r"(?=.*\d)(?:[^\W\d_]{1,8}\.?\s|\d[\w.,/-]*,?\s?)*(?:[^\W\d_]{1,8}|\d[\w./-]*)")


def names_page(text: str) -> bool:
    """Return whether a text is the number of a page.

    >>> [names_page(text) for text in ("стр. 3 из 7", "7 беттің 3-беті", "- 3 -", "3 бағыт")]
    [True, True, True, False]
    """
    return bool(_PAGE.fullmatch(text.strip("-–— ")))


def is_copyright(text: str) -> bool:
    """Return whether a text begins as a line of copyright.

    >>> is_copyright("© 2026 «Алатау» ЖШС"), is_copyright("2026 жылы")
    (True, False)
    """
    return bool(_COPYRIGHT.match(text))


def is_printed_foot(text: str) -> bool:
    """Return whether a text is the address of a site with the number of the page.

    >>> is_printed_foot("https://alatau.example/help 1/3"), is_printed_foot("https://alatau.example/help")
    (True, False)
    """
    return bool(_PRINTED_FOOT.fullmatch(text))


def tells_version(text: str) -> bool:
    """Return whether a text is a version, a day, or both.

    >>> tells_version("Версия 3.1 от 12.01.2026"), tells_version("Қоңырау шалыңыз")
    (True, False)
    """
    return bool(_VERSION.fullmatch(text))
