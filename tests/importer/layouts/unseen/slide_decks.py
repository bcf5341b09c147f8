"""Slides: a title for each question, several items a slide, boxes side by side, tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pptx
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Cm, Length, Pt

from qostil.model.locale import Locale
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.unseen.common import answer_word, groups, question_word, say, support
from tests.importer.samples.library import Asked

_COVER, _TEXT, _SECTION, _TITLE_ONLY, _BLANK = 0, 1, 2, 5, 6


def _deck(content: Content, locale: Locale) -> Presentation:
    """A deck that begins with a cover."""
    deck = pptx.Presentation()
    _titled(deck, _COVER, content.head[locale]).placeholders[1].text_frame.text = content.intro[locale]
    return deck


def _titled(deck: Presentation, layout: int, title: str) -> Slide:
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[layout])
    if slide.shapes.title:
        slide.shapes.title.text_frame.text = title
    return slide


def _save(deck: Presentation, folder: Path, locale: Locale) -> Path:
    path = folder / f"{locale}.pptx"
    deck.save(str(path))
    return path


def _box(slide: Slide, left: float, top: float, width: float, height: float) -> TextFrame:
    frame: TextFrame = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(width), Cm(height)).text_frame
    frame.word_wrap = True
    return frame


def _fill(
    frame: TextFrame, paragraphs: Sequence[str], size: Length | None = None, bold: bool = False, level: int = 0
) -> None:
    """Add paragraphs to a frame, the first in place of its empty one."""
    for text in paragraphs:
        paragraph = _next(frame)
        paragraph.level = level
        run = paragraph.add_run()
        run.text = text
        run.font.size = size
        run.font.bold = bold or None


def _next(frame: TextFrame) -> _Paragraph:
    paragraph: _Paragraph = frame.add_paragraph() if frame.text else frame.paragraphs[0]  # type: ignore[no-untyped-call]
    return paragraph


def _foot(deck: Presentation, slide: Slide, text: str) -> None:
    """The foot and the number of a slide, which stand at its bottom."""
    _fill(_box(slide, 1, 17.8, 16, 1), [text], Pt(10))
    _fill(_box(slide, 23, 17.8, 2, 1), [str(len(deck.slides))], Pt(10))


def _slides(content: Content, locale: Locale, size: int) -> Iterator[tuple[str, tuple[tuple[int, Asked], ...]]]:
    """The items in slides, none with items of two groups."""
    for group in groups(content.items[locale]):
        for start in range(0, len(group.items), size):
            yield group.name, group.items[start : start + size]


def _titles(folder: Path, content: Content, locale: Locale) -> Path:
    """A slide for each question under a section slide for each group, and thanks at the end."""
    deck = _deck(content, locale)
    for group in groups(content.items[locale]):
        if group.name:
            _titled(deck, _SECTION, group.name)
        for _, item in group.items:
            slide = _titled(deck, _TEXT, item.question)
            _fill(slide.placeholders[1].text_frame, [line.removeprefix("• ") for line in item.answer], Pt(18))
            _foot(deck, slide, content.head[locale])
    _titled(deck, _TITLE_ONLY, say(locale, "Назарларыңызға рақмет!", "Спасибо за внимание!"))
    return _save(deck, folder, locale)


def _several(folder: Path, content: Content, locale: Locale) -> Path:
    """Two items a slide under the title of the deck, each in a box of its own, its question in bold."""
    deck = _deck(content, locale)
    for name, items in _slides(content, locale, 2):
        slide = _titled(deck, _TITLE_ONLY, name or content.head[locale])
        for place, (_, item) in enumerate(items):
            frame = _box(slide, 1.5, 4.2 + place * 6.8, 22, 6.5)
            _fill(frame, [item.question], Pt(14), bold=True)
            _fill(frame, item.answer, Pt(11))
        _foot(deck, slide, support(locale))
    return _save(deck, folder, locale)


def _beside(folder: Path, content: Content, locale: Locale) -> Path:
    """The question in a coloured shape at the left, its answer in a box at the right."""
    deck = _deck(content, locale)
    for name, items in _slides(content, locale, 1):
        for number, item in items:
            slide = deck.slides.add_slide(deck.slide_layouts[_BLANK])
            _fill(_box(slide, 1, 0.5, 20, 1), [name or content.head[locale]], Pt(11))
            shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, Cm(1), Cm(3), Cm(8), Cm(12))
            shape.fill.solid()
            shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
            _fill(shape.text_frame, [item.question], Pt(20), bold=True)
            _fill(_box(slide, 10, 3, 14, 12), item.answer, Pt(14))
            _fill(_box(slide, 23.5, 17.8, 1.5, 1), [str(number + 1)], Pt(9))
    return _save(deck, folder, locale)


def _levels(folder: Path, content: Content, locale: Locale) -> Path:
    """Several items in one body, numbered; answers stand a level deeper."""
    deck = _deck(content, locale)
    for name, items in _slides(content, locale, 3):
        frame = _titled(deck, _TEXT, name or content.head[locale]).placeholders[1].text_frame
        for number, item in items:
            _fill(frame, [f"{number}. {item.question}"], Pt(16), bold=True)
            _fill(frame, item.answer, Pt(12), level=1)
    return _save(deck, folder, locale)


def _tables(folder: Path, content: Content, locale: Locale) -> Path:
    deck = _deck(content, locale)
    for name, items in _slides(content, locale, 3):
        slide = _titled(deck, _TITLE_ONLY, name or content.head[locale])
        table = slide.shapes.add_table(len(items) + 1, 2, Cm(1), Cm(4), Cm(23), Cm(12)).table
        rows = [(question_word(locale), (answer_word(locale),))] + [(item.question, item.answer) for _, item in items]
        for row, (question, answer) in enumerate(rows):
            _fill(table.cell(row, 0).text_frame, [question], Pt(11))
            _fill(table.cell(row, 1).text_frame, answer, Pt(10))
        _foot(deck, slide, support(locale))
    return _save(deck, folder, locale)


LAYOUTS = (
    Layout("slides-titles", _titles),
    Layout("slides-several", _several),
    Layout("slides-beside", _beside),
    Layout("slides-levels", _levels),
    Layout("slides-tables", _tables),
)
