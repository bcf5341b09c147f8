"""What the layouts share: words in both languages, groups, and the blocks of an answer."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from qostil.model.locale import Locale
from tests.importer.layouts.layout import Content
from tests.importer.samples.library import Asked

BULLET = "• "


def say(locale: Locale, kk: str, ru: str) -> str:
    return kk if locale == "kk" else ru


class Group(NamedTuple):
    """A group of questions with their numbers, which go on from group to group; without a name if there is none."""

    name: str
    items: tuple[tuple[int, Asked], ...]


def groups(items: Iterable[Asked]) -> Iterator[Group]:
    for name, members in itertools.groupby(enumerate(items, 1), lambda member: member[1].group):
        yield Group(name, tuple(members))


class Block(NamedTuple):
    """Paragraphs of an answer that belong together: one paragraph («p»), bullets («ul») or steps («ol»)."""

    kind: str
    lines: tuple[str, ...]


def blocks(answer: Sequence[str]) -> Iterator[Block]:
    for kind, lines in itertools.groupby(answer, _kind):
        if kind == "p":
            yield from (Block(kind, (line,)) for line in lines)
        else:
            yield Block(kind, tuple(line.split(" ", 1)[1] for line in lines))


def _kind(paragraph: str) -> str:
    if paragraph.startswith(BULLET):
        return "ul"
    return "ol" if paragraph[:1].isdigit() and paragraph[1:3] == ") " else "p"


def pairs(content: Content) -> Iterator[tuple[Asked | None, Asked | None]]:
    """Counterparts side by side: in the order of Kazakh, what is Russian alone last."""
    russian = {item.key: item for item in content.items["ru"]}
    for item in content.items["kk"]:
        yield item, russian.pop(item.key, None)
    yield from ((None, item) for item in russian.values())


def support(locale: Locale) -> str:
    return say(locale, "Клиенттерді қолдау бөлімі", "Отдел поддержки клиентов")


def contents_title(locale: Locale) -> str:
    return say(locale, "Мазмұны", "Содержание")


def question_word(locale: Locale) -> str:
    return say(locale, "Сұрақ", "Вопрос")


def answer_word(locale: Locale) -> str:
    return say(locale, "Жауап", "Ответ")


BOTH = "both"  # the name of a file that holds both languages


def save(
    folder: Path, name: str, suffix: str, lines: Iterable[str], encoding: str = "utf-8", newline: str = "\n"
) -> Path:
    path = folder / f"{name}.{suffix}"
    path.write_text("\n".join(lines) + "\n", encoding, newline=newline)
    return path
