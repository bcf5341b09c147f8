"""Leave out the rows of a source that has both languages, one below or behind the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.layout.marks import is_titled
from qostil.importer.source_language import clear_language_of_row, language_of_row
from qostil.importer.source_text import TextRow
from qostil.importer.tables.head import language_named
from qostil.importer.tables.items import OTHER_LANGUAGE
from qostil.languages.guess import Guess
from qostil.model.locale import LOCALES, Locale, other

# A source has both languages if the rarer one has this share of its letters.
_SHARE = 0.2
# The signs between two languages in a row; the spaces around them part words.
_BETWEEN = re.compile(r"\s+[/|\\]\s+|\s+[–—]\s+")
_SLASH = re.compile(r"\s+[/|\\]\s+")
_ENOUGH_PARTS, _ENOUGH_SLASHES, _ENOUGH_LABELS = 2, 3, 2
_LABEL = re.compile(r"(?P<name>[^\W\d_]{2,8})\s*[:.)–—-]\s*(?P<rest>\S.*)")


def in_one_language(rows: Sequence[TextRow], log: ChangeLog, locale: Locale, guess: Guess) -> list[TextRow]:
    """Drop the rows in the other language; of a row in both, keep the part in the given one.

    >>> texts = ["Чек керек пе?", "Иә, сақтаңыз.", "Нужен ли чек?", "Да, сохраните его.", "Төлем / Оплата"]
    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(texts, 1)]
    >>> [row.text for row in in_one_language(rows, ChangeLog(), "kk", Guess())]
    ['Чек керек пе?', 'Иә, сақтаңыз.', 'Төлем']
    """
    rows, named = _without_labels(rows, log)
    spoken = [row.look.language or clear_language_of_row(row.text, guess) for row in rows]
    parts = _parted([row.text for row in rows], spoken, locale, guess)
    languages = [None if part else name or language for part, name, language in zip(parts, named, spoken, strict=True)]
    if not _has_both(rows, languages, sum(map(bool, parts))):
        return list(rows)
    kept: list[TextRow] = []
    for row, part, language in zip(rows, parts, _filled(rows, languages), strict=True):
        if part:
            kept.append(log.change("language", row, part))
        elif language in (locale, None):
            kept.append(row)
        else:
            log.drop(row, OTHER_LANGUAGE)
    return kept


def _without_labels(rows: Sequence[TextRow], log: ChangeLog) -> tuple[list[TextRow], list[Locale | None]]:
    """Take the names of languages off rows, «KZ: …», if several have one; return the languages too."""
    found = [_LABEL.match(row.text) for row in rows]
    named = [language_named(label["name"]) if label else None for label in found]
    if sum(map(bool, named)) < _ENOUGH_LABELS:
        return list(rows), [None] * len(rows)
    plain = [
        log.change("language", row, label["rest"]) if label and name else row
        for row, label, name in zip(rows, found, named, strict=True)
    ]
    return plain, named


def _parted(texts: Sequence[str], spoken: Sequence[Locale | None], locale: Locale, guess: Guess) -> list[str]:
    """Return the part of each text in a language; once some are surely in two, one known side is enough."""
    parts = [_part(text, locale, guess, is_sure=True) for text in texts]
    sure = {language for language, part in zip(spoken, parts, strict=True) if language and not part}
    slashed = sum(bool(_SLASH.search(text)) for text in texts)
    if sum(map(bool, parts)) < _ENOUGH_PARTS and (len(sure) < len(LOCALES) or slashed < _ENOUGH_SLASHES):
        return parts
    return [part or _part(text, locale, guess, is_sure=False) for text, part in zip(texts, parts, strict=True)]


def _part(text: str, locale: Locale, guess: Guess, is_sure: bool) -> str:
    """Return the part of a row in a language, if the row is in two parts of two languages; otherwise ""."""
    for sign in (_BETWEEN if is_sure else _SLASH).finditer(text):
        first, second = text[: sign.start()].strip(), text[sign.end() :].strip()
        ours, theirs = language_of_row(first, guess), language_of_row(second, guess)
        if not is_sure and (ours is None) != (theirs is None):
            ours, theirs = ours or (theirs and other(theirs)), theirs or (ours and other(ours))
        if ours and theirs and ours != theirs:
            return first if ours == locale else second
    return ""


def _has_both(rows: Sequence[TextRow], languages: Sequence[Locale | None], parted: int) -> bool:
    letters: Counter[Locale] = Counter()
    for row, language in zip(rows, languages, strict=True):
        if language:
            letters[language] += len(row.text)
    is_mixed = len(letters) > 1 and min(letters.values()) >= _SHARE * sum(letters.values())
    return is_mixed or parted >= max(2, _SHARE * len(rows))


def _filled(rows: Sequence[TextRow], languages: Sequence[Locale | None]) -> list[Locale | None]:
    """Give rows without a language that of the row before; a title has that of the row below."""
    below: Locale | None = None
    behind: list[Locale | None] = []
    for language in reversed(languages):
        below = language or below
        behind.append(below)
    found: list[Locale | None] = []
    for row, language, following in zip(rows, languages, reversed(behind), strict=True):
        above = found[-1] if found else following
        found.append(language or (following if is_titled(row.text) else above))
    return found
