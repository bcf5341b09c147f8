"""Read HTML pages with selectolax, the parser that the project also uses for its own pages."""

from qostil.importer.formats.html.reader import read_html

__all__ = ["read_html"]
