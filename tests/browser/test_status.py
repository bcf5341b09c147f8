"""The page of `qostil status`, on a phone and at a desk, by day and by night, without any script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import ViewportSize

from qostil.acceptance.server import serve
from qostil.settings.colours import READABLE
from tests.browser.conftest import DESKTOP, PHONE, Reader
from tests.browser.test_identity import SCHEMES, seen_contrast
from tests.browser.test_reading import fits
from tests.status.sample import HEAD, ITEMS, changed, item, run

# Just wide enough for tables.
LAPTOP = ViewportSize(width=1030, height=800)
# A path and a name without a place to break.
LONG = "services/" + "kvitanciya" * 12


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = changed(tmp_path_factory.mktemp("status"))
    for locale, head in HEAD.items():
        (root / f"docs/{locale}/{LONG}.md").write_text(head + item("more", ITEMS[locale]["who"]), "utf-8")
    assert run(root, "review", LONG, "--by", "Редактор" * 20).exit_code == 0
    changed_page = HEAD["ru"] + item("more", "Кто платит? Жилец.")
    (root / f"docs/ru/{LONG}.md").write_text(changed_page, "utf-8")
    shown = root / "shown"
    shown.mkdir()
    (shown / "index.html").write_text(run(root, "status", "--format", "html").output, "utf-8")
    with serve(shown) as address:
        yield address


@SCHEMES
@pytest.mark.parametrize("viewport", [PHONE, LAPTOP, DESKTOP], ids=["390", "1030", "1280"])
def test_the_status_fits_and_can_be_read(
    reader: Reader, url: str, viewport: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    with reader(base_url=url, viewport=viewport, color_scheme=scheme) as page:
        page.goto("/")
        page.locator("summary").evaluate_all("every => every.forEach(one => one.parentElement.open = true)")
        assert fits(page, viewport["width"])
        for selector in ("h1", ".quiet", "dt", "dd", "summary", "thead th", "tbody th", "td", ".tally td.none"):
            assert seen_contrast(page, selector) >= READABLE, selector


def test_a_phone_shows_rows_as_cards_that_are_still_tables(reader: Reader, url: str) -> None:
    with reader(base_url=url) as page:
        page.goto("/")
        table = page.get_by_role("table").first
        assert table.get_by_role("columnheader").all_text_contents() == ["Who", "Language", "Items"]
        row = table.get_by_role("row").nth(1)
        assert row.get_by_role("rowheader").bounding_box()["x"] == row.get_by_role("cell").first.bounding_box()["x"]  # type: ignore[index]
        assert (
            row.get_by_role("cell")
            .first.evaluate("cell => getComputedStyle(cell, '::before').content")
            .startswith('"Language')
        )
