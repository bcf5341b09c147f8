"""Find Chromium of the system, and start it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from qostil.system.errors import CannotRunError

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = "Chromium is missing, in which the site is looked at: install it, as in «apt-get install chromium»"
NO_PLAYWRIGHT = "the look in a browser needs an extra of the package: pip install 'qostil[test]'"
_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """Return the path of the system's Chromium, or None."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium. Raises CannotRunError if it, or what drives it, is not installed."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise CannotRunError(NO_PLAYWRIGHT) from error
    path = find_chromium()
    if not path:
        raise CannotRunError(ADVICE)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
