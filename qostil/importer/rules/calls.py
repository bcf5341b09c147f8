"""Drop what calls readers to ask: «Остались вопросы? Контакт-центр: 8 800 070 40 40»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow
from qostil.languages.known import either

# Whoever only tells where to leave a request answers a question.
_CALL = re.compile(
    rf"\W{{0,3}}(?:{either(lambda language: language.documents.call_to_ask)})[^?.!]{{0,40}}\?", re.IGNORECASE
)
# A phone number, an e-mail address or one of a page.
_CONTACT = re.compile(r"\d(?:[\s()-]{0,2}\d){3}|\S@\S|https?://|www\.")
_LONGEST = 200
CALL = "a call to ask"


def calls(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Drop short paragraphs that call to ask and tell where.

    >>> texts = ["Чек керек пе?", "Иә.", "Сұрағыңыз қалды ма? Байланыс орталығы: 8 800 070 40 40"]
    >>> [row.text for row in calls([TextRow(text, (n,)) for n, text in enumerate(texts, 1)], ChangeLog())]
    ['Чек керек пе?', 'Иә.']
    """
    kept = []
    for row in rows:
        if not row.look.cell and len(row.text) <= _LONGEST and _CALL.match(row.text) and _CONTACT.search(row.text):
            log.drop(row, CALL)
        else:
            kept.append(row)
    return kept
