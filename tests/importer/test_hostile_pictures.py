"""Pictures that were made to harm end in a line of text, in little time, and outside of no folder."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from PIL import Image

from qostil.importer.formats import pictures
from qostil.importer.formats.figure import WHOLE, Figure
from qostil.importer.formats.picture_file import part_of
from qostil.importer.formats.pictures import chosen
from tests.importer.test_pictures import FOLDER, bring, files, page, png, russian


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claiming(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG whose head claims a size."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (claiming(6_400, 6_400), "they have more than 10,000,000 bytes or 40,000,000 pixels"),
        (claiming(2**31 - 1, 2**31 - 1), "they have more than 10,000,000 bytes or 40,000,000 pixels"),
        (png() + bytes(10_000_001), "they have more than 10,000,000 bytes or 40,000,000 pixels"),
        (claiming(0, 100), "they are damaged"),
        (png()[:60], "they are damaged"),
        (png(kind="JPEG")[:300], "they are damaged"),
        (b"\x89PNG\r\n\x1a\n", "they are damaged"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "they are damaged"),
        (b"GIF89a<script>alert(1)</script>", "they are damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "they are damaged"),
        (png(kind="BMP"), "they are damaged"),
        (b"", "they are not in the document"),
    ],
)
def test_what_is_no_picture_or_too_large_is_told(content: bytes, why: str) -> None:
    found, notes = chosen([(1, Figure(content))])
    assert found == ()
    (note,) = notes
    assert note.startswith(f"pictures that are not carried: 1; {why}")


def test_a_bomb_that_pillow_refuses_by_itself_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 100)
    assert "or 40,000,000 pixels" in chosen([(1, Figure(png()))])[1][0]


@pytest.mark.parametrize(("limit", "most"), [("_ALL_PIXELS", 2 * 120 * 80), ("_ALL_BYTES", 2 * len(png()) + 50)])
def test_many_pictures_have_a_limit_together(monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(pictures, limit, most)
    colors = ("red", "tan", "red", "sky", "tan")
    found, notes = chosen([(1, Figure(png(color.replace("sky", "blue")))) for color in colors])
    assert [picture.content for picture in found] == [png("red"), png("tan")]
    assert notes[0].startswith("pictures that are not carried: 1; those before have")


def test_no_suffix_or_name_of_the_document_reaches_the_disk(project: Path, tmp_path: Path) -> None:
    word = russian().show(png(kind="JPEG"), "../../../evil.sh").ask("Где чек?").say("В сумке.")
    part = next(rel.target_part for rel in word.document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.IMAGE)
    part._partname = type(part.partname)("/word/media/..%2f..%2fevil.html")
    before = {path for path in project.rglob("*") if path.is_file()}
    bring(word.save(tmp_path / "a.docx"))
    (name,) = files(project)
    assert name.endswith(".jpg")
    come = {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()} - {
        path.relative_to(project).as_posix() for path in before
    }
    assert {path for path in come if "kk" not in path and "ru" not in path and "knowledge" not in path} == {
        f"{FOLDER}/{name}"
    }


def external(word_file: object) -> None:
    """Let a picture be one that lies on a server."""
    document = word_file.document  # type: ignore[attr-defined]
    (blip,) = document.element.body.iter("{*}blip")
    name = document.part.relate_to("https://bee.gg/a.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    embed = next(key for key in blip.attrib if key.endswith("}embed"))
    blip.set(embed, name)


def lost(word_file: object) -> None:
    """Let a picture be one that the file does not hold."""
    (blip,) = word_file.document.element.body.iter("{*}blip")  # type: ignore[attr-defined]
    blip.set(next(key for key in blip.attrib if key.endswith("}embed")), "rId999")


@pytest.mark.parametrize("spoil", [external, lost])
def test_a_picture_that_word_only_names_is_told(project: Path, tmp_path: Path, spoil: Callable[[object], None]) -> None:
    word = russian().show(png()).ask("Где чек?").say("В сумке.")
    spoil(word)
    done = bring(word.save(tmp_path / "a.docx"))
    assert "pictures that are not carried: 1; they are not in the document" in done.output
    assert "![" not in page(project)


def test_a_link_in_place_of_a_picture_is_not_followed(project: Path, tmp_path: Path) -> None:
    source = russian().show(png()).ask("Где чек?").say("В сумке.").save(tmp_path / "a.docx")
    told = bring(source, "--dry-run").output
    (path,) = [project / line.split(": ")[1] for line in told.split("\n") if FOLDER in line]
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    path.parent.mkdir(parents=True)
    path.symlink_to(victim)
    bring(source)
    assert victim.read_bytes() == b"mine"


def test_a_thousand_references_to_one_large_picture_cost_little() -> None:
    content = png("red", (2000, 2000)) + bytes(5_000_000)
    found, notes = chosen([(line, Figure(content)) for line in range(1000)])
    assert (found, len(notes)) == ((), 1)


def test_jpeg_of_another_colour_space_does_not_end_the_import() -> None:
    from PIL import Image

    written = io.BytesIO()
    Image.new("CMYK", (60, 60)).save(written, "JPEG")
    assert len(chosen([(1, Figure(written.getvalue()))])[0]) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_where_a_photo_was_taken_is_not_carried(kind: str) -> None:
    """A telephone notes the place and how it was held; the picture is turned as it was held."""
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "Telephone of a courier"
    notes.get_ifd(0x8825)[1] = "N"
    written = io.BytesIO()
    Image.new("RGB", (120, 60), "red").save(written, kind, exif=notes)
    assert b"courier" in written.getvalue()
    carried = part_of(written.getvalue(), WHOLE)
    with Image.open(io.BytesIO(carried)) as image:
        assert (image.size, dict(image.getexif())) == ((60, 120), {})
    assert b"courier" not in carried


def test_a_picture_without_notes_is_carried_as_it_is() -> None:
    written = io.BytesIO()
    Image.new("RGB", (120, 60), "red").save(written, "JPEG", quality=40)
    assert part_of(written.getvalue(), WHOLE) == written.getvalue()
