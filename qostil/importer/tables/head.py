"""Read the head of a table: what each column holds, and in which language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from qostil.importer.tables.grid import Cells, Grid, joined
from qostil.languages.known import LANGUAGES, either
from qostil.model.locale import LOCALES, Locale

# «both» is a column whose cells hold a question with its answer.
Role = Literal["both", "answer", "question", "number", "category", "language"]

_QUESTION = rf"(?:{either(lambda language: language.documents.column_question)}|questions?\b|utterance|query\b)"
_ANSWER = rf"(?:{either(lambda language: language.documents.column_answer)}|answers?\b|response|reply\b)"
_AND = either(lambda language: language.ranges.conjunctions)
# In the order in which they are tried: «Категория вопроса», «Язык ответа» hold neither.
_PATTERNS: dict[Role, str] = {
    "number": rf"^\W*(?:№|#|no?\.|id\b|{either(lambda language: language.documents.column_number)})|^\W*n\W*$",
    "language": rf"^\W*(?:{either(lambda language: language.documents.column_language)}|lang(?:uage)?\b|locale\b)",
    "category": rf"^\W*(?:{either(lambda language: language.documents.column_category)}|category|section|topic)",
    "both": rf"\b{_QUESTION}\s*(?:[-–—/|,;+&]|{_AND}\s)\s*{_ANSWER}|^\W*(?:faq|q\s?&\s?a)\W*$",
    "answer": rf"\b{_ANSWER}",
    "question": rf"\b{_QUESTION}",
}
# Where a document holds nothing but a table, these may stand for questions and answers.
_WEAK_PATTERNS: dict[Role, str] = {
    "question": rf"^\W*(?:{either(lambda language: language.documents.column_topic)}|title|subject|problem|issue)",
    "answer": rf"^\W*(?:{either(lambda language: language.documents.column_text)}|body|content|text|descr|solution)",
}
_ROLES = {role: re.compile(pattern, re.IGNORECASE) for role, pattern in _PATTERNS.items()}
_WEAK_ROLES = {role: re.compile(pattern, re.IGNORECASE) for role, pattern in _WEAK_PATTERNS.items()}


def _named(locale: Locale) -> re.Pattern[str]:
    names = either(lambda language: language.documents.language_names[locale])
    return re.compile(rf"(?<![^\W_])(?:{LANGUAGES[locale].documents.codes}|{names})(?![^\W_])", re.IGNORECASE)


_LANGUAGES = {locale: _named(locale) for locale in LOCALES}
_OF_QUESTIONS: set[Role | None] = {"both", "answer", "question"}
_LONGEST, _MOST_WORDS = 60, 6
# A head stands below a few titles at most, and is of two rows if languages or questions span their columns.
_LAST, _MOST_ROWS = 10, 3


@dataclass
class Head:
    """The rows of a head, and what it says of columns; a table without a head has no rows of it."""

    first: int = 0
    last: int = -1
    roles: dict[int, Role] = field(default_factory=dict)
    locales: dict[int, Locale] = field(default_factory=dict)

    @property
    def names_questions(self) -> bool:
        """Return whether it names a column of questions and one of answers."""
        roles = set(self.roles.values())
        return "both" in roles or {"question", "answer"} <= roles

    @property
    def names_languages(self) -> bool:
        """Return whether it names a column of each language."""
        return set(self.locales.values()) == set(LOCALES)


def role_of(text: str) -> Role | None:
    """Return what a column holds by the text at its head.

    >>> [role_of(text) for text in ("Сұрақ", "Ответ на вопрос", "№ вопроса", "Сұрақ-жауап", "Дата ответа")]
    ['question', 'answer', 'number', 'both', None]
    """
    if not _is_short(text):
        return None
    readable = text.replace("_", " ")
    return next((role for role, pattern in _ROLES.items() if pattern.search(readable)), None)


def weak_roles(texts: Mapping[int, str], roles: Mapping[int, Role]) -> dict[int, Role]:
    """Return the columns that may hold questions or answers, where none is named so; of several, the first.

    >>> weak_roles({0: "Атауы", 1: "Мәтіні", 2: "Сипаттамасы"}, {})
    {0: 'question', 1: 'answer'}
    """
    found: dict[int, Role] = {}
    for role, pattern in _WEAK_ROLES.items():
        named = (at for at, text in texts.items() if at not in roles and pattern.search(text) and _is_short(text))
        at = next(named, None) if role not in roles.values() else None
        found |= {at: role} if at is not None else {}
    return found


def language_named(text: str) -> Locale | None:
    """Return the language that a head or a cell names, if it is one.

    >>> language_named("Вопрос (каз)"), language_named("Жауап RU"), language_named("Орысша"), language_named("Чек")
    ('kk', 'ru', 'ru', None)
    """
    found = [locale for locale, pattern in _LANGUAGES.items() if pattern.search(text)] if _is_short(text) else []
    return found[0] if len(found) == 1 else None


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and not text.endswith("?")


def head_of(grid: Grid, is_all: bool = False) -> Head:
    """Find the head of a table; `is_all`: the document has little else to read.

    >>> from qostil.importer.source_text import TextRow
    >>> rows = [{0: [TextRow("Сұрақ", (1,))], 1: [TextRow("Жауап", (2,))]}, {0: [TextRow("Чек?", (3,))]}]
    >>> head_of(Grid(rows)).roles
    {0: 'question', 1: 'answer'}
    """
    for first in range(min(_LAST, len(grid.rows))):
        rows = [grid.rows[first]]
        while first + len(rows) < len(grid.rows) and len(rows) < _MOST_ROWS and _is_head(grid.rows[first + len(rows)]):
            rows.append(grid.rows[first + len(rows)])
        head = _read(rows, first, grid.columns) if _is_head(rows[0]) else Head()
        if head.names_questions or head.names_languages:
            return head
    return _weak_head(grid) if is_all else Head()


def _weak_head(grid: Grid) -> Head:
    """Return the first row of two cells or more as the head, if its words may name questions and answers."""
    first = next((at for at, cells in enumerate(grid.rows[:_LAST]) if len(cells) > 1), 0)
    texts = {at: joined(paragraphs) for at, paragraphs in grid.rows[first].items()} if grid.rows else {}
    roles: dict[int, Role] = {at: role for at, text in texts.items() if (role := role_of(text))}
    locales = {at: locale for at, text in texts.items() if (locale := language_named(text))}
    head = Head(first, first, roles | weak_roles(texts, roles), locales)
    return head if head.names_questions else Head()


def _is_head(cells: Cells) -> bool:
    """Return whether a row is of short cells, and names questions and answers, or one of them or a language by half.

    A cell alone is a title: «Сұрақтар мен жауаптар».
    """
    texts = [joined(paragraphs) for paragraphs in cells.values()]
    roles, locales = [role_of(text) for text in texts], [language_named(text) for text in texts]
    if len(texts) < 2 or not all(map(_is_short, texts)):
        return False
    known = sum(bool(role or locale) for role, locale in zip(roles, locales, strict=True))
    named = set(roles) & _OF_QUESTIONS
    return {"question", "answer"} <= named or (known * 2 >= len(texts) and bool(any(locales) or named))


def _read(rows: Sequence[Cells], first: int, columns: Sequence[int]) -> Head:
    head = Head(first, first + len(rows) - 1)
    for cells in rows:
        role, locale = None, None
        for column in columns:
            if column in cells:
                text = joined(cells[column])
                role, locale = role_of(text), language_named(text)
            # In a head of several rows a cell spans the columns to its right that have none of their own.
            if role and (column in cells or (len(rows) > 1 and role in _OF_QUESTIONS)):
                head.roles.setdefault(column, role)
            if locale and (column in cells or len(rows) > 1):
                head.locales.setdefault(column, locale)
    return head
