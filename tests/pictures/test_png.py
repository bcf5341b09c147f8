"""Pictures that are packed in bands, as Pillow reads them."""

from __future__ import annotations

import io
import random
import zlib

import pytest
from PIL import Image

from qostil.pictures.png import band, bits_for, png

WIDTH = 40


def points(colours: int, height: int, seed: int = 5) -> Image.Image:
    chance = random.Random(seed)  # noqa: S311 - no secret
    return Image.frombytes("P", (WIDTH, height), bytes(chance.randrange(colours) for _ in range(WIDTH * height)))


@pytest.mark.parametrize("colours", [2, 16, 17, 256])
def test_points_come_back_as_they_were(colours: int) -> None:
    parts, bits = [points(colours, height, height) for height in (1, 30, 7)], bits_for(colours)
    palette = bytes(random.Random(1).randbytes(3 * colours))  # noqa: S311 - no secret
    image = Image.open(io.BytesIO(png(WIDTH, bits, palette, [band(part, bits) for part in parts])))
    assert image.size == (WIDTH, 38)
    assert image.tobytes() == b"".join(part.tobytes() for part in parts)
    assert bytes(image.getpalette() or [])[: len(palette)] == palette


def test_the_sums_over_all_bands_are_right() -> None:
    parts = [band(points(16, height), 4) for height in (3, 90, 7)]
    picture = png(WIDTH, 4, bytes(range(48)), parts)
    Image.open(io.BytesIO(picture)).verify()
    stream = picture[picture.index(b"IDAT") + 4 : picture.index(b"IEND") - 8]
    assert len(zlib.decompress(stream)) == 100 * (1 + WIDTH // 2)


def test_few_colours_take_half_a_byte_a_point() -> None:
    assert [bits_for(colours) for colours in (8, 16, 17)] == [4, 4, 8]
    assert band(points(16, 10), 4).size == 10 * (1 + WIDTH // 2)


def test_what_a_large_band_repeats_is_packed_once() -> None:
    part, many = points(256, 30), Image.new("P", (WIDTH, 30 * 20))
    for number in range(20):
        many.paste(part, (0, 30 * number))
    assert len(band(many, 8).packed) < 3 * len(band(part, 8).packed)
