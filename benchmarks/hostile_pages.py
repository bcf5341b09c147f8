"""How long hostile pages take: CPU seconds of one reading and of its checks, sign by sign, and whether it is refused.

.venv/bin/python -m benchmarks.hostile_pages

Prints what takes longest first. Asked: no page takes more than three seconds of a processor, else the exit code is 1.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from qostil.checks import check_page
from qostil.knowledge.knowledge import Knowledge
from qostil.reading.page import read_page
from qostil.reading.render import Renderer

# The largest page that is read, and pages of which more passes what counts signs.
SIZES = (5_000, 20_000, 60_000, 250_000)
MOST, TOLD = 3, 40
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


def main() -> None:
    """Print the pages that take longest, and fail where one takes too long."""
    with TemporaryDirectory() as folder:
        renderer, knowledge = Renderer(EXTENSIONS), Knowledge(Path(folder))
        signs = [*HOSTILE, *FULL, *(sign * (9_000 // len(sign.encode())) + "\n\n" for sign in HOSTILE)]
        told = sorted((_timed(sign, size, renderer, knowledge) for size in SIZES for sign in signs), reverse=True)
    for seconds, size, sign, outcome in told[:TOLD]:
        print(f"{seconds:6.2f} s {size:7,}  {sign[:20]!r:24} {outcome}")
    sys.exit(told[0][0] > MOST)


def _timed(sign: str, size: int, renderer: Renderer, knowledge: Knowledge) -> tuple[float, int, str, str]:
    text = HEAD + sign * (size // len(sign.encode()))
    begun = time.process_time()
    page = read_page("docs/kk/a.md", "docs", text, renderer)
    list(check_page(page, knowledge))
    return time.process_time() - begun, size, sign, "refused" if page.trouble else "read"


if __name__ == "__main__":
    main()
