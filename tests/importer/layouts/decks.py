"""Write a content as a deck of slides; how a slide looks is a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Cm, Pt

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import Numbered, Template, filled, kind_of, numbered, without_mark
from tests.importer.layouts.layout import Content, Layout

_MORE: Mapping[Locale, str] = {"kk": " (жалғасы)", "ru": " (продолжение)"}
_TITLE_SLIDE, _TITLE_AND_TEXT, TITLE_ONLY = 0, 1, 5


class SlideForm(NamedTuple):
    """How slides look; with `each` over 1, that many items share one, each with a bold question below the title."""

    question: Template = "{q}"
    first: Template = "{a}"
    # The paragraphs of an answer on one slide, or 0 for all.
    paragraphs: int = 0
    each: int = 1
    has_feet: bool = False
    # Whether the answer stands in a text box and not in the place for text.
    is_boxed: bool = False
    # Slides before the first question and after the last: a title, and a line for each paragraph below it.
    before: tuple[Template, ...] = ()
    after: tuple[Template, ...] = ()
    # Whether each group has a slide of its name, if each item has one of its own.
    has_sections: bool = False


def as_deck(name: str, form: SlideForm) -> Layout:
    """Make a layout of a form."""
    return Layout(name, partial(_write, form))


def _write(form: SlideForm, folder: Path, content: Content, locale: Locale) -> Path:
    deck = begun(content, locale)
    items = list(numbered(content, locale))
    _add_others(deck, form.before, locale)
    if form.each > 1:
        for start in range(0, len(items), form.each):
            _add_several(deck, form, content.head[locale], items[start : start + form.each], locale)
    else:
        for one in items:
            _add_others(deck, (one.group,) if form.has_sections and one.group else (), locale)
            _add_item(deck, form, one, locale)
    _add_others(deck, form.after, locale)
    if form.has_feet:
        for number, slide in enumerate(deck.slides, 1):
            _add_feet(slide, content.head[locale], number)
    return saved(deck, folder, locale)


def begun(content: Content, locale: Locale) -> Presentation:
    """Return a deck with a slide of the title."""
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_SLIDE])
    slide.shapes.title.text = content.head[locale]
    slide.placeholders[1].text_frame.text = content.intro[locale]
    return deck


def saved(deck: Presentation, folder: Path, locale: Locale) -> Path:
    """Save a deck in a folder."""
    path = folder / f"{locale}.pptx"
    deck.save(str(path))
    return path


def _add_others(deck: Presentation, slides: Sequence[Template], locale: Locale) -> None:
    for text in slides:
        title, _, below = filled(text, locale).partition("\n")
        slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_AND_TEXT])
        slide.shapes.title.text = title
        slide.placeholders[1].text_frame.text = below


def _add_item(deck: Presentation, form: SlideForm, one: Numbered, locale: Locale) -> None:
    title = filled(form.question, locale, n=one.number, q=one.asked.question)
    answer = _answer(form, one, locale)
    step = form.paragraphs or len(answer)
    for start in range(0, len(answer), step):
        slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY if form.is_boxed else _TITLE_AND_TEXT])
        slide.shapes.title.text = title + (_MORE[locale] if start else "")
        for place, paragraph in enumerate(answer[start : start + step]):
            _add_line(_frame(slide, form.is_boxed and not place), paragraph, place)


def _answer(form: SlideForm, one: Numbered, locale: Locale) -> list[str]:
    first, *rest = one.asked.answer
    answer = [filled(form.first, locale, a=first), *rest]
    # Bullets are the slide's own; numbers are typed.
    return [without_mark(text) if kind_of(text) == "bullets" else text for text in answer]


def _frame(slide: Slide, is_new: bool) -> Any:
    """Return where the answer stands: a new text box, or the last shape of the slide."""
    shape: Any = slide.shapes.add_textbox(Cm(2), Cm(5), Cm(21), Cm(10)) if is_new else list(slide.shapes)[-1]
    frame = shape.text_frame
    frame.word_wrap = True
    return frame


def _add_several(deck: Presentation, form: SlideForm, head: str, items: Sequence[Numbered], locale: Locale) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_AND_TEXT])
    slide.shapes.title.text = items[0].group or head
    frame = slide.placeholders[1].text_frame
    for place, (text, is_question) in enumerate(_lines(form, items, locale)):
        _add_line(frame, text, place, is_bold=is_question)


def _lines(form: SlideForm, items: Sequence[Numbered], locale: Locale) -> Iterator[tuple[str, bool]]:
    for one in items:
        yield filled(form.question, locale, n=one.number, q=one.asked.question), True
        for text in _answer(form, one, locale):
            yield text, False


def _add_line(frame: Any, text: str, place: int, is_bold: bool = False) -> None:
    run = (frame.add_paragraph() if place else frame.paragraphs[0]).add_run()
    run.text = text
    run.font.size = Pt(16)
    if is_bold:
        run.font.bold = True


def _add_feet(slide: Slide, foot: str, number: int) -> None:
    """Copy the places for foot and number from the slide's layout, as PowerPoint does."""
    texts = {PP_PLACEHOLDER.FOOTER: foot, PP_PLACEHOLDER.SLIDE_NUMBER: str(number)}
    places: Any = slide.slide_layout.placeholders
    for place in places:
        text = texts.get(place.placeholder_format.type)
        if text:
            slide.shapes._spTree.append(deepcopy(place._element))
            list(slide.placeholders)[-1].text_frame.text = text
