"""The script that searches: lunr, the tables, and the files of browser/, in one file of few bytes."""

from __future__ import annotations

import json
from importlib.resources import files

import rjsmin

from qostil.languages.letters import LATIN_TWINS
from qostil.search.data import NAMES, table

# Of the comments this one stays, as the license of lunr.js asks for.
_LICENSE = "/*! lunr.js 2.3.9, Copyright (C) 2020 Oliver Nightingale, MIT license */\n"
# Each uses what stands before it.
_PARTS = """
    kazakh russian words typos grams operators sounds belief asked synonyms lexicon
    question unpacking tally signs ranking engine answers worker
""".split()


def worker_script(lunr: str, with_synonyms: bool = True) -> str:
    """Put the script together around lunr.js.

    Where people have asked much, synonyms give nothing more (benchmarks/search_synonyms.py) and cost 3 kB.

    >>> "const TABLES={" in worker_script("self.lunr = {}")
    True
    """
    tables = {name: table(name) for name in NAMES}
    tables["twins"] = {latin: cyrillic for latin, cyrillic in LATIN_TWINS.items() if latin.islower()}
    if not with_synonyms:
        tables["synonyms"] = []
    told = json.dumps(tables, ensure_ascii=False, separators=(",", ":"))
    here = files("qostil.search").joinpath("browser")
    parts = [here.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in _PARTS]
    return _LICENSE + str(rjsmin.jsmin("\n".join([lunr, f"const TABLES = {told}", *parts])))
