"""How many rules of axe a whole site breaks, and with how many elements."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.barriers import Scheme, barriers


def barred(browser: Browser, folder: Path, url: str, scheme: Scheme) -> str:
    """Count the rules that are broken, the elements that break them and the pages looked at, in a colour scheme."""
    page = browser.new_page(base_url=url, color_scheme=scheme)
    paths = list(_pages(folder))
    rules: dict[str, int] = {}
    for path in paths:
        page.goto(f"/{path}")
        page.wait_for_load_state("networkidle")
        for rule, elements in barriers(page).items():
            rules[rule] = rules.get(rule, 0) + len(elements)
    page.context.close()
    names = ", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())) or "none"
    return f"rules {len(rules)}, elements {sum(rules.values())}, pages {len(paths)}: {names}"


def _pages(folder: Path) -> Iterator[str]:
    """Yield the pages that stay, and do not lead the reader on to another one."""
    for path in sorted(folder.rglob("*.html")):
        if 'http-equiv="refresh"' not in path.read_text("utf-8"):
            yield path.relative_to(folder).as_posix()
