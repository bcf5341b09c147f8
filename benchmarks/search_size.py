"""Bytes and times of the index of made documents, ours beside that of stock Material; a part of search_figures."""

from __future__ import annotations

import gzip
import json
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from benchmarks import search_bytes
from benchmarks.made_answers import made_answers
from qostil.acceptance.server import serve
from qostil.knowledge.asked import read_asked
from qostil.knowledge.knowledge import Knowledge
from qostil.search.documents import Document
from qostil.search.packing import pack_all
from qostil.search.worker import worker_script
from qostil.search.writing import INDEX, WORKER, texts, write_index
from tests.project import ROOT

RUNS = 5
# A worker as a page has it: it is ready when it says so, and an answer is there when its message is.
CLOCK = """async ([address, setup, questions]) => {
    const worker = new Worker(address)
    const heard = type => new Promise(done => worker.addEventListener("message", function hear({ data }) {
        if (data.type !== type) return
        worker.removeEventListener("message", hear)
        done()
    }))
    const post = (message, type) => { const answer = heard(type); worker.postMessage(message); return answer }
    await new Promise(done => setTimeout(done, 500))  // the script is loaded: what is timed is the index
    const begin = performance.now()
    const data = setup.index ? await fetch(setup.index).then(found => found.json()) : setup
    await post({ type: 0, data: setup.index ? { ...data, options: { suggest: true } } : data }, 1)
    const ready = performance.now() - begin, times = []
    // The first time, answers fetch the texts that they show; what is timed is the search.
    for (const question of questions) await post({ type: 2, data: question }, 3)
    for (const question of questions) {
        const asked = performance.now()
        await post({ type: 2, data: question }, 3)
        times.push(performance.now() - asked)
    }
    worker.terminate()
    return [ready, times]
}"""


@dataclass(frozen=True)
class Contender:
    """A worker's address, what it is set up with when served from an address, and the file of its index."""

    worker: str
    setup: Callable[[str], Any]
    index: Path


def measure(folder: Path, browser: Browser, count: int) -> None:
    """Print what each takes for so many documents."""
    made = list(made_answers(ROOT, count))
    contenders = {"ours": _ours(folder, made), "stock Material": _stock(folder, made)}
    search_bytes.tell(folder, "kk", _questions())
    with serve(folder) as url:
        page = browser.new_page()
        page.goto(f"{url}/index.html")
        for name, contender in contenders.items():
            size = len(gzip.compress(contender.index.read_bytes(), 9)) / count
            asked = [contender.worker, contender.setup(url), _questions()]
            print(
                f"{name:15} {count} documents: {size:4.0f} bytes of index a document after gzip, {_times(page, asked)}"
            )


def _times(page: Any, asked: list[Any]) -> str:
    runs = [page.evaluate(CLOCK, asked) for _ in range(RUNS)]
    ready = statistics.median(ready for ready, _ in runs)
    times = sorted(time for _, times in runs for time in times)
    late = times[int(len(times) * 0.95)]
    return f"ready in {ready:4.0f} ms, question {statistics.median(times):.1f} ms, 95th percentile {late:.1f} ms"


def _questions() -> list[str]:
    return [told.typed for told in read_asked(ROOT) if told.locale == "kk" and told.hand == "golden"]


def _ours(folder: Path, made: Sequence[Document]) -> Contender:
    for name, text in texts("kk", made):
        _write(folder / name, text.decode())
    _write(folder / WORKER, worker_script(Knowledge().synonyms))
    for locale, packed in pack_all({"kk": made, "ru": made}).items():
        write_index(folder, locale, packed | {"most asked": []})
    for name in ("index.html", "404.html"):
        _write(folder / name, "<!doctype html><title>Made</title>")
    return Contender(f"/{WORKER}", lambda url: {"locale": "kk", "homes": _homes(url)}, folder / "kk" / INDEX)


def _homes(url: str) -> dict[str, str]:
    return {locale: f"{url}/{locale}/" for locale in ("kk", "ru")}


def _stock(folder: Path, made: Sequence[Document]) -> Contender:
    workers = Path(str(files("material").joinpath("templates/assets/javascripts/workers")))
    (script,) = workers.glob("search.*.min.js")
    _write(folder / "stock.js", script.read_text("utf-8"))
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
    config = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": fields}
    # As its plugin writes it, with Cyrillic escaped.
    _write(folder / "stock.json", json.dumps({"config": config, "docs": list(_entries(made))}))
    return Contender("/stock.js", lambda url: {"index": f"{url}/stock.json"}, folder / "stock.json")


def _entries(made: Sequence[Document]) -> Iterator[dict[str, str]]:
    for page, group in groupby(made, lambda document: document.page):
        own = list(group)
        yield {"location": page, "title": own[0].page_title, "text": ""}
        for document in own:
            location = f"{page}#{document.id}"
            yield {"location": location, "title": document.title, "text": f"<p>{document.text}</p>"}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
