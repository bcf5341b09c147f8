"""No word of a source is lost: it is in an item, or it is told where it went; a loss refuses to write."""

from __future__ import annotations

from pathlib import Path

import docx
import msgspec
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from qostil.importer.accounting import lost_words, refuse_loss
from qostil.importer.parsed_source import ParsedSource, open_sources, understand
from qostil.importer.source_text import SourceText
from qostil.system.errors import CannotRunError
from tests.importer.project import run

TEXT = "Көмек\n\n1. Чек керек пе?\nИә, са-\nқтаңыз.\n2. Шот қайда?\nЖАУАП: кабинетте.\n"


def read(text: str) -> ParsedSource:
    return understand(SourceText("a.txt", text), "kk")


def test_a_number_a_label_and_a_divided_word_are_told() -> None:
    assert lost_words(read(TEXT)) == []


def test_a_word_that_no_item_holds_is_named() -> None:
    source = read(TEXT)
    source.items[0].answer.clear()
    assert "иә" in lost_words(source)
    with pytest.raises(CannotRunError, match=r"a\.txt: \d of its words are in no item .*«иә».* nothing is written"):
        refuse_loss([source])


def test_text_that_a_reader_left_out_untold_is_lost(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("Чек керек пе?", "Иә.", "Шот қайда?", "Кабинетте."):
        document.add_paragraph(text)
    document.save(str(tmp_path / "a.docx"))
    source = open_sources({"kk": tmp_path / "a.docx"})["kk"]
    assert lost_words(source) == []
    source.original = msgspec.structs.replace(source.original, whole=source.original.whole + "\nМөртабан")
    assert lost_words(source) == ["мөртабан"]


def test_a_document_with_text_that_is_not_read_writes_nothing(project: Path) -> None:
    """Text whose direction is overridden is shown by Word, and not read."""
    document = docx.Document()
    for text in ("Чек керек пе?", "Иә.", "Шот қайда?", "Кабинетте."):
        document.add_paragraph(text)
    document.paragraphs[1]._p.append(
        parse_xml(f"<w:bdo {nsdecls('w')} w:val='rtl'><w:r><w:t>Мөртабан</w:t></w:r></w:bdo>")
    )
    document.save(str(project / "a.docx"))
    result = run("import", "--kk", "a.docx", "--into", "new-page")
    assert result.exit_code == 2
    assert "a.docx: 1 of its words are in no item and in no list of what was left out: «мөртабан»" in result.output
    assert not (project / "docs/kk/new-page.md").exists()


def test_the_foot_of_pages_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "Құпия"
    for text in ("Чек керек пе?", "Иә.", "Шот қайда?", "Кабинетте."):
        document.add_paragraph(text)
    document.save(str(tmp_path / "a.docx"))
    source = open_sources({"kk": tmp_path / "a.docx"})["kk"]
    assert [(entry.line, entry.text) for entry in source.log.dropped] == [(0, "Құпия")]
