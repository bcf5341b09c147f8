"""Check that pages are in Unicode form NFC: other programs do not find decomposed letters."""

from collections.abc import Iterator

from qostil.model.finding import Finding
from qostil.model.page import Page
from qostil.reading.form import composed

TEXT = "the file is not in Unicode form NFC: a letter with its mark is two characters in it"
TEXT_REMEDY = "run qostil normalize {path}"
NAME = "the name of the file is not in Unicode form NFC"
NAME_REMEDY = "rename it; small Latin letters, digits and hyphens are the same everywhere"


def unicode_form(page: Page) -> Iterator[Finding]:
    """A page is written in Unicode form NFC; a page in another form is still read, so this is a warning.

    Bad: «й» as и (U+0438) with a breve (U+0306), as macOS makes it
    Good: «й» as one character (U+0439)
    """
    if page.first_decomposed:
        yield Finding(page.at(page.first_decomposed), TEXT, TEXT_REMEDY, {"path": page.path})
    if page.path != composed(page.path):
        yield Finding(page.at(1), NAME, NAME_REMEDY)
