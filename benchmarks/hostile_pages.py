"""How long hostile pages take, and how much memory, to be read and checked, sign by sign, and whether one is refused.

.venv/bin/python -m benchmarks.hostile_pages

Prints what takes longest first, then what takes most memory. Asked: no page takes more than three seconds of a
processor, nor more than 200 MB, else the exit code is 1.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from qostil.checks import check_page
from qostil.knowledge.knowledge import Knowledge
from qostil.reading.page import read_page
from qostil.reading.render import Renderer

# The largest page that is read, and pages of which more passes what counts signs.
SIZES = (5_000, 20_000, 60_000, 250_000)
MOST_SECONDS, MOST_MEGABYTES, TOLD = 3, 200, 40
EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list"]
HEAD = "---\ntitle: Т\ndescription: С\nkind: faq\n---\n\n## Сұрақ? { #one }\n\n"
HOSTILE = [
    "[", "![", "[a](", "[](", "[[]", "[[[[](", "](", "[a]: b ", "[^1]", '[a](b "', "[a](b) ", "[a][b] ", "*[a]:",
    "(", "`", "`a` ", "``a` ", "*", "_", "**a ", "*a_", "***a**b", "<", "<a ", "<a <a", "<b", "<!--", "<?", '<a href="',
    "</a", "<a></a>", "&", "&amp;", "\\", "\\[", "{: ", "~", "|", '"', "x", "п.", "двадцать ", "%20", "a\u0301",
    "\u0301", "> ", "- ", "1. ", "#", "[\n", "<a\n", "# a\n", "!!! a\n", "x\n- [\n", "- a\n         - [\n", "|a\n",
    "a\n\n", "## a\n\n", "``` a\n", "~~~\n", "    [\n", "<div>\n", "> [\n", "<!-- qostil-allow letters: a -->\n\n",
    "«![»", "`a`[", "a[\n", "[a](<", "[a][", "*_", "*a* ", "<a@b.kz>", "a\n---\n", "a\n===\n", "---\n", "***\n",
    "* * *\n", "<h2>", "<h2>a</h2>", "<!-- a -->\n\n", "<a href='a'>b</a> ", "{", "[^1]: a\n", "*[a]: b\n", "[a]: b\n",
    "1", "1 ", "1–", "1–1 ", "1.1. ", "5% ", "5%", "5 % от ", "1° ", "-1 ", "01.01.2026 ", "+77771234567 ", "8 (727) ",
    "«", "«а» ", "если вы ", "подождите, ", "егер сіз ", "қосыңыз ", "не ", "от 1 до ", "сағат 9-дан ", "абвгд",
]  # fmt: skip
# Pages as full of signs as is let through.
FULL = ["[" * 110 + "\n\n", "*a* " * 7000 + "\n\n", "<div>" * 5900 + "\n\n", "# a\n" * 60 + "\n"]


class Taken(NamedTuple):
    """What a page has taken: seconds of a processor, and megabytes besides those of a process that reads none."""

    seconds: float
    megabytes: float
    size: int
    sign: str
    is_read: bool


def main() -> None:
    """Print the pages that take most, and fail where one takes too much."""
    with TemporaryDirectory() as folder:
        renderer, knowledge = Renderer(EXTENSIONS), Knowledge(Path(folder))
        signs = [*HOSTILE, *FULL, *(sign * (9_000 // len(sign.encode())) + "\n\n" for sign in HOSTILE)]
        _is_read("Төлем", renderer, knowledge)  # what is made at first use
        _, without, _ = _in_process(bool)
        taken = [_taken(sign, size, without, renderer, knowledge) for size in SIZES for sign in signs]
    slowest, largest = (sorted(taken, key=attrgetter(by), reverse=True) for by in ("seconds", "megabytes"))
    _print(slowest[:TOLD])
    print()
    _print(largest[: TOLD // 4])
    sys.exit(slowest[0].seconds > MOST_SECONDS or largest[0].megabytes > MOST_MEGABYTES)


def _print(taken: Iterable[Taken]) -> None:
    for one in taken:
        outcome = "read" if one.is_read else "refused"
        print(f"{one.seconds:6.2f} s {one.megabytes:4.0f} MB {one.size:7,}  {one.sign[:20]!r:24} {outcome}")


def _taken(sign: str, size: int, without: float, renderer: Renderer, knowledge: Knowledge) -> Taken:
    text = HEAD + sign * (size // len(sign.encode()))
    seconds, megabytes, is_read = _in_process(lambda: _is_read(text, renderer, knowledge))
    return Taken(seconds, megabytes - without, size, sign, is_read)


def _is_read(text: str, renderer: Renderer, knowledge: Knowledge) -> bool:
    page = read_page("docs/kk/a.md", "docs", text, renderer)
    list(check_page(page, knowledge))
    return not page.trouble


def _in_process(work: Callable[[], bool]) -> tuple[float, float, bool]:
    """Do work in a process of its own; return its seconds, its memory at most in MB, and what came of it."""
    child = os.fork()
    if not child:
        os._exit(work())
    _, status, usage = os.wait4(child, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000, bool(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
