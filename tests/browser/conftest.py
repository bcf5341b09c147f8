"""A reader with the system's Chromium, in front of the sample site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from qostil.acceptance.chromium import chromium as start_chromium
from qostil.acceptance.server import serve
from tests.project import MOMENT, qostil, sample
from tests.site.built import Built

PHONE, DESKTOP = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=800)
RESULTS = ".qostil-results a"
Reader = Callable[..., AbstractContextManager[Page]]
expect.set_options(timeout=MOMENT)


@pytest.fixture(scope="session")
def address(site: Built) -> Iterator[str]:
    with serve(site.folder) as url:
        yield url


# Playwright keeps an event loop running while it is there, in which no other test could start its own.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with start_chromium() as browser:
        yield browser


@pytest.fixture
def reader(chromium: Browser, address: str) -> Reader:
    """Open a browser with nothing remembered; leaving it, fail on any error and any request to another host."""

    @contextmanager
    def visit(complaints: int = 0, **options: Any) -> Iterator[Page]:
        options = {"base_url": address, "viewport": PHONE} | options
        context = chromium.new_context(**options)
        context.set_default_timeout(MOMENT)
        said: list[str] = []
        context.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: said.append(str(error.error)))
        context.on(
            "request", lambda request: None if request.url.startswith(options["base_url"]) else said.append(request.url)
        )
        page = context.new_page()
        try:
            yield page
        except BaseException as error:
            error.add_note(f"The browser stood at {page.url} and complained of {said}")
            raise
        finally:
            context.close()
        assert len(said) == complaints, said

    return visit


@pytest.fixture(scope="package")
def gas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with the contracts of two suppliers."""
    root = sample(tmp_path_factory.mktemp("gas"), "contracts")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.fixture
def there(gas: Path, reader: Reader) -> Iterator[Reader]:
    with serve(gas) as address:
        yield lambda **options: reader(base_url=address, **options)


def open_search(page: Page) -> None:
    """Go to the field of the search as a thumb would: on a phone a button shows it, but for the home page."""
    button = page.locator("[data-search-open]")
    (button if button.is_visible() else page.locator("input[name=q]")).click()
    expect(page.locator("input[name=q]")).to_be_focused()


def press_keys(page: Page, text: str) -> None:
    """Press the key of each letter, as on a keyboard of that language.

    Playwright knows the keys of an American keyboard, and inserts other letters without any. Just after a field got
    the focus, Chromium may leave the caret before what is inserted, so that the letters change their order.
    """
    keyboard = page.context.new_cdp_session(page)
    for letter in text:
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": letter, "text": letter})
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": letter})
