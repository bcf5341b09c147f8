"""Read spreadsheets with calamine; each sheet is a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

from qostil.importer.formats.cells import cell_of
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.sheet_parts import NOTHING, Hidden, hidden_parts
from qostil.importer.formats.table import Block, Span, lines_of, table_of
from qostil.importer.source_text import SourceText
from qostil.system.errors import CannotRunError


def read_sheets(path: Path, progress: ReadingProgress) -> SourceText:
    """Read the visible sheets of a workbook; without the rows and columns that it hides, where it tells."""
    import python_calamine as calamine  # an optional extra

    hidden = hidden_parts(path)
    try:
        book = calamine.load_workbook(BytesIO(path.read_bytes()))
    except calamine.PasswordError as error:
        raise CannotRunError(f"{path.name}: is encrypted; save it without a password") from error
    shown = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible == calamine.SheetVisibleEnum.Visible and sheet.typ == calamine.SheetTypeEnum.WorkSheet
    ]
    blocks: list[Block] = []
    for number, name in enumerate(shown, 1):
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        blocks += _table(rows, hidden.get(name, NOTHING))
        progress(number, len(shown))
    text, looks, _ = lines_of(blocks)
    return SourceText(path.name, text, tuple(_notes(len(book.sheets_metadata) - len(shown), hidden)), looks)


def _notes(sheets: int, hidden: dict[str, Hidden]) -> list[str]:
    rows, columns = (sum(map(len, parts)) for parts in zip(*hidden.values(), strict=True)) if hidden else (0, 0)
    counts = ((sheets, "sheets"), (rows, "rows"), (columns, "columns"))
    return [f"{count} hidden {what} are not read" for count, what in counts if count]


def _table(rows: Iterable[Sequence[Any]], hidden: Hidden = NOTHING) -> list[Block]:
    return table_of(
        [Span([]) if column in hidden.columns else cell_of(shown(value)) for column, value in enumerate(row)]
        for number, row in enumerate(rows)
        if number not in hidden.rows
    )


def shown(value: Any) -> str:
    """Write a value as a sheet shows it; the library does not tell the format of a number.

    >>> shown(5000.0), shown(0.1 + 0.2), shown(date(2026, 3, 1)), shown(True), shown(" Чек ")
    ('5000', '0.3', '01.03.2026', 'TRUE', ' Чек ')
    """
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
