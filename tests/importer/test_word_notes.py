"""What a Word file keeps apart from its body is told: notes in the answer, comments and deletions as left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from qostil.importer.accounting import lost_words
from qostil.importer.parsed_source import ParsedSource, open_sources
from tests.importer.samples.library import RU

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SEPARATOR = '<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:t>————</w:t></w:r></w:p></w:{kind}>'


def _with_part(document: Any, kind: str, texts: dict[int, str], before: str = "") -> None:
    """Add a part of notes or comments to a document, as Word writes it."""
    inner = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p><w:p/></w:{kind}>'
        for number, text in texts.items()
    )
    xml = f"<w:{kind}s {nsdecls('w')}>{before}{inner}</w:{kind}s>"
    part = Part(PackURI(f"/word/{kind}s.xml"), f"{_TYPES}{kind}s+xml", xml.encode(), document.part.package)
    document.part.relate_to(part, f"{_RELATIONS}{kind}s")


def _refer(paragraph: Any, kind: str, number: int) -> None:
    reference = OxmlElement(f"w:{kind}Reference")
    reference.set(qn("w:id"), str(number))
    paragraph.add_run()._r.append(reference)


def _change(paragraph: Any, kind: str, text: str) -> None:
    """Add a tracked change to a paragraph."""
    name = "delText" if kind == "del" else "t"
    paragraph._p.append(
        parse_xml(f"<w:{kind} {nsdecls('w')} w:id='9'><w:r><w:{name}>{text}</w:{name}></w:r></w:{kind}>")
    )


def _library(folder: Path) -> tuple[Path, Any, list[Any]]:
    document = docx.Document()
    answers = []
    for asked in RU:
        document.add_heading(asked.question, 2)
        answers.append(document.add_paragraph(asked.answer[0]))
    return folder / "a.docx", document, answers


def _read(path: Path, document: Any) -> ParsedSource:
    document.save(str(path))
    source = open_sources({"ru": path})["ru"]
    assert len(source.items) == len(RU)
    assert lost_words(source) == []
    return source


def _left_out(source: ParsedSource) -> set[tuple[str, str]]:
    return {(part.text, part.reason) for part in source.original.left_out}


def test_a_note_stands_behind_the_paragraph_that_refers_to_it(tmp_path: Path) -> None:
    path, document, answers = _library(tmp_path)
    _with_part(document, "footnote", {1: "Кроме читального зала."}, _SEPARATOR.format(kind="footnote"))
    _with_part(document, "endnote", {1: "С 1 мая."})
    _refer(answers[0], "footnote", 1)
    _refer(answers[0], "footnote", 1)
    _refer(answers[1], "endnote", 1)
    source = _read(path, document)
    assert source.items[0].text.endswith("\n(Кроме читального зала.)")
    assert source.items[1].text.endswith("\n(С 1 мая.)")
    assert source.original.text.count("читального зала.)") == 1
    assert "————" not in source.original.text + str(_left_out(source))


def test_a_note_without_a_reference_is_left_out(tmp_path: Path) -> None:
    path, document, answers = _library(tmp_path)
    _with_part(document, "footnote", {1: "Старая сноска.", 2: "Ещё одна."})
    deleted = parse_xml(
        f"<w:del {nsdecls('w')} w:id='8'><w:r><w:footnoteReference w:id='2'/></w:r></w:del>",
    )
    answers[0]._p.append(deleted)
    reason = "a footnote to which nothing refers"
    assert {("Старая сноска.", reason), ("Ещё одна.", reason)} <= _left_out(_read(path, document))


def test_comments_and_deletions_are_left_out_and_told(tmp_path: Path) -> None:
    path, document, answers = _library(tmp_path)
    _with_part(document, "comment", {0: "Уточнить у юриста"})
    _change(answers[0], "del", " Только в будни.")
    source = _read(path, document)
    assert {("Уточнить у юриста", "a comment"), ("Только в будни.", "a tracked deletion")} <= _left_out(source)
    assert "будни" not in source.items[0].text


def test_moved_text_is_read_where_it_was_moved(tmp_path: Path) -> None:
    path, document, answers = _library(tmp_path)
    _change(answers[0], "moveFrom", " Вход свободный.")
    _change(answers[1], "moveTo", " Вход свободный.")
    source = _read(path, document)
    assert "Вход" not in source.items[0].text
    assert source.items[1].text.endswith("Вход свободный.")
    assert ("Вход свободный.", "a tracked deletion") in _left_out(source)


def test_a_text_box_is_read_and_counted_once(tmp_path: Path) -> None:
    path, document, answers = _library(tmp_path)
    box = "<w:pict {0}><w:txbxContent><w:p><w:r><w:t>Ескертпе тақтада ілулі.</w:t></w:r></w:p></w:txbxContent></w:pict>"
    answers[0].add_run()._r.append(parse_xml(box.format(nsdecls("w"))))
    source = _read(path, document)
    assert "Ескертпе тақтада ілулі." in source.items[0].text
    assert not lost_words(source)
