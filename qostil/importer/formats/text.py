"""Read plain text and Markdown."""

from __future__ import annotations

import re
from pathlib import Path

from qostil.importer.formats.encoding import decode_text
from qostil.importer.formats.pipes import with_tables
from qostil.importer.formats.progress import ReadingProgress
from qostil.importer.formats.separated import blocks_of_values, is_separated_by_tabs
from qostil.importer.formats.table import lines_of
from qostil.importer.source_text import SourceText

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def read_plain_text(path: Path, progress: ReadingProgress) -> SourceText:
    """Read a text without the front matter of Markdown."""
    written = decode_text(path.read_bytes(), path.name).replace("\r\n", "\n").replace("\r", "\n")
    # Replace the front matter by blank lines, so that line numbers stay those of the file.
    shown = _FRONT_MATTER.sub(lambda found: "\n" * found[0].count("\n"), written) if path.suffix == ".md" else written
    progress(1, 1)
    # Excel saves a sheet as «Unicode text».
    blocks = blocks_of_values(shown) if is_separated_by_tabs(shown) else with_tables(shown.split("\n"))
    text, looks, _ = lines_of(blocks)
    return SourceText(path.name, text, looks=looks)
