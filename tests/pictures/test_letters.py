"""Lines that are put together of letters, beside the same lines as the library draws them whole."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from qostil.pictures.letters import width, written
from qostil.pictures.typeface import BOLD, REGULAR, font

LETTERS = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = [*LETTERS, *LETTERS.lower(), *"0123456789 ?!.,;«»“”„()…№₸%/+"]
TYPES = [(86, BOLD), (74, BOLD), (60, BOLD), (48, BOLD), (30, REGULAR)]
ROOM, AT = (2400, 200), (100, 120)
LINES = [
    "Роутерді қалай қайта қосамын?",
    "Как узнать номер счёта, если «договор» потерян (2024 г.)?",
    "Өзіне-өзі қызмет — тәулік бойы: №7, 5–7 күн",
    "Wi-Fi не работает: IP-адрес 10.0.0.1",
    "А-Б 5-7 18:00–19:00",
    "Төлем *доллар* иә",
    "за\u0301мок",
    "Что to do с TV у AVATAR",
    "Тариф 0 A, 4 V. 7 T",
    "ÅǺ\u0301",
    "2024?",
    "— иә",
    "Ә",
    " ",
    "",
]


def whole(line: str, size: int, weight: int) -> Image.Image:
    white = Image.new("L", ROOM, 0)
    ImageDraw.Draw(white).text(AT, line, 255, font(size, weight), anchor="ls")
    return white


def in_letters(line: str, size: int, weight: int) -> Image.Image:
    white = Image.new("L", ROOM, 0)
    if made := written(line, size, weight):
        white.paste(255, (AT[0] + made.left, AT[1] + made.top), made.image)
    return white


def differing(lines: list[str], size: int, weight: int) -> list[str]:
    return [
        line
        for line in lines
        if in_letters(line, size, weight).tobytes() != whole(line, size, weight).tobytes()
        or width(line, size, weight) != font(size, weight).getlength(line)
    ]


@pytest.mark.parametrize(("size", "weight"), TYPES)
def test_a_line_of_letters_is_the_line_drawn_whole(size: int, weight: int) -> None:
    assert not differing(LINES, size, weight)


@pytest.mark.parametrize(("size", "weight"), [(48, BOLD), (30, REGULAR)])
def test_every_letter_stands_beside_every_other_as_in_a_line_drawn_whole(size: int, weight: int) -> None:
    parts = [SIGNS[first : first + 23] for first in range(0, len(SIGNS), 23)]
    lines = ["".join(f"{sign}{other}" for other in part) + sign for sign in SIGNS for part in parts]
    assert not differing(lines, size, weight)
