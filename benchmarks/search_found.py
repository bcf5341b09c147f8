"""How many questions are answered on the site's own pages; a part of search_figures.

Stock Material is built with `lang: ru`, the better of the two languages of this site that it knows.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page

from benchmarks.search_left_out import engine_with
from qostil.acceptance.questions import place
from qostil.acceptance.server import serve
from qostil.knowledge.asked import Asked, read_asked
from tests.conftest import build
from tests.project import ROOT

HELD_OUT = "golden"
QUESTIONS = [asked for asked in read_asked(ROOT) if asked.hand == HELD_OUT]
Found = list[tuple[str, str]]
Ask = Callable[[Asked], Found]
STOCK = """async ([index, worker, questions]) => {
    const searching = new Worker(worker), found = []
    const once = { once: true }
    const heard = () => new Promise(done => searching.addEventListener("message", ({ data }) => done(data), once))
    const post = message => { const answer = heard(); searching.postMessage(message); return answer }
    const data = await fetch(index).then(response => response.json())
    await post({ type: 0, data: { ...data, options: { suggest: false } } })
    for (const question of questions) {
        const { data: { items } } = await post({ type: 2, data: question })
        found.push(items.flat().map(item => item.location))
    }
    return found
}"""
PAGEFIND = """async questions => {
    const pagefind = await import("/pagefind/pagefind.js"), found = []
    for (const question of questions) {
        const { results } = await pagefind.search(question)
        const pages = await Promise.all(results.slice(0, 5).map(result => result.data()))
        const weight = part => part.weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0)
        found.push(pages.flatMap(page => page.sub_results.sort((a, b) => weight(b) - weight(a)).map(part => part.url)))
    }
    return found
}"""

# Languages and templates as the site has them, without its search.
_STOCK_HOOK = """
from qostil.mkdocs.events import events
from qostil.mkdocs.languages import Languages
from qostil.mkdocs.lean import Lean
globals().update(events(parts=(Languages, Lean)))
"""


def measure(folder: Path, browser: Browser) -> None:
    """Print success at 1 and at 3 of each."""
    site = build(ROOT / "mkdocs.yml", folder / "ours", "https://qostil.example/").folder
    engine = engine_with([asked for asked in read_asked(ROOT) if asked.hand != HELD_OUT])
    _print("ours", lambda told: [(page, item) for page, item, _ in engine.search(told.locale, told.typed).hits])
    _print("stock Material", _stock(folder, browser))
    if _has_pagefind(site):
        _print("Pagefind", _pagefind(site, browser))
    else:
        print("Pagefind        is not to be had here: npx pagefind did not run")


def _print(name: str, ask: Ask) -> None:
    ranks = [place(told.answers, (found for found in ask(told) if found[1])) for told in QUESTIONS]
    first, three = (sum(rank <= among for rank in ranks) / len(ranks) for among in (1, 3))
    print(f"{name:15} {len(ranks)} questions: right at 1 {first:.3f}, at 3 {three:.3f}")


def _stock(folder: Path, browser: Browser) -> Ask:
    """Build the same pages with Material's own search, whose one index is for both languages."""
    hook = folder / "stock.py"
    hook.write_text(_STOCK_HOOK, "utf-8")
    told: dict[str, object] = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "hooks": [str(hook)],
        "plugins": [{"search": {"lang": "ru"}}],
    }
    told |= {"docs_dir": str(ROOT / "docs")}
    stock = folder / "stock.yml"
    stock.write_text(yaml.safe_dump(told), "utf-8")
    site = build(stock, folder / "stock", "https://qostil.example/").folder
    (worker,) = (site / "assets/javascripts/workers").glob("search.*.min.js")
    questions = [told.typed for told in QUESTIONS]
    with serve(site) as url:
        page = browser.new_page()
        page.goto(f"{url}/kk/")
        found = page.evaluate(
            STOCK, ["/search/search_index.json", f"/assets/javascripts/workers/{worker.name}", questions]
        )
    return _looked_up(dict(zip(QUESTIONS, found, strict=True)))


def _pagefind(site: Path, browser: Browser) -> Ask:
    found: dict[Asked, list[str]] = {}
    with serve(site) as url:
        for locale in ("kk", "ru"):
            asked = [told for told in QUESTIONS if told.locale == locale]
            page: Page = browser.new_page()
            page.goto(f"{url}/{locale}/")
            found |= dict(zip(asked, page.evaluate(PAGEFIND, [told.typed for told in asked]), strict=True))
    return _looked_up(found)


def _has_pagefind(site: Path) -> bool:
    npx = shutil.which("npx")
    return (
        bool(npx)
        and subprocess.run([str(npx), "--yes", "pagefind", "--site", site], capture_output=True).returncode == 0
    )


def _looked_up(found: dict[Asked, list[str]]) -> Ask:
    def ask(told: Asked) -> Found:
        start = f"{told.locale}/"
        own = [url.lstrip("/").removeprefix(start) for url in found[told] if url.lstrip("/").startswith(start)]
        return [(page, item) for page, _, item in (address.partition("#") for address in own)]

    return ask
