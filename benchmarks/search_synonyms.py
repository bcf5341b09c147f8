"""What each group of synonyms gives and what it breaks: its questions are asked with it and without it.

    .venv/bin/python -m benchmarks.search_synonyms

The groups are those of the package (qostil/languages/synonyms.yml), then those of this site (knowledge/synonyms.yml).
The index is one without any question that people asked: synonyms are for a site that has none yet. Of each group it is
told for how many questions the first answer becomes right by it, and for how many it becomes wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

from benchmarks.search_left_out import all_known, known, right
from qostil.knowledge.asked import Asked, read_asked
from qostil.knowledge.knowledge import Knowledge
from qostil.knowledge.operators import read_operators
from qostil.languages.stems import stems, words
from qostil.model.locale import LOCALES
from qostil.search.engine import Engine
from qostil.search.packing import pack_all
from qostil.search.worker import worker_script
from tests.project import ROOT

GROUPS = Knowledge(ROOT).synonyms
Right = dict[Asked, bool]


def main() -> None:
    """Print a line for each group that changes an answer."""
    touched = [list(_touched(group)) for group in GROUPS]
    with ProcessPoolExecutor(2) as pool:
        before = dict(pair for part in pool.map(_with, _halves(touched)) for pair in part.items())
        for group, own, after in zip(GROUPS, touched, pool.map(_without, range(len(GROUPS)), touched), strict=True):
            gained = sum(before[asked] and not after[asked] for asked in own)
            lost = sum(after[asked] and not before[asked] for asked in own)
            print(f"{len(own):5} questions: {gained:4} right by it, {lost:4} wrong by it   {group[:60]}", flush=True)


def _touched(group: str) -> Iterable[Asked]:
    """Yield the questions that have a word of a group."""
    own = {locale: set(stems(locale, words(group)).values()) for locale in LOCALES}
    for asked in read_asked(ROOT):
        if not own[asked.locale].isdisjoint(stems(asked.locale, words(asked.typed)).values()) and asked.answers:
            yield asked


def _halves(touched: Iterable[Iterable[Asked]]) -> list[list[Asked]]:
    every = list(dict.fromkeys(asked for own in touched for asked in own))
    return [every[::2], every[1::2]]


def _with(questions: Iterable[Asked]) -> Right:
    return _first(worker_script(GROUPS), questions)


def _without(number: int, questions: Iterable[Asked]) -> Right:
    """Ask a script from whose table one group is gone."""
    return _first(worker_script(GROUPS[:number] + GROUPS[number + 1 :]), questions)


def _first(script: str, questions: Iterable[Asked]) -> Right:
    engine = Engine(script, pack_all(all_known(), (), read_operators(ROOT)).__getitem__)
    return {asked: _is_first(engine, asked) for asked in questions}


def _is_first(engine: Engine, asked: Asked) -> bool:
    hits = engine.search(asked.locale, asked.typed).hits
    places = {
        (document.page, document.id) for n, document in enumerate(known(asked.locale)) if n in right(asked, False)
    }
    return bool(hits) and hits[0][:2] in places


if __name__ == "__main__":
    main()
