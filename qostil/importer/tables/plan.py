"""Decide what a table is: questions with answers, in one language or both, or anything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal, NamedTuple

from qostil.importer.source_language import language_of_text
from qostil.importer.tables.content import (
    Pair,
    are_questions,
    asking,
    is_category,
    is_code,
    looks_like_head,
    pairs_beside,
    pairs_in_turn,
    pairs_inside,
    role_by_content,
)
from qostil.importer.tables.grid import Cells, Grid, joined
from qostil.importer.tables.head import Head, Role, head_of, language_named
from qostil.importer.tables.labelled import LabelledGrid
from qostil.languages.guess import Guess
from qostil.languages.letters import letter_words
from qostil.model.locale import LOCALES, Locale

# Where answers stand: beside their questions, below them in the same cell, or in the next row.
# «text» has a column of each language, and leaves to other rules what is a question.
Form = Literal["beside", "inside", "in turn", "text"]
# Rows are in both languages if each has this share of them, and more than one.
_SHARE = 0.25
# A column is of a language if it has this many times more words of it than of the other.
_CLEAR = 3
_BOTH: Role = "both"


@dataclass(frozen=True)
class Plan:
    """How to read a table of questions."""

    head: Head
    form: Form
    roles: Mapping[int, Role]
    # The language of each column of questions or answers, if the columns are of both.
    locales: Mapping[int, Locale]
    # The language of each row, if the rows are of both.
    rows: Mapping[int, Locale]
    languages: frozenset[Locale]

    def columns(self, role: Role, locale: Locale) -> list[int]:
        """Return the columns of questions or answers in a language."""
        return [at for at, its in sorted(self.roles.items()) if its == role and self.locales.get(at, locale) == locale]


class _Way(NamedTuple):
    """A form that a table may have: the positions of its columns among those of one language, and its texts."""

    form: Form
    chosen: tuple[int, ...]
    pairs: list[Pair]


def plan_of(grid: Grid, guess: Guess, is_all: bool) -> Plan | None:
    """Return how to read a table, or None if it is not of questions; `is_all`: the document has little else to read.

    >>> from qostil.importer.source_text import TextRow
    >>> rows = [{0: [TextRow(f"{word} қайда?", (1,))], 1: [TextRow("Хатта.", (2,))]} for word in ("Чек", "Шот")]
    >>> plan_of(Grid(rows), Guess(), is_all=False).roles
    {0: 'question', 1: 'answer'}
    """
    if isinstance(grid, LabelledGrid):
        return _plan(Head(), "beside", grid.roles, {}, grid, guess)
    head = head_of(grid, is_all)
    body = grid.below(head.last + 1)
    known = {column: role_by_content(body, column) for column in body.columns}
    roles = {column: role for column, role in known.items() if role}
    roles |= {column: role for column, role in head.roles.items() if column in known}
    if not head.names_questions:
        roles = _without_topics(body, head, roles)
    if head.names_questions:
        form: Form = "inside" if "both" in roles.values() else "beside"
        locales = _locales(body, _of_text(roles), head, guess)
        return _plan(head, form, roles, locales, body, guess) if _of_text(roles) else None
    return _by_content(body, head, roles, guess, is_all)


def _without_topics(body: Grid, head: Head, roles: Mapping[int, Role]) -> dict[int, Role]:
    """Return the roles without those of topics in each language, which nothing but their answers stands beside."""
    topics = [at for at, role in roles.items() if role == "category" and not is_category(body, at)]
    is_each = {head.locales.get(at) for at in topics} == set(LOCALES)
    return {at: role for at, role in roles.items() if not (is_each and at in topics)}


def _of_text(roles: Mapping[int, Role]) -> list[int]:
    return sorted(column for column, role in roles.items() if role in ("both", "question", "answer"))


def _locales(body: Grid, columns: Sequence[int], head: Head, guess: Guess) -> dict[int, Locale]:
    """Return the language of each column, or nothing if all are of one."""
    if len(columns) == 2 and head.names_questions and "both" not in head.roles.values() and not head.names_languages:
        return {}
    found: dict[int, Locale] = {}
    before: Locale | None = None
    for column in columns:
        before = head.locales.get(column) or language_of_text("\n".join(body.column(column)), guess) or before
        if before:
            found[column] = before
    return found if set(found.values()) == set(LOCALES) else {}


def _plan(
    head: Head, form: Form, roles: Mapping[int, Role], locales: dict[int, Locale], body: Grid, guess: Guess
) -> Plan:
    rows = {} if locales else _languages_of_rows(body, roles, guess)
    languages = set(locales.values()) or set(rows.values())
    if not languages:
        texts = (text for column in _of_text(roles) for text in body.column(column))
        language = language_of_text("\n".join(texts), guess)
        languages = {language} if language else set()
    languages -= {locale for locale in LOCALES if locales and _asks_in_the_other(locale, roles, locales, body, guess)}
    by_row = {row + head.last + 1: locale for row, locale in rows.items()}
    return Plan(head, form, roles, locales, by_row, frozenset(languages))


def _asks_in_the_other(
    locale: Locale, roles: Mapping[int, Role], locales: Mapping[int, Locale], body: Grid, guess: Guess
) -> bool:
    """Return whether the only questions are of the other language: no answer of this one belongs below them."""
    asking = [at for at, role in roles.items() if role == "question"]
    if not asking or any(locales.get(at) == locale for at in asking):
        return False
    words = Counter(guess.language_of(word) for at in asking for text in body.column(at) for word in letter_words(text))
    return sum(words[other] for other in LOCALES if other != locale) > _CLEAR * words[locale]


def _languages_of_rows(body: Grid, roles: Mapping[int, Role], guess: Guess) -> dict[int, Locale]:
    found: dict[int, Locale] = {}
    for number, cells in enumerate(body.rows):
        if language := _language_of_row(cells, roles, guess):
            found[number] = language
    counts = Counter(found.values())
    least = max(2, _SHARE * len(found)) if "language" not in roles.values() else 1
    return found if min(counts[locale] for locale in LOCALES) >= least else {}


def _language_of_row(cells: Cells, roles: Mapping[int, Role], guess: Guess) -> Locale | None:
    named = [column for column, role in roles.items() if role == "language" and column in cells]
    if named:
        return language_named(joined(cells[named[0]]))
    return language_of_text("\n".join(joined(cells[column]) for column in _of_text(roles) if column in cells), guess)


def _by_content(body: Grid, head: Head, roles: Mapping[int, Role], guess: Guess, is_all: bool) -> Plan | None:
    text = [column for column in body.columns if column not in roles or roles[column] in ("question", "answer")]
    locales = _locales(body, text, head, guess)
    if not locales:
        left = _without_helpers(body, text)
        names: dict[int, Role] = {at: "category" for at in text if at not in left and is_category(body, at)}
        text, roles = left, {**roles, **names}
    groups = [[at for at in text if locales.get(at) == locale] for locale in LOCALES] if locales else [text]
    # The rows of a table that is read off a page need not be those of its author.
    is_page = any(row.look.is_full is not None for row in body.lines)
    tried = [] if locales and is_page else groups
    way = next((way for group in tried for way in _ways(body, group) if are_questions(way.pairs, is_all)), None)
    if way is None and (is_all or is_page) and locales and all(len(group) == 1 for group in groups):
        return _plan(head, "text", {**roles, **dict.fromkeys(text, _BOTH)}, locales, body, guess)
    if way is None:
        return None
    unknown = _unknown_head(way, head)
    chosen = _chosen(way, groups, roles)
    return _plan(unknown or head, way.form, chosen, locales, body.below(1) if unknown else body, guess)


def _without_helpers(body: Grid, columns: Sequence[int]) -> list[int]:
    """Leave out columns of codes, and of few names, such as categories and states, as long as two are left."""
    found = list(columns)
    for is_helper in (is_code, is_category):
        left = [column for column in found if not is_helper(body, column)]
        found = left if len(left) > 1 else found
    return found


def _ways(body: Grid, group: Sequence[int]) -> list[_Way]:
    """Return each form that the columns of one language may have, the likeliest first."""
    if len(group) == 1:
        return [
            _Way("inside", (0,), pairs_inside(body, group[0])),
            _Way("in turn", (0,), pairs_in_turn(body, group[0])),
        ]
    places = sorted(permutations(range(len(group)), 2), key=lambda pair: (pair[0] > pair[1], abs(pair[0] - pair[1])))
    ways = [_Way("beside", (asked, told), pairs_beside(body, group[asked], group[told])) for asked, told in places]
    # Where no column asks, questions stand just before answers.
    return [way for way in ways if asking(way.pairs) or way.chosen[1] - way.chosen[0] == 1]


def _chosen(way: _Way, groups: Sequence[Sequence[int]], roles: Mapping[int, Role]) -> dict[int, Role]:
    """Return the roles of the columns of all languages."""
    found: dict[int, Role] = {column: role for column, role in roles.items() if role not in ("question", "answer")}
    beside: tuple[Role, ...] = ("question", "answer") if way.form == "beside" else ("both",)
    for group in groups:
        found |= {group[at]: role for role, at in zip(beside, way.chosen, strict=True) if at < len(group)}
    return found


def _unknown_head(way: _Way, head: Head) -> Head | None:
    """Return the first row as the head if it is one of unknown words."""
    is_head = way.form == "beside" and head.last < 0 and looks_like_head(way.pairs[0], way.pairs)
    return Head(0, 0) if is_head else None
