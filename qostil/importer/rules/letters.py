"""Correct look-alike letters: Latin in Cyrillic words and Cyrillic in Latin words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow
from qostil.languages.letters import LATIN_TWINS, is_suspect, mended

# Replace the letter separately: each half of the word is correct by itself.
_E_MAIL = re.compile(f"[{LATIN_TWINS['E'].lower()}{LATIN_TWINS['E']}](?=-?mail)")
_WORD = re.compile(r"[^\W\d_]+")


def right_letters(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Correct U+04DB for ө, Cyrillic letters in Latin abbreviations, Latin letters in Cyrillic words.

    >>> right_letters([TextRow("ІР-мекенжай, кӛмек", (1,))], ChangeLog())[0].text
    'IP-мекенжай, көмек'
    """
    return [_corrected(row, log) if is_suspect(row.text) or _E_MAIL.search(row.text) else row for row in rows]


def _corrected(row: TextRow, log: ChangeLog) -> TextRow:
    return log.change("letters", row, _WORD.sub(lambda found: mended(found[0]), _E_MAIL.sub("e", row.text)))
