"""Show contracts: the card above the situations, the comparison, and the sections by topic, folded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from qostil.contracts.cards import CONTRACTS_FOLDER
from qostil.contracts.data import figures_data
from qostil.languages.known import LANGUAGES
from qostil.mkdocs import cards
from qostil.mkdocs.citations import mark_citations
from qostil.mkdocs.folding import fold
from qostil.mkdocs.run import Part
from qostil.mkdocs.topic import Topic
from qostil.model.locale import LOCALES
from qostil.model.page import Page

# The figures of all contracts in a language, beside their pages.
DATA = "figures.json"


class Contracts(Part):
    """The event handlers that complete the pages with clauses."""

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:
        """Insert the card of a contract and the comparison."""
        read = self._run.page(page.file.src_uri)
        return cards.fill(markdown, read, self._run.corpus) if read else markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, **_: Any) -> str:
        """Fold the sections by topic, and mark the citations; a table of contracts has the latter alone."""
        read = self._run.page(page.file.src_uri)
        if read is None or not read.key.startswith(f"{CONTRACTS_FOLDER}/"):
            return html
        marked = mark_citations(html, read.locale)
        topics = self._run.corpus.knowledge.topics.ids if read.cites_clauses else ()
        # Rules have nothing else: their topics are in sight.
        is_rules = read.front is not None and read.front.kind == "rules"
        return fold(marked, topics, LANGUAGES[read.locale].figures.by_topic, is_open=is_rules)

    def on_page_context(self, context: dict[str, Any], *, page: MkDocsPage, **_: Any) -> dict[str, Any]:
        """Set the address of the file of figures for the page of a contract that has a card."""
        read = self._run.page(page.file.src_uri)
        has_figures = read and self._has_card(read)
        return context | {"figures": f"{read.locale}/{CONTRACTS_FOLDER}/{DATA}" if read and has_figures else ""}

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield whether the pages have a card; what the card says is in their text."""
        yield from map(self._has_card, self._run.pages_of(topic))

    def _has_card(self, page: Page) -> bool:
        knowledge = self._run.corpus.knowledge
        name = page.key.rpartition("/")[2] if page.key.startswith(f"{CONTRACTS_FOLDER}/") else ""
        card = knowledge.cards.get(name) if name in knowledge.comparison.contracts else None
        return card is not None and not card.draft

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the figures of the cards for programs, if there are any."""
        for locale in LOCALES:
            if found := list(figures_data(self._run.corpus, locale)):
                folder = Path(config.site_dir, locale, CONTRACTS_FOLDER)
                folder.mkdir(parents=True, exist_ok=True)
                folder.joinpath(DATA).write_bytes(msgspec.json.format(msgspec.json.encode(found)))
