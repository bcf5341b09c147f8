"""What a layout and its contents are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from qostil.model.locale import Locale
from tests.importer.samples.library import Asked


class Content(NamedTuple):
    """The questions and answers of one trade in both languages; counterparts have the same key."""

    name: str
    # The title of the document, and a paragraph below it, or "".
    head: Mapping[Locale, str]
    intro: Mapping[Locale, str]
    items: Mapping[Locale, tuple[Asked, ...]]


class Layout(NamedTuple):
    """A way to write a content as a file in a folder; the file's suffix is its format.

    A layout with both languages in one file writes the same file for each language.
    """

    name: str
    write: Callable[[Path, Content, Locale], Path]
