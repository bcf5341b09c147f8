"""The type of the cards: every letter of both languages, and words that stay whole."""

from __future__ import annotations

import pytest

from qostil.pictures.lettering import Setting, cut, fit, shown
from qostil.pictures.typeface import BOLD, REGULAR, font, has_letter

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = "0123456789.,:;?!«»“”„()–—-…№₸%/+*#&@"
SETTINGS = (Setting(60, 2), Setting(40, 3))


@pytest.mark.parametrize("sign", sorted({*KAZAKH, *KAZAKH.lower(), *SIGNS}))
def test_the_type_has_every_letter_in_both_weights(sign: str) -> None:
    assert has_letter(sign)
    for weight in (REGULAR, BOLD):
        nothing = font(40, weight).getmask("\uffff")
        drawn = font(40, weight).getmask(sign)
        assert (drawn.size, bytes(drawn)) != (nothing.size, bytes(nothing))


def test_bold_is_not_regular() -> None:
    assert font(40, BOLD).getlength("Қосымша") > font(40, REGULAR).getlength("Қосымша")


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Чек\nкерек\t пе?", "Чек керек пе?"),
        ("Нет 🙂 связи", "Нет связи"),
        ("мой и\u0306 счёт", "мой й счёт"),
        ("\u202eЧек\u0000 \ud800керек\u200d", "Чек керек"),
        ("مرحبا", ""),
        ("", ""),
    ],
)
def test_what_cannot_be_shown_is_left_out(written: str, seen: str) -> None:
    assert shown(written) == seen


@pytest.mark.parametrize("text", ["Ә" * 5000, "сөз " * 5000, "— и в " * 900, "🙂" * 5000, "\u0301" * 5000, ""])
def test_hostile_text_stays_within_its_room(text: str) -> None:
    block = fit(text, 500, SETTINGS, BOLD)
    assert len(block.lines) <= 3
    assert all(font(block.size, BOLD).getlength(line) <= 500 for line in block.lines)


def test_a_long_text_is_smaller_before_it_is_cut() -> None:
    short, longer, endless = "Чек керек пе?", "Төлем туралы чекті қайдан алуға болады?", "төлем туралы чек " * 20
    assert [fit(text, 600, SETTINGS).size for text in (short, longer, endless)] == [60, 40, 40]
    assert not fit(longer, 600, SETTINGS).lines[-1].endswith("…")
    assert fit(endless, 600, SETTINGS).lines[-1].endswith("…")


def test_no_word_is_left_alone_and_no_line_ends_with_a_short_one() -> None:
    lines = fit("Что делать, если интернет не работает и в чём причина", 700, (Setting(50, 3),)).lines
    assert not any(line.endswith((" не", " и", " в")) for line in lines)
    assert min(map(len, lines)) > max(map(len, lines)) / 2


def test_a_line_is_cut_where_it_ends() -> None:
    assert cut("Төлемдер", 500, 30) == "Төлемдер"
    assert cut("Төлемдер мен шоттар туралы", 200, 30).endswith("…")
    assert font(30).getlength(cut("Төлемдер мен шоттар туралы", 200, 30)) <= 200
