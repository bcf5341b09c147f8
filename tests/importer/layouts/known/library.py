"""The library's questions as a content."""

from __future__ import annotations

from tests.importer.layouts.layout import Content
from tests.importer.samples.library import HEAD, KK, RU

CONTENTS = (
    Content(
        "library",
        {"kk": HEAD["kk"], "ru": HEAD["ru"]},
        {"kk": "Оқырмандар жиі қоятын сұрақтар.", "ru": "Частые вопросы читателей."},
        {"kk": KK, "ru": RU},
    ),
)
