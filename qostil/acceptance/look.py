"""Look at a built site in a browser as a reader with a phone does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qostil.acceptance.chromium import chromium
from qostil.acceptance.server import serve
from qostil.build.build import Build
from qostil.model.locale import LOCALES, Locale, other
from qostil.search.documents import documents

if TYPE_CHECKING:
    from playwright.sync_api import Page

_WIDTHS = {"a phone": 390, "a desk": 1280}  # in CSS pixels
_HEIGHT = 844
_TIMEOUT = 30_000  # milliseconds; shared machines of continuous integration are slow
_NOT_THERE = "no-such-page/"
_LONGEST = 200  # characters of what the browser says
_STEPS = {
    "_home": "opening the home page",
    "_switch": "going to the other language",
    "_search": "searching for an answer by its own words",
    "_not_found": "opening a page that is not there",
}


def look(build: Build, site: Path) -> list[str]:
    """Return what a reader would stumble over, a line each. Raises CannotRunError if there is no browser."""
    with serve(site) as url, chromium() as browser:
        found: list[str] = []
        for device, width in _WIDTHS.items():
            for locale in LOCALES:
                context = browser.new_context(base_url=url, viewport={"width": width, "height": _HEIGHT})
                context.set_default_timeout(_TIMEOUT)
                visit = Visit(context.new_page(), url, locale, build)
                found += [f"on {device}, /{locale}/: {line}" for line in visit.complaints()]
                context.close()
        return found


class Visit:
    """A visit of the pages of one language."""

    def __init__(self, page: Page, url: str, locale: Locale, build: Build) -> None:
        """Listen to what the browser complains of: errors, and requests to other hosts."""
        self._page, self._locale, self._build = page, locale, build
        self._heard: list[str] = []
        page.on("pageerror", lambda error: self._heard.append(f"a script fails: {error}"))
        page.on("request", lambda request: self._heed(request.url, url))

    def _heed(self, address: str, url: str) -> None:
        if not address.startswith((url, "data:", "blob:")):
            self._heard.append(f"the page asks another host for «{address}»")

    def complaints(self) -> Iterator[str]:
        """Walk through the site, and yield what is wrong."""
        for step in (self._home, self._switch, self._search, self._not_found):
            try:
                yield from step()
            except Exception as error:  # whatever the browser says is what a reader meets
                yield f"{_STEPS[step.__name__]} fails: {str(error).partition('Call log:')[0].strip()[:_LONGEST]}"
        yield from dict.fromkeys(self._heard)

    def _home(self) -> Iterator[str]:
        self._page.goto(f"/{self._locale}/")
        if not any(map(str.strip, self._page.locator("h1").all_inner_texts())):
            yield "the home page has no heading"
        if self._page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            yield "the home page is wider than the screen"

    def _switch(self) -> Iterator[str]:
        there = other(self._locale)
        self._page.click(f"a.qostil-switch[hreflang={there}]")
        self._page.wait_for_url(f"**/{there}/**")
        if self._page.get_attribute("html", "lang") != there:
            yield f"the switch leads to a page that is not in {there}"

    def _search(self) -> Iterator[str]:
        answer = next((one for one in documents(self._build.corpus, self._locale) if one.id), None)
        if not answer:
            return
        self._page.goto(f"/{self._locale}/")
        self._page.fill("input[name=q]", answer.title)
        links = self._page.locator(".qostil-results a")
        links.first.wait_for()
        hrefs = links.evaluate_all("links => links.map(link => link.href)")
        if not any(href.endswith(f"/{self._locale}/{answer.address}") for href in hrefs):
            yield f"the search does not find «{answer.title}» by its own words"

    def _not_found(self) -> Iterator[str]:
        self._page.goto(f"/{self._locale}/{_NOT_THERE}")
        text = self._page.inner_text("body")
        yield from (
            f"the page for what is not there does not name the phone {phone.number}"
            for phone in self._build.site.identity.phones
            if phone.number not in text
        )
