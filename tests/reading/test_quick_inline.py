"""The quick inline stage makes of every text what Python-Markdown makes of it."""

from __future__ import annotations

import random

from markdown import Markdown

from qostil.reading.quick_inline import QuickInline
from qostil.reading.work import Work

EXTENSIONS = ["toc", "tables", "admonition", "attr_list"]
PIECES = [
    *"* ** *** _ __ ___ ` `` \\ [ ] ( ) ![ < > & &nbsp; &amp . , : ! # 5 сөз а home_net".split(),
    *"<b> </b> [a](b) [a] ![a](b.png) \\* \\_ <https://a.kz> <a@b.kz>".split(),
    *[" "] * 9,
    "\n",
    "  \n",
]


def test_each_of_markdowns_own_signs_is_looked_for() -> None:
    chance = random.Random(2026)  # noqa: S311 - the same texts every time
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 12))) for _ in range(4000)]
    plain, quick = Markdown(extensions=EXTENSIONS), Markdown(extensions=EXTENSIONS)
    quick.treeprocessors.register(QuickInline(quick, Work()), "inline", 20)
    texts += ["__Важно:__ да", "Желі _home_net_ де", "snake_case_name", "_а_ б", "[a]: http://b.kz\n\n[a] ![a]"]
    assert [text for text in texts if plain.reset().convert(text) != quick.reset().convert(text)] == []
