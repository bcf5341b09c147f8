"""Read PDF with pypdfium2: letters become lines, lines become columns and tables, in reading order."""

from qostil.importer.formats.pdf.reader import read_pdf

__all__ = ["read_pdf"]
