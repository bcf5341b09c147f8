"""Read a source into text: one file for each format, the format told from the content."""

from qostil.importer.reading.progress import Progress
from qostil.importer.reading.source import FORMATS, read

__all__ = ["FORMATS", "Progress", "read"]
