"""What keeps readers out of a page, as axe finds it: WCAG 2.2 to level AA, and what its makers hold to be good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": _TAGS}}


def barriers(page: Page) -> Mapping[str, list[str]]:
    """Return the elements that break a rule, rule by rule."""
    found = Axe().run(page, options=_OPTIONS).response["violations"]
    return {rule["id"]: [" ".join(map(str, node["target"])) for node in rule["nodes"]] for rule in found}
