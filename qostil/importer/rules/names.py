"""Correct Latin names that were written in Cyrillic look-alikes and then transliterated: Veeline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow

_NAME = re.compile(r"(?<![\w./@-])[A-Z][a-z]{3,}(?![\w/@]|\.\w)")
# The Cyrillic letter В looks like B and is transliterated as V, and so on.
_MISTAKEN = {"V": "B", "N": "H", "R": "P", "S": "C", "U": "Y"}


def latin_names(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Correct the first letter of a name to the spelling that the same document uses elsewhere.

    >>> latin_names([TextRow("В офисе Veeline", (1,)), TextRow("Сайт Beeline", (2,))], ChangeLog())[0].text
    'В офисе Beeline'
    """
    meant = _meant(Counter(word for row in rows for word in _NAME.findall(row.text)))
    if not meant:
        return list(rows)
    pattern = re.compile("|".join(rf"(?<!\w){wrong}(?!\w)" for wrong in sorted(meant)))
    return [log.change("names", row, pattern.sub(lambda found: meant[found[0]], row.text)) for row in rows]


def _meant(used: Mapping[str, int]) -> dict[str, str]:
    wrong = {word: _MISTAKEN[word[0]] + word[1:] for word in used if word[0] in _MISTAKEN}
    return {word: right for word, right in wrong.items() if used.get(right)}
