"""PowerPoint: a slide an item or several, with real placeholders of numbers and feet, titles that go on."""

from __future__ import annotations

from pathlib import Path

from pptx.util import Cm

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import ANSWER, QUESTION, numbered
from tests.importer.layouts.decks import TITLE_ONLY, SlideForm, as_deck, begun, saved
from tests.importer.layouts.layout import Content, Layout


def _write_tables(folder: Path, content: Content, locale: Locale) -> Path:
    deck = begun(content, locale)
    items = list(numbered(content, locale))
    for start in range(0, len(items), 3):
        rows = [(QUESTION[locale], ANSWER[locale])]
        rows += [(one.asked.question, "\n".join(one.asked.answer)) for one in items[start : start + 3]]
        slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
        slide.shapes.title.text = content.head[locale]
        table = slide.shapes.add_table(len(rows), 2, Cm(1), Cm(5), Cm(23), Cm(12)).table
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
    return saved(deck, folder, locale)


LAYOUTS = (
    as_deck("slides: a title an item", SlideForm()),
    as_deck("slides: 1., feet and numbers", SlideForm("{n}. {q}", has_feet=True)),
    as_deck("slides: titles that go on", SlideForm(paragraphs=2, has_feet=True)),
    as_deck("slides: Сұрақ 1, text boxes", SlideForm("{question} {n}. {q}", "{answer}: {a}", is_boxed=True)),
    as_deck("slides: three bold a slide", SlideForm(each=3)),
    as_deck("slides: two bold a slide, 1., feet", SlideForm("{n}. {q}", each=2, has_feet=True)),
    Layout("slides: tables", _write_tables),
)
