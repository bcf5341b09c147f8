"""Read the text of a cell of a spreadsheet, which may hold HTML."""

from __future__ import annotations

import re

import msgspec

from qostil.importer.formats.html.reader import blocks_of
from qostil.importer.formats.table import Block, Paragraph, Span
from qostil.importer.source_text import SHEET, Look

_OF_SHEET = Look(tag=SHEET)
_HTML = re.compile(
    r"</?(?:p|br|div|span|ul|ol|li|b|strong|i|em|u|a|h[1-6]|table)(?:\s[^<>]*)?/?>|&(?:[a-z]{2,6}|#\d{2,5});",
    re.IGNORECASE,
)


def cell_of(text: str) -> Span:
    """Return a cell with its paragraphs; programs that keep texts as HTML export it so.

    >>> [block.text for block in cell_of("<p>Чек&nbsp;— хатта.</p><ul><li>көшірме</li></ul>").blocks]
    ['Чек — хатта.', '- көшірме']
    """
    if not _HTML.search(text):
        return Span([Paragraph(text, _OF_SHEET)])
    # Line ends mean nothing in HTML, but programs that only add a few tags mean them.
    return Span([_of_sheet(block) for line in text.split("\n") for block in blocks_of(line)])


def _of_sheet(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return block._replace(look=msgspec.structs.replace(block.look, tag=SHEET))
