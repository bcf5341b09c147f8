"""A link to the page of an item: what other pages show of it, whether that page is made in this build or not."""

from __future__ import annotations

from html import escape
from typing import NamedTuple
from urllib.parse import quote

from mkdocs.structure.files import File

from qostil.corpus.answers import FOLDER
from qostil.model.item import Item
from qostil.model.locale import Locale


class AnswerLink(NamedTuple):
    """An item, the name of its page, the file of its topic, and its language."""

    item: Item
    slug: str
    topic: File
    locale: Locale

    @property
    def title(self) -> str:
        """The question, as HTML."""
        return escape(self.item.question)

    @property
    def src_uri(self) -> str:
        """The name of the file that the page would have in the docs folder."""
        return f"{self.locale}/{FOLDER}/{self.slug}.md"

    @property
    def url(self) -> str:
        """The address of the page, relative to the site."""
        return quote(f"{self.locale}/{FOLDER}/{self.slug}/")
