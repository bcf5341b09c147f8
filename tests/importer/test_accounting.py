"""No word of a source is lost: it is in an item, or it is told where it went; a loss refuses to write."""

from __future__ import annotations

from pathlib import Path

import docx
import msgspec
import pytest

from qostil.importer.accounting import lost_words, refuse_loss
from qostil.importer.parsed_source import ParsedSource, open_sources, understand
from qostil.importer.source_text import SourceText
from qostil.system.errors import CannotRunError

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


def test_the_foot_of_pages_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "Құпия"
    for text in ("Чек керек пе?", "Иә.", "Шот қайда?", "Кабинетте."):
        document.add_paragraph(text)
    document.save(str(tmp_path / "a.docx"))
    source = open_sources({"kk": tmp_path / "a.docx"})["kk"]
    assert [(entry.line, entry.text) for entry in source.log.dropped] == [(0, "Құпия")]
