"""Read a source into text: one file for each format, the format told from the content."""

from qostil.importer.formats.file import FORMATS, read
from qostil.importer.formats.progress import Progress

__all__ = ["FORMATS", "Progress", "read"]
