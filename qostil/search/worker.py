"""Bundle and minify the search worker script: lunr, the language tables, and the files of browser/."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import rjsmin

from qostil.languages.script import Script, source, thread_script
from qostil.search.ranking import RANKING

# Keep this comment: the license of lunr.js requires it.
_LICENSE = "/*! lunr.js 2.3.9, Copyright (C) 2020 Oliver Nightingale, MIT license */\n"
# The order of the files: each one uses those before it.
_PARTS = """
    typos grams operators sounds belief asked synonyms lexicon
    question unpacking tally signs ranking engine answers worker
""".split()


def worker_script(lunr: str, synonyms: Sequence[str]) -> str:
    """Assemble the script around lunr.js; each of the synonyms is a group of phrases with commas between.

    >>> "төлеу, оплатить" in worker_script("self.lunr = {}", ["төлеу, оплатить"])
    True
    """
    tables = {"synonyms": synonyms, "ranking": RANKING}
    here = Path(__file__).parent / "browser"
    parts = [here.joinpath(f"{name}.js").read_text("utf-8") for name in _PARTS]
    return _LICENSE + str(rjsmin.jsmin("\n".join([lunr, source(tables), *parts])))


def search_script() -> Script:
    """Return the script without lunr, for functions that need no index: names and grams of words."""
    return thread_script(_without_lunr)


def _without_lunr() -> str:
    return worker_script("", ())
