"""Tell readers whose answers they see: the choice of an operator, its phones, and the items that are its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from qostil.knowledge.operators import Operator, owner_of
from qostil.mkdocs.answer_page import AnswerPage
from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part
from qostil.mkdocs.sections import html_of, id_of, sections_of
from qostil.model.locale import key_of, page_address

_OWN = '<section data-operator="{id}">\n{inside}</section>\n'


class Operators(Part):
    """The event handlers of a site with the answers of several operators; with one, there is nothing to choose."""

    @event_priority(LAST - 1)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Mark the items that are not of their page's operator, once the gate has checked what authors wrote."""
        address = page_address(key_of(page.file.src_uri))
        read = self._run.page(page.file.src_uri)
        owners = {item.id: owner_of(address, item.id, self._choices) for item in read.items} if read else {}
        of_page = owner_of(address, "", self._choices)
        return mark_items(html, {item: owner.id for item, owner in owners.items() if owner and owner != of_page})

    def on_page_context(self, context: dict[str, Any], *, page: Page, **_: Any) -> dict[str, Any]:
        """Set the operators of the site, and the one whose page it is."""
        topic, item_id = (page.topic, page.item.id) if isinstance(page, AnswerPage) else (page.file, "")
        owner = owner_of(page_address(key_of(topic.src_uri)), item_id, self._choices)
        return context | {"operators": self._choices, "owner": owner}

    def on_template_context(self, context: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Set the operators of pages without Markdown."""
        return context | {"operators": self._choices}

    @property
    def _choices(self) -> Sequence[Operator]:
        operators = self._run.corpus.knowledge.operators
        return operators if len(operators) > 1 else ()


def mark_items(html: str, owners: Mapping[str, str]) -> str:
    """Wrap each section that is an item of an operator into an element that names it; `owners` maps ids to operators.

    >>> print(mark_items('<h2 id="call">Қоңырау</h2><p>3131</p>', {"call": "beeline"}))
    <section data-operator="beeline">
    <h2 id="call">Қоңырау</h2><p>3131</p></section>
    <BLANKLINE>
    """
    if not owners:
        return html
    parts = ((owners.get(id_of(section)), html_of(section)) for section in sections_of(html))
    return "".join(_OWN.format(id=owner, inside=inside) if owner else inside for owner, inside in parts)
