"""The search beside stock Material and Pagefind: what is found, what is sent, how long it takes.

    .venv/bin/python -m benchmarks.search_figures [DOCUMENTS]

In Chromium: questions of one hand on the site's own pages, ours by an index without that hand, then made Kazakh
documents of about 110 words without any question. Asked: 350 bytes of index a document after gzip, ready in a third of
the time of stock Material, a question inside 16 ms at the 95th percentile; with 15,000 documents, of which the index is
but what every question needs, at most 300 kB before the first answer. Pagefind comes by npm; where it is not to be had,
its lines say so.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import search_found, search_size
from qostil.acceptance.chromium import chromium


def main(count: int = 1000) -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        search_size.measure(Path(folder, "made"), browser, count)
        search_found.measure(Path(folder, "site"), browser)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
