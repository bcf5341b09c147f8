"""Lines as old and simple programs draw them: contents with dots, words one by one, pieces of words, false bold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import NamedTuple

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import ANSWER, QUESTION, Template, filled, numbered, opening
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.styled_pdf import WIDTH, Line, write_styled
from tests.importer.layouts.typesetting import BOTTOM, LEFT, RIGHT, TOP, Setting, Text, typeset, wrapped

_Pages = list[list[Line]]
_PAGE: Template = {"kk": "{m} беттің {n}-беті", "ru": "стр. {n} из {m}"}
_SHORT_PAGE: Template = {"kk": "{n}-бет", "ru": "стр. {n}"}
_CONTENTS: Template = {"kk": "МАЗМҰНЫ", "ru": "СОДЕРЖАНИЕ"}
_FOOTNOTE: Template = {
    "kk": "* Бағалар 2026 жылғы 1 қаңтардан бастап қолданылады.",
    "ru": "* Цены действуют с 1 января 2026 года.",
}
# Letters in a line of the contents, of 10 points.
_DOTTED = 92


def _numbered(foot: Template, x: float, y: float, pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Add a line with the page's number to each page."""
    feet = [filled(foot, locale, n=number, m=len(pages), h=content.head[locale]) for number in range(1, len(pages) + 1)]
    return [[*page, Line(text, x, y, 9)] for page, text in zip(pages, feet, strict=True)]


def _at_outer_corners(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Add a head and a number to each page, at the left of even pages and at the right of odd ones."""
    return [
        [Line(content.head[locale], LEFT, 812, 8), *page, Line(str(number), RIGHT - 10 if number % 2 else LEFT, 40, 9)]
        for number, page in enumerate(pages, 1)
    ]


def _two_on_a_sheet(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Give each of two columns a page's head and number, as a booklet has before it is folded."""
    places = (LEFT, (LEFT + RIGHT) / 2 + 10)
    return [
        [*page, *(Line(content.head[locale], x, 815, 7) for x in places)]
        + [Line(filled(_SHORT_PAGE, locale, n=2 * number + side), places[side] + 90, 40, 8) for side in (0, 1)]
        for number, page in enumerate(pages, 1)
    ]


def _with_contents(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Put a page before the others that lists the questions, with dots and the numbers of their pages."""
    lines = [Line(filled(_CONTENTS, locale), LEFT, TOP, 14, True)]
    for place, asked in enumerate(content.items[locale]):
        texts = wrapped(Text(asked.question, 10), 430)
        number = 2 + place * len(pages) // len(content.items[locale])
        texts[-1] = f"{texts[-1]} ".ljust(_DOTTED, ".") + f" {number}"
        lines += [
            Line(text, LEFT, lines[-1].y - 18 * (not line) - 13 * bool(line), 10) for line, text in enumerate(texts)
        ]
    return [lines, *pages]


def _with_footnote(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Add a note to the foot of the first page, which its title points to."""
    title, *rest = pages[0]
    first = [title._replace(text=title.text + "*"), *rest]
    rule = [Line("_" * 30, LEFT, 58, 8), Line(filled(_FOOTNOTE, locale), LEFT, 46, 8)]
    return [first + rule, *pages[1:]]


def _word_by_word(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Draw each word by itself; long lines are spread to the edge."""
    return [[word for line in page for word in _words(line)] for page in pages]


def _words(line: Line) -> Iterator[Line]:
    words, letter = line.text.split(), line.size * WIDTH
    room = RIGHT - line.x - len("".join(words)) * letter
    gap = room / max(len(words) - 1, 1)
    x = line.x
    for word in words:
        yield line._replace(text=word, x=x)
        x += len(word) * letter + (gap if gap < 3 * letter else letter)


def _in_pieces(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Draw each line in pieces that begin and end within words, as kerning does."""
    return [[piece for line in page for piece in _pieces(line)] for page in pages]


def _pieces(line: Line) -> Iterator[Line]:
    cuts = [*range(0, len(line.text), 7), len(line.text)]
    for start, end in pairwise(cuts):
        yield line._replace(text=line.text[start:end], x=line.x + start * line.size * WIDTH)


def _falsely_bold(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Draw bold lines twice in the plain weight, a little apart."""
    return [
        [
            line._replace(is_bold=False, x=line.x + shift)
            for line in page
            for shift in ((0.0, 0.35) if line.is_bold else (0.0,))
        ]
        for page in pages
    ]


def _from_below(pages: _Pages, content: Content, locale: Locale) -> _Pages:
    """Draw the lines of a page in no order of reading: feet and lower lines first."""
    return [sorted(page, key=lambda line: (line.y, line.x)) for page in pages]


class _Rows(NamedTuple):
    """How wide questions and answers beside each other are, and whether columns have heads and rows numbers."""

    question: float
    answer: float
    has_heads: bool = False

    @property
    def places(self) -> tuple[float, float, float]:
        """Return where number, question and answer begin."""
        return LEFT, LEFT + 25 * self.has_heads, LEFT + 45 + self.question


def _write_rows(rows: _Rows, folder: Path, content: Content, locale: Locale) -> Path:
    """Set questions at the left and answers at the right of them, in rows that may go over pages."""
    path = folder / f"{locale}.pdf"
    heads = ("№", QUESTION[locale], ANSWER[locale]) if rows.has_heads else ("", "", "")
    pages, y = [_row(rows, heads, TOP + 10)], TOP - 10.0
    for cells in _cells(rows, content, locale):
        y -= 13 if any(cells) else 10
        if y < BOTTOM:
            pages.append(_row(rows, heads, TOP + 10))
            y = TOP - 10.0
        pages[-1] += _row(rows, cells, y)
    title = [Line(text, LEFT, TOP + 45 - 16 * n, 14 - 3 * n, not n) for n, text in enumerate(opening(content, locale))]
    write_styled(path, [[*title, *pages[0]], *pages[1:]])
    return path


def _row(rows: _Rows, cells: tuple[str, str, str], y: float) -> list[Line]:
    is_bold = (rows.has_heads and y > TOP, not rows.has_heads or y > TOP, rows.has_heads and y > TOP)
    return [Line(text, x, y, 10, bold) for text, x, bold in zip(cells, rows.places, is_bold, strict=True) if text]


def _cells(rows: _Rows, content: Content, locale: Locale) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of the rows, and an empty one before each."""
    for one in numbered(content, locale):
        yield "", "", ""
        questions = wrapped(Text(one.asked.question, 10), rows.question)
        answers = [line for text in one.asked.answer for line in wrapped(Text(text, 10), rows.answer)]
        numbers = [str(one.number)] if rows.has_heads else []
        yield from zip_longest(numbers, questions, answers, fillvalue="")


_AT_RIGHT = partial(_numbered, _PAGE, 460, 40)
_AT_TOP = partial(_numbered, _SHORT_PAGE, 500, 815)
_IN_DASHES = partial(_numbered, "- {n} -", 285, 35)

LAYOUTS = (
    typeset("pdf, set: contents with dots", Setting(size=13, is_bold=True, touches=(_with_contents, _AT_RIGHT))),
    typeset("pdf, set: footnote, hanging marks", Setting(is_bold=True, hangs=True, touches=(_with_footnote, _AT_TOP))),
    typeset(
        "pdf, set: word by word, justified", Setting("{n}. {q}", is_bold=True, touches=(_word_by_word, _IN_DASHES))
    ),
    typeset("pdf, set: pieces of words", Setting(size=12.5, touches=(_in_pieces, _AT_RIGHT))),
    typeset("pdf, set: false bold", Setting("{n}) {q}", is_bold=True, within=3, touches=(_falsely_bold,))),
    typeset(
        "pdf, set: drawn from below", Setting(is_bold=True, columns=2, hangs=True, touches=(_IN_DASHES, _from_below))
    ),
    typeset("pdf, set: uppercase, outer corners", Setting(ask=str.upper, before=14, touches=(_at_outer_corners,))),
    typeset(
        "pdf, set: two pages on a sheet, divided words, pieces",
        Setting(is_bold=True, columns=2, is_divided=True, touches=(_two_on_a_sheet, _in_pieces)),
    ),
    typeset("pdf, set: arrows, answers indented", Setting("➤ {q}", indent=22, before=4, touches=(_AT_TOP,))),
    Layout("pdf, set: bold questions at the left of answers", partial(_write_rows, _Rows(130, 290))),
    Layout("pdf, set: table without lines, heads on each page", partial(_write_rows, _Rows(150, 245, True))),
)
