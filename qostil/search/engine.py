"""Search a built site with the script and the index that the browser uses."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from qostil.languages.script import Script
from qostil.model.locale import Locale
from qostil.search.packing import Packed
from qostil.search.writing import WORKER, read_index, read_part

_SEARCH = """
const readPartOf = async (locale, name) => JSON.parse(readPart(locale, name))
const engine = new Engine(async locale => JSON.parse(readIndex(locale)), readPartOf)
async function judged(locale, typed) {
  const { question, languages } = await engine.read(locale, typed)
  const { meant } = languages[0].operators.meant(question)
  const found = judge(question, languages, engine.translation(languages))
  const of = (n, place) => signsOf(found.gathered[n].signs, found.numbers[place])
  return [meant.length > 0, Array.from(found.chosen, of)]
}
async function search(locale, typed, chosen) {
  const { hits, question, probablyNone } = await engine.search(locale, typed, chosen)
  const corrected = Object.fromEntries(question.corrected)
  return { hits: hits.map(hit => [hit.page, hit.id, hit.score]), corrected, probablyNone }
}
"""


@dataclass(frozen=True)
class Answers:
    """The answers, as page, id and probability, and the corrections of typed words."""

    hits: list[tuple[str, str, float]]
    corrected: dict[str, str]
    probably_none: bool


def _no_part(locale: Locale, name: str) -> Any:
    raise LookupError(f"{locale}: {name} is in no index that has all of its parts")


class Engine:
    """The search engine for both languages.

    `script` is the text of the site's worker; `fetch` returns the index of a language when it is first needed, and
    `fetch_part` a part that the index only names.
    """

    def __init__(
        self, script: str, fetch: Callable[[Locale], Packed], fetch_part: Callable[[Locale, str], Any] = _no_part
    ) -> None:
        functions: dict[str, Callable[..., str]] = {
            "readIndex": lambda locale: json.dumps(fetch(locale)),
            "readPart": lambda locale, name: json.dumps(fetch_part(locale, name)),
        }
        self._script = Script(script + _SEARCH, functions)

    @classmethod
    def of(cls, site: Path) -> Engine:
        """Return the engine of a built site."""
        script = (site / WORKER).read_text("utf-8")
        return cls(script, partial(read_index, site), partial(read_part, site))

    def search(self, locale: Locale, typed: str, chosen: str | None = None) -> Answers:
        """Find the answers for a reader of one language; words unknown in it are looked up in the other.

        `chosen` is the id of the operator that the reader has chosen; one that the question names goes before it.
        """
        result = self._script.call("search", locale, typed, chosen)
        hits = [(page, item, score) for page, item, score in result["hits"]]
        return Answers(hits, result["corrected"], result["probablyNone"])

    def judge(self, locale: Locale, typed: str) -> tuple[bool, list[dict[str, float]]]:
        """Return whether a query names an operator, and the features of each document, last of «no answer»."""
        named, signs = self._script.call("judged", locale, typed)
        return named, signs
