"""Look into the parts of a workbook: what it hides, and whether it fits into memory; its reader tells neither."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from qostil.importer.formats.archive import open_archive
from qostil.system.errors import CannotRunError

_MOST_CELLS = 20_000_000
_X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


class Hidden(NamedTuple):
    """The hidden rows and columns of a sheet, counted from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


NOTHING = Hidden()


def hidden_parts(path: Path) -> dict[str, Hidden]:
    """Return what each sheet of an XLSX file hides; refuse a file whose cells lie too far apart to be read."""
    if not zipfile.is_zipfile(path):
        return {}
    with open_archive(path) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            _check_size(path.name, *_size_of_ods(archive))
        if "xl/workbook.xml" not in names:
            return {}
        return {name: _hidden(archive, part, path.name) for name, part in list(_sheets(archive)) if part in names}


def _elements(archive: zipfile.ZipFile, part: str) -> Iterator[Any]:
    from lxml import etree  # comes with python-docx, an optional extra

    with archive.open(part) as file:
        for _, element in etree.iterparse(file, resolve_entities=False, no_network=True):
            yield element


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the name of each sheet with its part of the archive."""
    relations = "xl/_rels/workbook.xml.rels"
    parts = {one.get("Id"): one.get("Target", "") for one in _elements(archive, relations) if one.get("Id")}
    for element in _elements(archive, "xl/workbook.xml"):
        if element.tag == f"{_X}sheet":
            part = parts.get(element.get(_R), "")
            yield element.get("name", ""), part.lstrip("/") if part.startswith("/") else f"xl/{part}"


def _hidden(archive: zipfile.ZipFile, part: str, name: str) -> Hidden:
    rows, columns = set[int](), set[int]()
    last_row = last_column = 0
    for element in _elements(archive, part):
        if element.tag == f"{_X}c" and (found := _REFERENCE.fullmatch(element.get("r", ""))):
            last_row, last_column = max(last_row, int(found[2])), max(last_column, _column(found[1]))
        elif element.tag == f"{_X}row":
            if element.get("hidden") in ("1", "true"):
                rows.add(int(element.get("r", "1")) - 1)
            element.clear()
        elif element.tag == f"{_X}col" and element.get("hidden") in ("1", "true"):
            columns.update(range(int(element.get("min", "1")) - 1, min(int(element.get("max", "1")), 16_384)))
    _check_size(name, last_row, last_column)
    return Hidden(frozenset(rows), frozenset(column for column in columns if column < last_column))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _size_of_ods(archive: zipfile.ZipFile) -> tuple[int, int]:
    """Return the greatest numbers of rows and columns up to a cell with text; a cell or row may stand for many."""
    rows = columns = last_row = last_column = row_columns = 0
    for element in _elements(archive, "content.xml"):
        if element.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            columns += _repeated(element, "columns")
            if len(element):
                row_columns = columns
        elif element.tag == f"{_TABLE}table-row":
            rows += _repeated(element, "rows")
            last_row, last_column = (rows, max(last_column, row_columns)) if row_columns else (last_row, last_column)
            columns = row_columns = 0
            element.clear()
        elif element.tag == f"{_TABLE}table":
            rows = 0
    return last_row, last_column


def _repeated(element: Any, what: str) -> int:
    return int(element.get(f"{_TABLE}number-{what}-repeated", "1"))


def _check_size(name: str, rows: int, columns: int) -> None:
    if rows * columns > _MOST_CELLS:
        raise CannotRunError(
            f"{name}: has a table of {rows:,} rows and {columns:,} columns; delete what stands far from the others"
        )
