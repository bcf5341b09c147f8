"""What a phone fetches before the first answer to a question, after gzip; a part of search_figures.

Each question is the first one that is asked: the worker, the index and what it needs of the parts are counted, and the
index of the other language where the question needs it.
"""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from qostil.languages.script import Script
from qostil.model.locale import Locale
from qostil.search.writing import INDEX, PARTS, WORKER

_ASK = """
const fetched = []
const read = name => { fetched.push(name); return JSON.parse(readFile(name)) }
const part = async (locale, name) => read(`${locale}/PARTS/${name}`)
const engine = new Engine(async locale => read(`${locale}/INDEX`), part)

/* Return the names of the files that a question needs where none has been asked before. */
async function neededFor(locale, typed) {
  fetched.length = 0
  for (const ready of Object.values(engine.ready)) forget(await ready)
  const { languages } = await engine.search(locale, typed)
  const indexes = languages.map(language => `${language.lexicon.locale}/INDEX`)
  return [...new Set([...indexes, ...fetched])]
}

function forget({ postings, shown }) {
  for (const shards of [postings.shards, shown])
    if (shards.folder) Object.assign(shards, { parts: [], coming: {}, made: [] })
}
""".replace("INDEX", INDEX).replace("PARTS", PARTS)


def tell(folder: Path, locale: Locale, questions: Iterable[str]) -> None:
    """Print the median and the most of what questions need, those that need one language apart from the others."""
    needed = list(_needed(folder, locale, questions))
    for name, languages in (("own language", 1), ("both languages", 2)):
        sizes = sorted(size for size, own in needed if own == languages)
        if sizes:
            middle, most = statistics.median(sizes) / 1000, sizes[-1] / 1000
            print(f"fetched first   {len(sizes)} questions of {name}: median {middle:.0f} kB, most {most:.0f} kB")


def _needed(folder: Path, locale: Locale, questions: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield for each question the bytes of the files that it needs, and of how many languages."""
    script = Script(
        (folder / WORKER).read_text("utf-8") + _ASK, {"readFile": lambda name: (folder / name).read_text("utf-8")}
    )
    size = cache(lambda name: len(gzip.compress((folder / name).read_bytes(), 9)))
    for typed in questions:
        names = script.call("neededFor", locale, typed)
        yield sum(map(size, [WORKER, *names])), sum(name.endswith(INDEX) for name in names)
