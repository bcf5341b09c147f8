"""Leave out the rows of a source that has both languages, one below or behind the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_language import language_of_row
from qostil.importer.source_text import TextRow
from qostil.importer.tables.items import OTHER_LANGUAGE
from qostil.languages.guess import Guess
from qostil.model.locale import Locale

# A source has both languages if the rarer one has this share of its letters.
_SHARE = 0.2
# The signs between two languages in a row; the spaces around them part words.
_BETWEEN = re.compile(r"\s+[/|\\]\s+|\s+[–—]\s+")


def in_one_language(rows: Sequence[TextRow], log: ChangeLog, locale: Locale, guess: Guess) -> list[TextRow]:
    """Drop the rows in the other language; of a row in both, keep the part in the given one.

    >>> texts = ["Чек керек пе?", "Иә, сақтаңыз.", "Нужен ли чек?", "Да, сохраните его.", "Төлем / Оплата"]
    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(texts, 1)]
    >>> [row.text for row in in_one_language(rows, ChangeLog(), "kk", Guess())]
    ['Чек керек пе?', 'Иә, сақтаңыз.', 'Төлем']
    """
    parts = [_part(row.text, locale, guess) for row in rows]
    languages = [
        None if part else row.look.language or language_of_row(row.text, guess)
        for row, part in zip(rows, parts, strict=True)
    ]
    if not _has_both(rows, languages, sum(map(bool, parts))):
        return list(rows)
    kept: list[TextRow] = []
    for row, part, language in zip(rows, parts, _filled(languages), strict=True):
        if part:
            kept.append(log.change("language", row, part))
        elif language in (locale, None):
            kept.append(row)
        else:
            log.drop(row, OTHER_LANGUAGE)
    return kept


def _part(text: str, locale: Locale, guess: Guess) -> str:
    """Return the part of a row in a language, if the row is in two parts of two languages; otherwise ""."""
    for sign in _BETWEEN.finditer(text):
        sides = {language_of_row(side, guess): side for side in (text[: sign.start()], text[sign.end() :])}
        if None not in sides and len(sides) > 1:
            return sides[locale].strip()
    return ""


def _has_both(rows: Sequence[TextRow], languages: Sequence[Locale | None], parted: int) -> bool:
    letters: Counter[Locale] = Counter()
    for row, language in zip(rows, languages, strict=True):
        if language:
            letters[language] += len(row.text)
    is_mixed = len(letters) > 1 and min(letters.values()) >= _SHARE * sum(letters.values())
    return is_mixed or parted >= max(2, _SHARE * len(rows))


def _filled(languages: Sequence[Locale | None]) -> list[Locale | None]:
    """Give rows without a language that of the row before, or of the first one behind."""
    first = next((language for language in languages if language), None)
    found: list[Locale | None] = []
    for language in languages:
        found.append(language or (found[-1] if found else first))
    return found
