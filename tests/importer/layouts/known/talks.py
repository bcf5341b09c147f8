"""Decks that were shown at a meeting: an agenda, slides of sections, thanks at the end."""

from __future__ import annotations

from collections.abc import Mapping

from qostil.model.locale import Locale
from tests.importer.layouts.decks import SlideForm, as_deck

_AGENDA: Mapping[Locale, str] = {
    "kk": "Кездесу жоспары\nЖиі қойылатын сұрақтар\nПікір алмасу\nҚорытынды",
    "ru": "План встречи\nЧастые вопросы\nОбсуждение\nИтоги",
}
_THANKS: Mapping[Locale, str] = {
    "kk": "Назарларыңызға рақмет!\nhelp@ulgi.example",
    "ru": "Спасибо за внимание!\nhelp@obrazec.example",
}

LAYOUTS = (
    as_deck("slides: agenda, thanks, feet", SlideForm(before=(_AGENDA,), after=(_THANKS,), has_feet=True)),
    as_deck(
        "slides: agenda, sections, 1., thanks",
        SlideForm("{n}. {q}", before=(_AGENDA,), after=(_THANKS,), has_sections=True, is_boxed=True),
    ),
)
