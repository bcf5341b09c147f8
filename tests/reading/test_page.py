"""A page as the checks see it: items, lines, comments, whatever its text is."""

from __future__ import annotations

import random

import pytest

from qostil.model.item import Item, Shape
from qostil.model.page import Page
from qostil.reading.outline import Outline
from qostil.reading.page import read_page
from qostil.reading.render import Renderer
from tests.project import KK

RENDERER = Renderer(
    ["toc", "tables", "fenced_code", "admonition", "pymdownx.details", "attr_list"], {"toc": {"permalink": "#"}}
)
ANSWER = """\
---
title: Төлемдер
description: Төлем туралы
kind: faq
---

Кіріспе,
екі жол.

## **Чек** керек пе? { #receipt }

1. Бірінші қадам:
    - ішкі
      тізім;
    - екінші.
2. Екінші қадам

    !!! note "Назар аударыңыз"
        Үйде болыңыз.

| Нөмір | Не |
| --- | --- |
| [3131](tel:3131) | `*102#` |

![Чек](a.png)

<p>Таза HTML</p>

<details><summary>Ашу</summary>Ішінде</details>
"""


NOTES = """\
---
title: Төлемдер
description: Төлем туралы
kind: faq
---

## Чек керек пе? { #receipt }

Мәтін.

!!! danger
    Үйде болыңыз.

1. Қадам

    !!! tip inline end "Кеңес"
        Күтіңіз.

??? question "Ашу"

    Ішінде

???+ warning
    !!! note ""
        Ішкі
<details class="bug"><summary>Ашу</summary>Ішінде</details>

<details><summary>Ашу</summary>Ішінде</details>
"""


def read(text: str) -> Page:
    return read_page("docs/kk/payments.md", "docs", text, RENDERER)


def lines(item: Item) -> list[tuple[str, int, str]]:
    return [(block.kind, line.number, line.text) for block in item.blocks for line in block.lines]


def test_every_text_has_its_kind_and_its_line() -> None:
    page = read(ANSWER)
    assert lines(page.intro) == [("paragraph", 7, "Кіріспе,"), ("paragraph", 8, "екі жол.")]
    assert (page.items[0].id, page.items[0].question, page.items[0].line) == ("receipt", "Чек керек пе?", 10)
    assert lines(page.items[0]) == [
        ("step", 12, "Бірінші қадам:"),
        ("bullet", 13, "ішкі"),
        ("bullet", 14, "тізім;"),
        ("bullet", 15, "екінші."),
        ("step", 16, "Екінші қадам"),
        ("note", 18, "Назар аударыңыз"),
        ("note", 19, "Үйде болыңыз."),
        ("cell", 21, "Нөмір"),
        ("cell", 21, "Не"),
        ("cell", 23, "3131"),
        ("cell", 23, "`*102#`"),
        ("paragraph", 27, "Таза HTML"),
        ("note", 29, "Ашу"),
        ("note", 29, "Ішінде"),
    ]


@pytest.mark.parametrize("attribute", ["", ' draft="true"'])
def test_many_headings_in_one_line_are_read(attribute: str) -> None:
    """A search of the whole line for each of them would take hours."""
    line = "{" + " draft=true" * 20 + "х" * 3_000_000
    found = Outline.of(f"<h2{attribute}>Чек</h2>" * 4_000, 1, [line])
    assert len(found.items) == 4_001


def test_parts_are_counted() -> None:
    assert read(ANSWER).items[0].shape == Shape(steps=2, bullets=2, notes=2, tables=1, rows=2, links=1, images=1)


def test_notes_have_their_kinds_and_their_lines() -> None:
    assert [(note.line, note.kind) for note in read(NOTES).items[0].notes] == [
        (11, "danger"),
        (16, "tip"),
        (19, "question"),
        (23, "warning"),
        (24, "note"),
        (26, "bug"),
        (28, "note"),
    ]


def test_links_and_images_have_their_lines() -> None:
    item = read(ANSWER).items[0]
    assert [(link.line, link.href, link.text) for link in item.links] == [(23, "tel:3131", "3131")]
    assert [(image.line, image.src, image.alt) for image in item.images] == [(25, "a.png", "Чек")]


@pytest.mark.parametrize("comment", ["<!-- qostil-question: неге? -->", "<!--qostil-question\nнеге?-->"])
@pytest.mark.parametrize("before", ["", "Мәтін.\n\n", "## A { #a }\n\nМәтін ", "- бір\n\n    "])
def test_an_open_question_is_found_wherever_it_stands(before: str, comment: str) -> None:
    text = f"{before}{comment}\n\nМәтін.\n"
    assert [(q.line, q.text) for q in read(text).questions] == [(before.count("\n") + 1, "неге?")]


def test_code_is_no_text_of_any_language_whatever_signs_it_holds() -> None:
    block = read("Теріңіз: ``a`b``, сосын `if` және күтіңіз.").intro.blocks[0]
    assert block.prose.split() == ["Теріңіз:", ",", "сосын", "және", "күтіңіз."]


@pytest.mark.parametrize(
    "text",
    [
        "\ufdd0999999\ufdd1Мәтін\n\n## A\n\nМәтін",
        "&#xfdd0;9999999&#xfdd1;Мәтін <!-- qostil-allow letters: x -->\n\n## A\n\nМәтін",
        "&#xfdd0;99999999999999999999&#xfdd1;Мәтін\n\n## A\n\nМәтін",
        "<h2 \ufdd0999999\ufdd1>A</h2>",
        "x\n{: data-line=999999 }\n\n<h2 data-line=999999>A</h2>",
    ],
)
def test_a_page_that_makes_up_marks_is_read_all_the_same(text: str) -> None:
    page = read(text)
    assert page.trouble is None
    assert all(1 <= item.line <= text.count("\n") + 1 for item in page.items)


@pytest.mark.parametrize("text", ["> " * 2000 + "x", "[" * 500 + "x" + "]" * 500, "<div>" * 1000])
def test_what_is_nested_too_deep_is_told_or_read(text: str) -> None:
    page = read(text)
    assert page.trouble is None or "could not be read" in page.trouble.message_template


def test_no_mutation_of_a_page_breaks_the_reading() -> None:
    chance = random.Random(2026)  # noqa: S311 - the same mutations every time
    signs = "#*_`<>![](){}|\\\n\t -+.:&;\"'=~\0\ufffe\u2028әҢё€𝄞" + "\ufdd0\ufdd1"
    for _ in range(150):
        text = list(KK + ANSWER)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(text))
            text[at : at + chance.randint(0, 5)] = chance.choices(signs, k=chance.randint(0, 4))
        page = read("".join(text))
        assert page.trouble is None
