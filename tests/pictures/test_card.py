"""Cards and icons as a messenger or a telephone decodes them."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageColor

from qostil.pictures.card import HEIGHT, WIDTH, draw_card
from qostil.pictures.icon import draw_icon
from qostil.settings.colours import Colours, mixed

OWN = Colours(bar="#5b1a4b", accent="#7fd1ae")
QUESTIONS = [
    "Чек?",
    "Роутерді қалай қайта қосамын?",
    "Как узнать номер лицевого счёта, если договор потерян, а в личном кабинете его не видно?",
    "Төлемді қате жіберіп қойдым, ақшаны қалай қайтарып аламын және қандай құжаттар керек? " * 8,
    "Ә" * 4000,
    "Нет 🙂 связи\nсовсем",
    "مرحبا بالعالم",
    "",
]


def card(question: str, colours: Colours = OWN, logo: bytes | None = None) -> bytes:
    return draw_card(question, "Су арнасы — көмек", "Төлемдер", colours, logo, "kk")


def decoded(picture: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(picture))
    image.load()
    return image


def logo(size: tuple[int, int], colour: str, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_card_is_small_and_the_same_each_time(question: str) -> None:
    drawn = card(question)
    assert (decoded(drawn).format, decoded(drawn).size, decoded(drawn).mode) == ("PNG", (WIDTH, HEIGHT), "P")
    assert (WIDTH, HEIGHT) == (1200, 630)
    assert len(drawn) <= 20_000
    assert card(question) == drawn


def test_words_change_the_card() -> None:
    assert len({card(question) for question in QUESTIONS[:5]}) == 5


def test_a_card_has_the_colours_of_the_site() -> None:
    seen = {colour for _, colour in decoded(card("Чек керек пе?")).convert("RGB").getcolors(256) or ()}
    assert {ImageColor.getrgb(colour) for colour in (OWN.bar, OWN.accent, "#ffffff")} <= seen


@pytest.mark.parametrize("question", ["Чек?", QUESTIONS[2], ""])
def test_rows_stand_one_below_the_other(question: str) -> None:
    image = decoded(card(question)).convert("RGB")
    bar, white = ImageColor.getrgb(OWN.bar), (255, 255, 255)
    palest = ImageColor.getrgb(mixed(OWN.bar, "#ffffff", 1 / 6**1.7))
    assert [image.getpixel(at) for at in ((10, 10), (100, 105), (1199, 629))] == [bar, white, bar]
    # The large bubble behind the words has straight sides, whatever rows it is put together of.
    assert {image.getpixel((1100, y)) for y in range(120, 370)} == {palest}
    assert {image.getpixel((1143 + 20, y)) for y in range(120, 520)} == {bar}
    assert {image.getpixel((862, y)) for y in range(400, 470)} == {palest}


def test_the_line_the_question_and_the_words_around_it_have_their_places() -> None:
    image = decoded(card("Чек?"))
    line = [y for y in range(160, 520) if image.getpixel((82, y)) == image.getpixel((160, y)) != 0]
    assert line == list(range(line[0], line[0] + 8))
    written = [y for y in range(HEIGHT) if image.crop((70, y, 700, y + 1)).getbbox()]
    rows = [y for y in written if y - 1 not in written]
    assert [round(y, -1) for y in rows] == [70, 270, 310, 540]


def test_nothing_touches_the_margins() -> None:
    image = decoded(card(QUESTIONS[3])).convert("RGB")
    ground = ImageColor.getrgb(OWN.bar)
    assert {image.getpixel((x, y)) for x in range(0, 60, 7) for y in range(0, HEIGHT, 3)} == {ground}
    assert {image.getpixel((x, y)) for x in range(0, WIDTH, 3) for y in range(HEIGHT - 50, HEIGHT, 7)} == {ground}


@pytest.mark.parametrize(("size", "kind"), [((400, 100), "PNG"), ((3000, 20), "PNG"), ((16, 900), "GIF")])
def test_a_logo_stands_at_the_top_whatever_its_shape(size: tuple[int, int], kind: str) -> None:
    drawn = decoded(card("Чек керек пе?", logo=logo(size, "#e02020", kind))).convert("RGB")
    red, green, blue = drawn.getpixel((80, 100))  # type: ignore[misc]
    assert red > 200
    assert max(green, blue) < 80
    assert len(card("Чек керек пе?", logo=logo(size, "#e02020", kind))) < 20_000


@pytest.mark.parametrize("broken", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", logo((40, 40), "#e02020")[:60]])
def test_what_is_no_picture_gives_way_to_the_bubbles(broken: bytes) -> None:
    assert card("Чек керек пе?", logo=broken) == card("Чек керек пе?")
    assert draw_icon(180, OWN, broken) == draw_icon(180, OWN, None)


@pytest.mark.parametrize("size", [180, 512])
def test_an_icon_is_opaque_and_has_the_colour_of_the_bar(size: int) -> None:
    plain, own = decoded(draw_icon(size, OWN, None)), decoded(draw_icon(size, OWN, logo((300, 100), "#e02020")))
    assert [(icon.size, icon.mode, icon.getpixel((1, 1))) for icon in (plain, own)] == [
        ((size, size), "RGB", ImageColor.getrgb(OWN.bar))
    ] * 2
    assert own.getpixel((size // 2, size // 2)) == ImageColor.getrgb("#e02020")
    assert plain.getpixel((size // 2 - size // 10, size // 2)) == (255, 255, 255)
