"""A passage in quotation marks says its language where it is certainly the other one."""

from __future__ import annotations

import pytest

from qostil.languages.guess import Guess
from qostil.mkdocs.foreign import with_languages
from qostil.model.locale import Locale


@pytest.mark.parametrize(
    ("locale", "html", "marked"),
    [
        ("kk", "<p>«Оставить заявку» басыңыз</p>", "Оставить заявку"),
        ("ru", "<p>раздел «Онлайн төлеу»</p>", "Онлайн төлеу"),
        ("kk", "<p><code>«Оставить заявку»</code> «Оставить отзыв»</p>", "Оставить отзыв"),
    ],
)
def test_the_other_language_is_marked(locale: Locale, html: str, marked: str) -> None:
    there = "ru" if locale == "kk" else "kk"
    assert f'«<span lang="{there}">{marked}</span>»' in with_languages(html, locale, Guess().language_of)


@pytest.mark.parametrize(
    ("locale", "html"),
    [
        ("kk", "<p>«Үйдегі интернет» қызметі, «Beeline», «Роутер»</p>"),
        ("ru", "<p>раздел «Оставить заявку»</p>"),
        ("kk", "<p>«Оставить заявку, қосыңыз»</p>"),
        ("kk", "<pre><code>«Оставить заявку»</code></pre>"),
        ("kk", '<p><img alt="«Оставить заявку»" src="a.png"></p>'),
        ("kk", "<p>Оставить заявку</p>"),
        ("kk", "<svg><title>«Оставить заявку»</title></svg>"),
    ],
)
def test_nothing_else_is(locale: Locale, html: str) -> None:
    assert with_languages(html, locale, Guess().language_of) == html
