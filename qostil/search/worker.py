"""The script that searches: lunr, what the languages offer, and the files of browser/, in one file of few bytes."""

from __future__ import annotations

from pathlib import Path

import rjsmin

from qostil.languages.script import Script, source, thread_script
from qostil.languages.tables import language_table
from qostil.search.ranking import RANKING

# Of the comments this one stays, as the license of lunr.js asks for.
_LICENSE = "/*! lunr.js 2.3.9, Copyright (C) 2020 Oliver Nightingale, MIT license */\n"
# Each uses what stands before it.
_PARTS = """
    typos grams operators sounds belief asked synonyms lexicon
    question unpacking tally signs ranking engine answers worker
""".split()


def worker_script(lunr: str, with_synonyms: bool = True) -> str:
    """Put the script together around lunr.js.

    Where people have asked much, synonyms give nothing more (benchmarks/search_synonyms.py) and cost 3 kB.

    >>> "const TABLES={" in worker_script("self.lunr = {}")
    True
    """
    tables = {"synonyms": language_table("synonyms") if with_synonyms else [], "ranking": RANKING}
    here = Path(__file__).parent / "browser"
    parts = [here.joinpath(f"{name}.js").read_text("utf-8") for name in _PARTS]
    return _LICENSE + str(rjsmin.jsmin("\n".join([lunr, source(tables), *parts])))


def search_script() -> Script:
    """Return the script without lunr, for what needs no index: names and pieces of words."""
    return thread_script(_without_lunr)


def _without_lunr() -> str:
    return worker_script("")
