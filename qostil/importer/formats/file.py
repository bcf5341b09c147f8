"""Read a file of any supported format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from qostil.importer.formats import docx, html, pdf, pptx, separated, sheet, text
from qostil.importer.formats.archive import open_archive
from qostil.importer.formats.progress import ReadingProgress, silent
from qostil.importer.formats.signature import FormatName, format_of
from qostil.importer.source_text import SourceText
from qostil.system.errors import CannotRunError

LARGEST = 200_000_000


class Format(NamedTuple):
    """A format: its name, its file suffixes, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, ReadingProgress], SourceText]


FORMATS: dict[FormatName, Format] = {
    "pdf": Format("a PDF file", (".pdf",), pdf.read_pdf),
    "docx": Format("a Word file", (".docx",), docx.read_docx),
    "pptx": Format("a PowerPoint file", (".pptx",), pptx.read_pptx),
    "xlsx": Format("a spreadsheet", (".xlsx", ".xlsm", ".xlsb"), sheet.read_sheets),
    "xls": Format("an old spreadsheet", (".xls", ".xlt"), sheet.read_sheets),
    "ods": Format("an OpenDocument spreadsheet", (".ods",), sheet.read_sheets),
    "html": Format("an HTML page", (".html", ".htm", ".xhtml"), html.read_html),
    "csv": Format("a table of separated values", (".csv", ".tsv"), separated.read_separated),
    "text": Format("plain text", (".txt", ".md", ".markdown", ".text"), text.read_plain_text),
}
# HTML without its suffix, Markdown that begins with a tag, separated values: the suffix decides the format.
_MAY_BE_TEXT = ("html", "csv", "text")


def read_source(path: Path, progress: ReadingProgress = silent) -> SourceText:
    """Read a source. Raise CannotRunError with one line of text if it cannot be read.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp(), "faq.pdf")
    >>> path.write_text("Сәлем")
    5
    >>> read_source(path)
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: faq.pdf: is named .pdf, but is plain text; rename it to faq.txt
    """
    _check_file(path)
    kind = format_of(path)
    form = FORMATS[kind]
    named = next((k for k, f in FORMATS.items() if path.suffix.lower() in f.suffixes), None)
    if named in _MAY_BE_TEXT and kind in _MAY_BE_TEXT:
        kind = named
    elif named != kind:
        why = f"is named {path.suffix}" if path.suffix else "has no suffix"
        better = path.with_suffix(form.suffixes[0]).name
        raise CannotRunError(f"{path.name}: {why}, but is {form.name}; rename it to {better}")
    if kind in ("docx", "pptx", "xlsx", "ods"):
        open_archive(path).close()
    document = _read(path, FORMATS[kind], progress)
    if not document.text.strip():
        pictures = "; ".join(document.notes)
        raise CannotRunError(
            f"{path.name}: holds no text{f' ({pictures})' if pictures else ''}; "
            "if its pages are pictures, have the text recognised first"
        )
    return document


def _read(path: Path, form: Format, progress: ReadingProgress) -> SourceText:
    try:
        return form.read(path, progress)
    except CannotRunError:
        raise
    except ModuleNotFoundError as error:
        raise CannotRunError(
            f"{path.name}: {error.name} is not installed, which reads {form.name}; install the extra: qostil[import]"
        ) from error
    except Exception as error:
        # Libraries raise many kinds of exceptions for damaged files; no list of them is complete.
        raise CannotRunError(f"{path.name}: is truncated or damaged; copy it again") from error


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise CannotRunError(f"{path}: {error.strerror}; name a file that can be read") from error
    if not path.is_file():
        raise CannotRunError(f"{path}: is not a file; name one document")
    if size == 0:
        raise CannotRunError(f"{path.name}: is empty; save or copy it again")
    if size > LARGEST:
        raise CannotRunError(f"{path.name}: has {size:,} bytes, more than {LARGEST:,}; split it")
