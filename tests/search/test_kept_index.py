"""The index of a language that was kept is used as long as nothing that it is made from has changed, and no longer."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from qostil.knowledge.asked import Asked, parse_asked
from qostil.knowledge.operators import Operator
from qostil.search import packing
from qostil.search.documents import Document
from qostil.search.index import counts_of
from qostil.search.packing import Counted, Packed, pack
from tests.search.test_taught import OPERATORS

LOST = Document("payments/", "receipt-lost", "Чек жоғалды", "Төлемдер", ("Чекті қайта алыңыз.",))
FOUND = Document("payments/", "paid-twice", "Екі рет төледім", "Төлемдер", ("Ақша қайтарылады.",))
ASKED = parse_asked("kk", "sample", "receipt-lost\tplain\tчекті жоғалттым\n-\tplain\tнесие аламын").questions
RUSSIAN = parse_asked("ru", "sample", "receipt-lost\tplain\tпотерял чек").questions


def other(document: Document, **changes: object) -> Document:
    return msgspec.structs.replace(document, **changes)


def text(packed: Packed) -> str:
    return json.dumps(packed, ensure_ascii=False)


@pytest.mark.parametrize(
    ("documents", "asked", "operators"),
    [
        ([LOST, FOUND], ASKED, ()),
        ([FOUND, LOST], ASKED, ()),
        ([LOST], ASKED, ()),
        ([LOST, FOUND], ASKED[:1], ()),
        ([LOST, FOUND], ASKED, OPERATORS),
        ([other(LOST, title="Чегім жоқ"), FOUND], ASKED, ()),
        ([other(LOST, statements=("Чекті банктен алыңыз.",)), FOUND], ASKED, ()),
        ([other(LOST, boost=0.25), FOUND], ASKED, ()),
        ([other(LOST, is_situation=True), FOUND], ASKED, ()),
        ([other(LOST, page="bill/"), FOUND], ASKED, ()),
    ],
)
def test_what_was_kept_before_gives_what_is_packed_anew(
    documents: list[Document], asked: tuple[Asked, ...], operators: tuple[Operator, ...], tmp_path: Path
) -> None:
    pack("kk", [LOST, FOUND], ASKED, (), tmp_path)
    anew = text(pack("kk", documents, asked, operators))
    assert text(pack("kk", documents, asked, operators, tmp_path)) == anew
    assert text(pack("kk", documents, asked, operators, tmp_path)) == anew


def test_words_counted_otherwise_count(tmp_path: Path) -> None:
    pack("kk", [LOST], (), (), tmp_path)
    counted: Counted = {("kk", "payments/"): counts_of([other(LOST, title="Шот")]).to_bytes()}
    assert "шот" in json.dumps(pack("kk", [LOST], (), (), tmp_path, counted)["words"], ensure_ascii=False)


def test_what_is_asked_in_the_other_language_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = pack("kk", [LOST, FOUND], [*ASKED, *RUSSIAN], (), tmp_path)
    monkeypatch.setattr(packing, "_pack", None)
    assert text(pack("kk", [LOST, FOUND], ASKED, (), tmp_path)) == text(found)
