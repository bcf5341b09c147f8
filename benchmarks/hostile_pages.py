"""How long a hostile page takes, sign by sign: CPU seconds of one reading, and whether the page is refused.

.venv/bin/python -m benchmarks.hostile_pages
"""

from __future__ import annotations

import time

from qostil.model.page import Complaint
from qostil.reading.effort import too_much
from qostil.reading.page import read_page
from qostil.reading.render import Renderer

SIZE = 250_000
EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list"]
HOSTILE = [
    "[", "![", "[a](", "[](", "[[]", "[[[[](", "](", "[a]: b ", "[^1]", '[a](b "', "[a](b) ", "[a][b] ", "*[a]:",
    "(", "`", "`a` ", "``a` ", "*", "_", "**a ", "*a_", "***a**b", "<", "<a ", "<a <a", "<b", "<!--", "<?", '<a href="',
    "</a", "<a></a>", "&", "&amp;", "\\", "\\[", "{: ", "~", "|", '"', "x", "п.", "двадцать ", "%20", "a\u0301",
    "\u0301", "> ", "- ", "1. ", "#", "[\n", "<a\n", "# a\n", "!!! a\n", "x\n- [\n", "- a\n         - [\n", "|a\n",
    "a\n\n", "## a\n\n", "``` a\n", "~~~\n", "    [\n", "<div>\n", "> [\n", "<!-- qostil-allow letters: a -->\n\n",
]  # fmt: skip
# Pages as full of signs as is let through.
FULL = ["[" * 110 + "\n\n", "*a* " * 7000 + "\n\n", "<div>" * 5900 + "\n\n", "# a\n" * 60 + "\n"]


def main() -> None:
    """Print the pages that take longest first."""
    renderer = Renderer(EXTENSIONS)
    told = sorted((_timed(sign, renderer) for sign in [*HOSTILE, *FULL]), reverse=True)
    for seconds, sign, outcome in told:
        print(f"{seconds:6.2f} s  {sign[:20]!r:24} {outcome}")


def _timed(sign: str, renderer: Renderer) -> tuple[float, str, str]:
    text = (sign * SIZE)[: SIZE // len(sign.encode()) * len(sign)]
    begun = time.process_time()
    refused: Complaint | None = too_much(text, 1)
    if not refused:
        read_page("docs/kk/a.md", "docs", text, renderer)
    return time.process_time() - begun, sign, "refused" if refused else "read"


if __name__ == "__main__":
    main()
