"""The command line: each site measured, and the table."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.reader.asking import ask
from benchmarks.reader.barred import barred
from benchmarks.reader.host import Meter, host
from benchmarks.reader.starlight import build_starlight
from benchmarks.reader.stock_material import build_material
from benchmarks.reader.table import table
from benchmarks.reader.visit import LATENCIES, visit
from qostil.acceptance.chromium import chromium
from tests.browser.barriers import SCHEMES
from tests.project import ROOT

OURS = ROOT / "site"
PAGES = {
    "home": "kk/",
    "topic page": "kk/home-internet/payments/",
    "contract": "kk/contracts/kazakhtelecom/",
    "item page": "kk/q/paid-wrong-login/",
}


def main(folders: list[Path]) -> None:
    """Print the table of the sites in these folders and of the others."""
    for folder in folders:
        if not (folder / PAGES["home"] / "index.html").is_file():
            raise SystemExit(f"{folder} has no page {PAGES['home']}; build it with «make site»")
    with tempfile.TemporaryDirectory() as made, chromium() as browser:
        sites = {_name(folder): folder for folder in folders} | dict(_others(Path(made)))
        columns = {name: dict(_column(browser, name, folder)) for name, folder in sites.items()}
    print(*table(columns), sep="\n")


def _name(folder: Path) -> str:
    return "ours" if folder == OURS else str(folder)


def _others(folder: Path) -> Iterator[tuple[str, Path]]:
    yield "stock Material", build_material(folder / "material")
    starlight = build_starlight(folder / "starlight")
    if starlight:
        yield "Starlight", starlight


def _column(browser: Browser, name: str, folder: Path) -> Iterator[tuple[str, str]]:
    with host(folder) as (url, meter):
        for kind, path in PAGES.items():
            if (folder / path / "index.html").is_file():
                _tell(name, kind)
                yield from _page(browser, kind, f"{url}/{path}", meter)
        _tell(name, "search")
        yield from _search(browser, f"{url}/{PAGES['home']}", meter)
        for scheme in SCHEMES:
            _tell(name, f"barriers, {scheme}")
            yield f"barriers, {scheme}", barred(browser, folder, url, scheme)


def _page(browser: Browser, kind: str, url: str, meter: Meter) -> Iterator[tuple[str, str]]:
    near, far = (visit(browser, url, meter, latency) for latency in LATENCIES)
    yield f"{kind}: transferred", _kilobytes(near.transferred)
    for latency, seen in zip(LATENCIES, (near, far), strict=True):
        yield f"{kind}: largest paint, {latency} ms a request", _seconds(seen.painted)
    yield f"{kind}: blocked", f"{near.blocked:.0f} ms"
    yield f"{kind}: layout shift", f"{near.shifted:.3f}"


def _search(browser: Browser, url: str, meter: Meter) -> Iterator[tuple[str, str]]:
    answers = {latency: ask(browser, url, meter, latency) for latency in LATENCIES}
    for latency, answer in answers.items():
        yield f"search: first answer, {latency} ms a request", _seconds(answer.waited)
    yield "search: transferred", _kilobytes(answers[LATENCIES[0]].transferred)


def _seconds(milliseconds: float | None) -> str:
    return "never" if milliseconds is None else f"{milliseconds / 1000:.2f} s"


def _kilobytes(count: float) -> str:
    return f"{count / 1000:.1f} kB"


def _tell(name: str, what: str) -> None:
    """Say how far it is, beside the table."""
    print(f"{name}: {what}", file=sys.stderr)


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]] or [OURS])
