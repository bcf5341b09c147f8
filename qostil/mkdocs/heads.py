"""Say in the head of a page what search engines, messengers and telephones ask of it."""

from __future__ import annotations

from html import unescape
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from qostil.exports.manifest import MANIFEST
from qostil.exports.twins import TWIN
from qostil.mkdocs.answer_page import AnswerPage, MadePage
from qostil.mkdocs.exports import structured_data
from qostil.mkdocs.pictures import TOUCH_ICON, card_address
from qostil.mkdocs.run import Part
from qostil.model.locale import split_locale
from qostil.settings.colours import Colours


class Heads(Part):
    """The event handler that sets what only programs read."""

    def on_page_context(self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
        """Set the colours and files of a page and, where it is published at an address, its card and its data."""
        context |= {"colours": self._run.build.site.identity.colours or Colours(), "touch_icon": TOUCH_ICON}
        locale = split_locale(page.file.src_uri)[0]
        if not locale:
            return context
        context |= {"manifest": f"{locale}/{MANIFEST}", "structured": self._data(context, page, config)}
        if not self._run.is_preview and type(page) in (Page, AnswerPage):
            context["twin"] = f"{page.url}{TWIN}"
            context["card"] = self._card(page, config)
        return context

    def _data(self, context: dict[str, Any], page: Page, config: MkDocsConfig) -> str:
        """Return the structured data; what stands above the page of an answer is what its trail shows."""
        topic = page.topic.page if isinstance(page, AnswerPage) else page
        if topic is None or (isinstance(page, MadePage) and not isinstance(page, AnswerPage)):
            return ""
        trail = [*context["trail"], page] if context["trail"] else []
        steps = [(unescape(str(step.title)), step.url) for step in trail]
        return structured_data(self._run, config, topic, steps, page.item.id if isinstance(page, AnswerPage) else "")

    def _card(self, page: Page, config: MkDocsConfig) -> str:
        """Return the full address of the card; messengers take no other."""
        topic, item_id = (page.topic, page.item.id) if isinstance(page, AnswerPage) else (page.file, "")
        read = self._run.page(topic.src_uri)
        return urljoin(config.site_url, card_address(read, item_id)) if read and config.site_url else ""
