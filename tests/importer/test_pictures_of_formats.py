"""Pictures of HTML pages, slides and PDF files come along to the page, and those of folders of them."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

import pptx
import pytest
from PIL import Image
from pptx.util import Cm

from qostil.importer.formats.file import read_source
from qostil.importer.formats.folder import read_folder
from qostil.importer.parsed_source import ParsedSource, understand
from qostil.importer.source_text import SourceText
from tests.importer.layouts.printing import printer
from tests.importer.test_pictures import png


def data_of(content: bytes) -> str:
    return f"data:;base64,{base64.b64encode(content).decode()}"


def html(folder: Path, *images: str) -> SourceText:
    """Read a page of two questions; the images stand in the first answer."""
    path = folder / "a.html"
    body = f"<h2>Как выглядит роутер?</h2><p>Вот так:</p>{''.join(images)}<p>Он белый.</p>"
    path.write_text(f"<!doctype html><meta charset=utf-8>{body}<h2>Где чек?</h2><p>Чек в сумке.</p>", "utf-8")
    return read_source(path)


def shown(source: SourceText) -> list[tuple[str, bytes]]:
    """Return the pictures of a source, each with the line above it."""
    lines = ["", *source.lines]
    return [(lines[picture.line].strip(), picture.content) for picture in source.pictures]


def placed(source: SourceText) -> list[tuple[int | None, int]]:
    return [(one.item, one.row) for one in parsed(source).pictures]


def parsed(source: SourceText) -> ParsedSource:
    return understand(source, "ru")


def test_pictures_in_a_page_and_beside_it_stand_in_their_answers(tmp_path: Path) -> None:
    beside = tmp_path / "a_files" / "снимок 1.png"
    beside.parent.mkdir()
    beside.write_bytes(png("green"))
    source = html(
        tmp_path,
        f'<p>Спереди <img src="{data_of(png("red"))}" alt=" Роутер\n спереди "> и сзади:</p>',
        f'<a href="#"><picture><source srcset="x.webp"><img src="./{quote("a_files/снимок 1.png")}?v=2"></picture></a>',
    )
    assert shown(source) == [("Спереди и сзади:", png("red")), ("Спереди и сзади:", png("green"))]
    assert [picture.alt for picture in source.pictures] == ["Роутер спереди", ""]
    assert placed(source) == [(0, 1), (0, 1)]


def test_a_page_that_loads_pictures_late_shows_the_right_ones(tmp_path: Path) -> None:
    tmp_path.joinpath("b.png").write_bytes(png("blue"))
    tmp_path.joinpath("c.png").write_bytes(png("black"))
    grey = data_of(png("grey"))
    source = html(tmp_path, f'<img src="{grey}" data-src="b.png">', '<img srcset="c.png 1x, d.png 2x">')
    assert [content for _, content in shown(source)] == [png("blue"), png("black")]


def test_pictures_do_not_change_the_text_of_a_page(tmp_path: Path) -> None:
    image = f'<img src="{data_of(png())}">'
    parts = ('<div class="x">', "<p>Спереди.</p></div>", "<ul><li>", "Белый;<li>Чёрный.</ul>")
    without, found = html(tmp_path, *parts), html(tmp_path, parts[0], image, *parts[1:3], image, parts[3])
    assert len(found.pictures) == 2
    assert (found.text, found.looks) == (without.text, without.looks)


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "{folder}/../secret.png",
        "%2e%2e/secret.png",
        "link.png",
        "file://{folder}/in.png",
        "//x/in.png",
        "https://bee.gg/in.png",
        "in.png\0",
        "x" * 5000,
        "data:image/png;base64,A",
        "",
        "http://[",
        ".",
    ],
)
def test_no_file_outside_of_the_folder_of_a_page_is_read(tmp_path: Path, address: str) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    tmp_path.joinpath("secret.png").write_bytes(png())
    folder.joinpath("in.png").write_bytes(png())
    folder.joinpath("link.png").symlink_to(tmp_path / "secret.png")
    source = html(folder, f'<img src="{address.format(folder=folder)}">')
    assert source.pictures == ()
    assert source.notes[0].startswith("pictures that are not carried: 1; they are not in the document or beside it")


def test_pictures_in_the_cells_of_a_table_stay_in_them(tmp_path: Path) -> None:
    row = "<tr><td>{}<td>{}"
    first, second = (f'<img src="{data_of(png(color))}">' for color in ("red", "blue"))
    source = html(tmp_path, "<table>", row.format("Белый", f"{first}Один"), row.format(second, "Чёрный"), "</table>")
    assert shown(source) == [("Один", png("red")), ("Один", png("blue"))]


def deck(
    folder: Path, slides: Sequence[tuple[str, str]], pictures: Mapping[int, Sequence[tuple[bytes, float]]]
) -> SourceText:
    """Write and read slides, each with a title and a text, and with pictures at a height in centimetres."""
    made = pptx.Presentation()
    for number, (title, text) in enumerate(slides, 1):
        slide = made.slides.add_slide(made.slide_layouts[5])
        slide.shapes.title.text = title
        slide.shapes.add_textbox(Cm(1), Cm(8), Cm(20), Cm(2)).text_frame.text = text
        for content, top in pictures.get(number, []):
            slide.shapes.add_picture(io.BytesIO(content), Cm(1), Cm(top), Cm(5))
    made.save(str(folder / "a.pptx"))
    return read_source(folder / "a.pptx")


SLIDES = [("Как выглядит роутер?", "Он белый."), ("Где чек?", "Чек в сумке."), ("Где касса?", "Касса в зале.")]


def test_pictures_of_slides_stand_where_they_are_on_the_slide(tmp_path: Path) -> None:
    source = deck(tmp_path, SLIDES, {1: [(png("red"), 12), (png("green"), 5)], 2: [(png("blue"), 12)]})
    assert shown(source) == [
        ("Как выглядит роутер?", png("green")),
        ("Он белый.", png("red")),
        ("Чек в сумке.", png("blue")),
    ]
    assert placed(source) == [(0, -1), (0, 0), (1, 0)]
    # The name of the file, which the library writes there, describes nothing.
    assert {picture.alt for picture in source.pictures} == {""}


def test_a_picture_above_all_text_of_a_slide_belongs_to_that_slide(tmp_path: Path) -> None:
    made = pptx.Presentation()
    for number, (title, text) in enumerate(SLIDES):
        slide = made.slides.add_slide(made.slide_layouts[6])
        group = slide.shapes.add_group_shape()
        group.shapes.add_picture(io.BytesIO(png(("red", "green", "blue")[number])), Cm(1), Cm(1), Cm(5))
        slide.shapes.add_textbox(Cm(1), Cm(6), Cm(20), Cm(2)).text_frame.text = title
        slide.shapes.add_textbox(Cm(1), Cm(9), Cm(20), Cm(2)).text_frame.text = text
    made.save(str(tmp_path / "a.pptx"))
    source = read_source(tmp_path / "a.pptx")
    assert shown(source) == [
        (title, png(color)) for (title, _), color in zip(SLIDES, ("red", "green", "blue"), strict=True)
    ]


def test_logos_and_backgrounds_of_slides_are_told(tmp_path: Path) -> None:
    logo = {number: [(png("red"), 15)] for number in (1, 2, 3)}
    source = deck(tmp_path, SLIDES, logo)
    assert source.pictures == ()
    assert source.notes == ("pictures that are not carried: 3; they repeat, as a logo does",)


def test_a_picture_that_fills_a_slide_is_a_background(tmp_path: Path) -> None:
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = "Где чек?"
    slide.shapes.add_picture(io.BytesIO(png()), 0, 0, made.slide_width, made.slide_height)
    made.save(str(tmp_path / "a.pptx"))
    source = read_source(tmp_path / "a.pptx")
    assert source.pictures == ()
    assert "they fill a slide or page" in source.notes[0]


def test_pictures_of_a_folder_stay_with_their_files(tmp_path: Path) -> None:
    for name, color in (("1.html", "red"), ("2.html", "blue")):
        tmp_path.joinpath(f"{color}.png").write_bytes(png(color))
        text = f"<!doctype html><meta charset=utf-8><img src={color}.png><h2>Как {color}?</h2><p>Так: {color}.</p>"
        tmp_path.joinpath(name).write_text(text, "utf-8")
    tmp_path.joinpath("other.png").write_bytes(png("green"))
    source = read_folder(tmp_path)
    assert [(line, content) for line, content in shown(source)] == [
        ("## Как red?", png("red")),
        ("## Как blue?", png("blue")),
    ]
    told = [note for note in source.notes if "not of a kind" in note]
    assert told == ["other.png: is not of a kind that can be read"]


def printed(path: Path, body: str) -> SourceText:
    """Print a page with Chromium, and read the PDF file."""
    with printer() as chromium:
        chromium.print(f"<!doctype html><meta charset=utf-8>{body}", path, {})
    return read_source(path)


def size_of(content: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(content)) as image:
        return image.size


def test_pictures_of_a_pdf_file_stand_between_its_lines(tmp_path: Path) -> None:
    photograph = png("red", kind="JPEG")
    images = [f'<p><img src="{data_of(content)}">' for content in (png("blue"), photograph)]
    source = printed(
        tmp_path / "a.pdf",
        f"<h2>Как выглядит роутер?</h2>{images[0]}<p>Он белый.{images[1]}<p>Или чёрный.<h2>Где чек?</h2><p>В сумке.",
    )
    assert [line for line, _ in shown(source)] == ["Как выглядит роутер?", "Он белый."]
    drawn, kept = (content for _, content in shown(source))
    assert (size_of(drawn), drawn[1:4]) == ((120, 80), b"PNG")
    assert kept == photograph
    assert placed(source) == [(0, -1), (0, 0)]


def test_backgrounds_logos_and_icons_of_a_pdf_file_are_told(tmp_path: Path) -> None:
    place = "position: absolute; left: 0; z-index: -1"
    panel = f'<img src="{data_of(png("pink"))}" style="{place}; top: 0; width: 600px; height: 300px">'
    icon = f'<img src="{data_of(png("red", (40, 40)))}">'
    logo = f'<p><img src="{data_of(png("blue"))}" style="break-after: page">'
    asked = "<h2>Как {0} роутер?</h2><p>Роутер {0} так."
    pages = [f'<div style="break-after: page">{asked.format(word)}{logo}</div>' for word in ("включить", "мыть")]
    covered = "<p>Помощь<br>всем,<br>кто спрашивает."
    source = printed(
        tmp_path / "a.pdf",
        f"{panel}{icon}{covered}{''.join(pages)}{asked.format('убрать')}{logo}",
    )
    assert source.pictures == ()
    assert [note.split()[5:9] for note in source.notes] == [
        ["1;", "they", "fill", "a"],
        ["3;", "they", "repeat,", "as"],
        ["1;", "they", "have", "less"],
    ]


def test_a_picture_at_the_top_of_a_page_follows_the_text_of_the_page_before(tmp_path: Path) -> None:
    source = printed(
        tmp_path / "a.pdf",
        f'<h2>Где чек?</h2><p>В сумке.<p style="break-before: page"><img src="{data_of(png())}"><h2>Где касса?</h2>'
        "<p>В зале.",
    )
    assert [line for line, _ in shown(source)] == ["В сумке."]
