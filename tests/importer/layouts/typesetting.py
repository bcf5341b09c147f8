"""Set a content as lines in two weights, as simple programs do: size, indent, columns, and touches to the pages."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import Template, filled, kind_of, numbered, opening, without_mark
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.styled_pdf import WIDTH, Line, write_styled

# Changes pages that are set: adds feet, or draws the same in another way.
Touch = Callable[[list[list[Line]], Content, Locale], list[list[Line]]]
TOP, BOTTOM, LEFT, RIGHT = 780, 70, 60, 535
# How far the text of a list is from its mark.
HANG = 16


class Setting(NamedTuple):
    """How the lines are set: size and weight of questions, indent of answers, space before, columns, heads and feet."""

    question: Template = "{q}"
    size: float = 11
    is_bold: bool = False
    indent: float = 0
    # In points: before a question, and before a paragraph.
    before: float = 8
    within: float = 0
    has_pages: bool = False
    columns: int = 1
    # Whether words are divided at line ends.
    is_divided: bool = False
    ask: Callable[[str], str] = str
    # Whether the marks of lists hang.
    hangs: bool = False
    touches: tuple[Touch, ...] = ()


class Text(NamedTuple):
    """A paragraph, or a line of one; a mark hangs before its first line."""

    text: str
    size: float = 11
    is_bold: bool = False
    indent: float = 0
    before: float = 0
    mark: str = ""


def _write(setting: Setting, folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.pdf"
    pages = list(_pages(setting, list(_lines(setting, content, locale))))
    if setting.has_pages:
        for number, page in enumerate(pages, 1):
            page += [Line(content.head[locale], LEFT, 810, 9), Line(f"{number} / {len(pages)}", 290, 40, 9)]
    for touch in setting.touches:
        pages = touch(pages, content, locale)
    write_styled(path, pages)
    return path


def _lines(setting: Setting, content: Content, locale: Locale) -> Iterator[Text]:
    head, *intro = opening(content, locale)
    width = (RIGHT - LEFT) / setting.columns - 15 * (setting.columns - 1)
    texts = [Text(head, max(setting.size, 14), True), *(Text(text, before=6) for text in intro)]
    for one in numbered(content, locale):
        texts += [Text(one.group, 13, True, before=14)] if one.group else []
        question = filled(setting.question, locale, n=one.number, q=setting.ask(one.asked.question))
        texts.append(Text(question, setting.size, setting.is_bold, before=setting.before))
        texts += [_paragraph(setting, text) for text in one.asked.answer]
    for text in texts:
        for place, line in enumerate(wrapped(text, width, setting.is_divided)):
            yield text._replace(text=line, before=0 if place else text.before, mark="" if place else text.mark)


def _paragraph(setting: Setting, text: str) -> Text:
    set_text = Text(text, indent=setting.indent, before=setting.within)
    if not setting.hangs or kind_of(text) == "paragraph":
        return set_text
    return set_text._replace(text=without_mark(text), mark=text.split()[0], indent=setting.indent + HANG)


def wrapped(text: Text, width: float, is_divided: bool = False) -> list[str]:
    """Break a paragraph into lines."""
    letters = int((width - text.indent) / (text.size * WIDTH))
    if not is_divided:
        return textwrap.wrap(text.text, letters, break_on_hyphens=False)
    return list(_divided(text.text.split(), letters))


def _divided(words: Sequence[str], letters: int) -> Iterator[str]:
    """Fill lines, and divide a long word of letters that does not fit."""
    line = ""
    for word in words:
        room = letters - len(line) - 2
        if len(line) + len(word) + bool(line) <= letters:
            line = f"{line} {word}".lstrip()
        elif word.isalpha() and len(word) - 3 >= 3 and room >= 3:
            cut = min(room, len(word) - 3)
            yield f"{line} {word[:cut]}-"
            line = word[cut:]
        else:
            yield line
            line = word
    yield line


def _pages(setting: Setting, texts: Sequence[Text]) -> Iterator[list[Line]]:
    """Place the lines in columns on pages."""
    step = (RIGHT - LEFT) / setting.columns + 10
    page: list[Line] = []
    column, y = 0, float(TOP)
    for text in texts:
        y -= text.before + text.size * 1.35
        if y < BOTTOM:
            column, y = column + 1, TOP - text.size * 1.35
        if column == setting.columns:
            yield page
            page, column = [], 0
        x = LEFT + column * step + text.indent
        page += [Line(text.mark, x - HANG, y, text.size)] if text.mark else []
        page.append(Line(text.text, x, y, text.size, text.is_bold))
    yield page


def typeset(name: str, setting: Setting) -> Layout:
    """Make a layout of a setting."""
    return Layout(name, partial(_write, setting))
