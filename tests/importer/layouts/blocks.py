"""The parts of a content that every writer of layouts needs: opening, groups, and the blocks of an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Literal, NamedTuple

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.layout import Content
from tests.importer.samples.library import Asked

Kind = Literal["paragraph", "bullets", "steps"]
# A text for both languages, or one for each.
Template = str | Mapping[Locale, str]
QUESTION: Mapping[Locale, str] = {"kk": "Сұрақ", "ru": "Вопрос"}
ANSWER: Mapping[Locale, str] = {"kk": "Жауап", "ru": "Ответ"}
_MARK = re.compile(r"• |\d+\) ")


class Block(NamedTuple):
    """A paragraph, or a list without its marks."""

    kind: Kind
    lines: tuple[str, ...]


class Numbered(NamedTuple):
    """A question, its number from 1, and the name of the group that it is the first of, or ""."""

    number: int
    asked: Asked
    group: str


def opening(content: Content, locale: Locale) -> list[str]:
    """Return the title and the paragraph below it, as far as the content has them."""
    return [text for text in (content.head[locale], content.intro[locale]) if text]


def numbered(content: Content, locale: Locale) -> Iterator[Numbered]:
    """Yield the questions in order."""
    group = ""
    for number, asked in enumerate(content.items[locale], 1):
        yield Numbered(number, asked, asked.group if asked.group != group else "")
        group = asked.group


def counterparts(content: Content) -> Iterator[tuple[Asked | None, Asked | None]]:
    """Yield the questions of both languages side by side, in Kazakh order; those in Russian alone come last."""
    sides = [{asked.key: asked for asked in content.items[locale]} for locale in LOCALES]
    for key in dict.fromkeys(key for side in sides for key in side):
        yield sides[0].get(key), sides[1].get(key)


def blocks(asked: Asked) -> Iterator[Block]:
    """Split an answer into paragraphs and lists."""
    for kind, lines in groupby(asked.answer, kind_of):
        if kind == "paragraph":
            yield from (Block(kind, (line,)) for line in lines)
        else:
            yield Block(kind, tuple(map(without_mark, lines)))


def kind_of(paragraph: str) -> Kind:
    """Tell an item of a list by its mark."""
    if not _MARK.match(paragraph):
        return "paragraph"
    return "bullets" if paragraph.startswith("• ") else "steps"


def without_mark(paragraph: str) -> str:
    """Return a paragraph without the mark of a list."""
    return _MARK.sub("", paragraph, count=1)


def filled(template: Template, locale: Locale, **values: object) -> str:
    """Fill in a template, in which {question} and {answer} are the labels of the language."""
    text = template if isinstance(template, str) else template[locale]
    return text.format(**{"question": QUESTION[locale], "answer": ANSWER[locale]} | values)
