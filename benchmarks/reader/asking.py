"""A question typed into the search of a site: when the first answer is there, and what was sent for it."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.reader.host import Meter
from benchmarks.reader.visit import RUNS, opened
from tests.browser.conftest import press_keys

QUESTION = "төлем түспеді"
_PATIENCE = 60_000  # milliseconds until a search counts as one without an answer
_CLOCK = """([field, result, question, patience]) => {
    let begun
    addEventListener("keydown", () => { begun ??= performance.now() }, true)
    const seen = { opacityProperty: true, visibilityProperty: true }
    window.answered = new Promise(done => {
        const look = () => {
            const asked = document.querySelector(field)?.value === question
            if (begun && asked && document.querySelector(result)?.checkVisibility(seen)) done(performance.now() - begun)
            else requestAnimationFrame(look)
        }
        look()
        setTimeout(() => done(null), patience)
    })
}"""


@dataclass(frozen=True)
class Search:
    """Where a theme has its search: what opens it, if it is closed, its field, and its results."""

    opener: str
    field: str
    result: str


SEARCHES = {
    "Qostil": Search("", "form[role=search] input[type=search][name=q]", ".qostil-results a"),
    "Material": Search("label.md-header__button[for=__search]", "input[name=query]", ".md-search-result__link"),
    "Starlight": Search("button[data-open-modal]", ".pagefind-ui__search-input", ".pagefind-ui__result-link"),
}


@dataclass(frozen=True)
class Answer:
    """The milliseconds until a question is answered, none if it never is, and the bytes for it."""

    waited: float | None
    transferred: float


def ask(browser: Browser, url: str, meter: Meter, latency: int) -> Answer:
    """Return the medians of a question asked some times, each time by a reader who is new."""
    answers = [_once(browser, url, meter, latency) for _ in range(RUNS)]
    waited = [answer.waited for answer in answers if answer.waited is not None]
    in_time = len(waited) == len(answers)
    return Answer(median(waited) if in_time else None, median(answer.transferred for answer in answers))


def _once(browser: Browser, url: str, meter: Meter, latency: int) -> Answer:
    with opened(browser, url, latency) as page:
        search = _search_of(page)
        before = meter.sent
        if search.opener:
            page.locator(search.opener).click()
        page.locator(search.field).first.focus()
        page.evaluate(_CLOCK, [search.field, search.result, QUESTION, _PATIENCE])
        press_keys(page, QUESTION)
        waited = page.evaluate("() => answered")
        page.wait_for_load_state("networkidle")
        return Answer(waited, meter.sent - before)


def _search_of(page: Page) -> Search:
    """Tell a page's search by what it has of it before it is opened."""
    found = (search for search in SEARCHES.values() if page.locator(search.opener or search.field).count())
    search = next(found, None)
    if search is None:
        raise SystemExit(f"{page.url} has no search that is known; name its selectors in {__file__}")
    return search
