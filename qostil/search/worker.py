"""Bundle and minify the search worker script: the language tables, and the files of browser/."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import rjsmin

from qostil.languages.script import Script, source, thread_script
from qostil.search.ranking import RANKING

# The order of the files: each one uses those before it.
_PARTS = """
    typos grams operators sounds belief asked synonyms lexicon
    question shards unpacking tally signs ranking engine answers worker
""".split()


def worker_script(synonyms: Sequence[str]) -> str:
    """Assemble the script; each of the synonyms is a group of phrases with commas between.

    >>> "төлеу, оплатить" in worker_script(["төлеу, оплатить"])
    True
    """
    tables = {"synonyms": synonyms, "ranking": RANKING}
    here = Path(__file__).parent / "browser"
    parts = [here.joinpath(f"{name}.js").read_text("utf-8") for name in _PARTS]
    return str(rjsmin.jsmin("\n".join([source(tables), *parts])))


def search_script() -> Script:
    """Return the script without synonyms, for functions that need no index: names and grams of words."""
    return thread_script(_without_synonyms)


def _without_synonyms() -> str:
    return worker_script(())
