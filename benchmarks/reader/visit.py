"""One visit of a page by a phone on a slow line, with nothing in its cache."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.reader.host import Meter

RUNS = 5
LATENCIES = (150, 562)  # milliseconds a request: a round trip, and what a new connection takes on the same line
_BYTES_A_SECOND = 1_600_000 / 8
_SLOWER = 4
_PHONE = {"width": 390, "height": 844}
_TIMEOUT = 120_000  # milliseconds
# The browser hands over what it has recorded soon after it is asked, and nothing at all where there is nothing.
_FIGURES = """async () => {
    const seen = type => new Promise(done => {
        const found = []
        new PerformanceObserver(list => found.push(...list.getEntries())).observe({ type, buffered: true })
        setTimeout(() => done(found), 500)
    })
    const types = ["largest-contentful-paint", "longtask", "layout-shift"]
    const [paints, tasks, shifts] = await Promise.all(types.map(seen))
    const sum = numbers => numbers.reduce((all, one) => all + one, 0)
    return [
        paints.at(-1)?.startTime ?? 0,
        sum(tasks.map(task => task.duration - 50)),
        sum(shifts.filter(shift => !shift.hadRecentInput).map(shift => shift.value)),
    ]
}"""


@dataclass(frozen=True)
class Figures:
    """What a page takes: bytes, milliseconds twice, and a share of the screen."""

    transferred: float
    painted: float
    blocked: float
    shifted: float


@contextmanager
def opened(browser: Browser, url: str, latency: int) -> Iterator[Page]:
    """Open a page on a slow line, and give it once it is at rest."""
    context = browser.new_context(viewport=_PHONE, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    context.set_default_timeout(_TIMEOUT)
    page = context.new_page()
    browser_side = context.new_cdp_session(page)
    line = {"latency": latency, "downloadThroughput": _BYTES_A_SECOND, "uploadThroughput": _BYTES_A_SECOND}
    browser_side.send("Network.enable")
    browser_side.send("Network.emulateNetworkConditions", {"offline": False, **line})
    browser_side.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    try:
        page.goto(url)
        page.wait_for_load_state("networkidle")
        yield page
    finally:
        context.close()


def visit(browser: Browser, url: str, meter: Meter, latency: int) -> Figures:
    """Return the medians of some visits of a page."""
    seen = [_once(browser, url, meter, latency) for _ in range(RUNS)]
    return Figures(*map(median, zip(*seen, strict=True)))


def _once(browser: Browser, url: str, meter: Meter, latency: int) -> tuple[float, float, float, float]:
    before = meter.sent
    with opened(browser, url, latency) as page:
        painted, blocked, shifted = page.evaluate(_FIGURES)
        return meter.sent - before, painted, blocked, shifted
