"""Show contracts: the card above the situations, the comparison, and the sections by topic, folded."""

from __future__ import annotations

from typing import Any

from mkdocs.structure.pages import Page

from qostil.contracts.cards import CONTRACTS_FOLDER
from qostil.languages.known import LANGUAGES
from qostil.mkdocs import cards
from qostil.mkdocs.citations import mark_citations
from qostil.mkdocs.folding import fold
from qostil.mkdocs.run import Part
from qostil.model.page import Page as ReadPage


class Contracts(Part):
    """The event handlers that complete the pages with clauses."""

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Insert the card of a contract and the comparison."""
        read = self._read(page)
        return cards.fill(markdown, read, self._run.corpus) if read else markdown

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Fold the sections by topic, and mark the citations; a table of contracts has the latter alone."""
        read = self._read(page)
        if read is None or not read.key.startswith(f"{CONTRACTS_FOLDER}/"):
            return html
        marked = mark_citations(html, read.locale)
        topics = self._run.corpus.knowledge.topics.ids if read.cites_clauses else ()
        return fold(marked, topics, LANGUAGES[read.locale].figures.by_topic)

    def _read(self, page: Page) -> ReadPage | None:
        corpus = self._run.corpus
        return corpus.by_path.get(f"{corpus.docs}/{page.file.src_uri}")
