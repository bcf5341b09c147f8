"""What keeps readers out of a page, as axe finds it: WCAG 2.2 to level AA, and what its makers hold to be good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPTIONS = {"resultTypes": ["violations", "incomplete"], "runOnly": {"type": "tag", "values": _TAGS}}
# What stands behind the open menu or search: it is told of where it is in sight.
_COVERED = frozenset({"bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring", "outsideViewport"})


def barriers(page: Page) -> Mapping[str, list[str]]:
    """Return the elements that break a rule, rule by rule, and those whose contrast cannot be told."""
    told = Axe().run(page, options=_OPTIONS).response
    found = {rule["id"]: [_target(node) for node in rule["nodes"]] for rule in told["violations"]}
    undecided = list(_undecided(told["incomplete"]))
    return found | ({"color-contrast, undecided": undecided} if undecided else {})


def _undecided(rules: list[dict[str, Any]]) -> Iterator[str]:
    for node in (node for rule in rules if rule["id"] == "color-contrast" for node in rule["nodes"]):
        if not _COVERED & {(check["data"] or {}).get("messageKey") for check in node["any"]}:
            yield _target(node)


def _target(node: dict[str, Any]) -> str:
    return " ".join(map(str, node["target"]))
