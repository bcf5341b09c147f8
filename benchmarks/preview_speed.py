"""How long a saved change takes to be on a previewed page: a real `mkdocs serve`, asked as a browser asks.

.venv/bin/python -m benchmarks.preview_speed PROJECT PAGE

`PAGE` is a file of the docs folder, such as kk/home-internet/payments.md; it is put back afterwards.
"""

from __future__ import annotations

import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from qostil.links.built import url_of

RUNS = 8
_MKDOCS = str(Path(sys.executable).parent / "mkdocs")
# How often the page is asked for, and how long the preview rests before a change, in seconds. Asked more often, the
# server would be slower for it.
_STEP, _REST = 0.05, 1.0


@contextmanager
def preview(root: Path) -> Iterator[tuple[str, int]]:
    """Run the preview of a project on a free port; yield its address and the number of its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = (_MKDOCS, "serve", "-q", "--dev-addr", host)
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield f"http://{host}/", server.pid
        finally:
            server.terminate()


def seconds_until_shown(address: str, change: Callable[[], object]) -> float:
    """Make a change, and return how long it takes until a page of a running preview is another one."""
    before = _page(address)
    while not before:
        time.sleep(_STEP)
        before = _page(address)
    time.sleep(_REST)
    change()
    begun = time.perf_counter()
    while (_page(address) or before) == before:
        time.sleep(_STEP)
    return time.perf_counter() - begun


def _page(address: str) -> str:
    """Return a page without what a preview adds for its reloading; "" while it is being built anew."""
    try:
        with urlopen(address) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode().partition("livereload(")[0])
    except URLError:
        return ""


def main(root: Path, page: str) -> None:
    """Print how long a changed text takes to be shown."""
    file = root / "docs" / page
    text = file.read_text("utf-8")
    changes = [partial(file.write_text, f"{text.rstrip()} {number}\n", "utf-8") for number in range(RUNS)]
    try:
        with preview(root) as (address, _):
            taken = [seconds_until_shown(address + url_of(page, ""), change) for change in changes]
    finally:
        file.write_text(text, "utf-8")
    print(f"{statistics.median(taken):.2f} s, at most {max(taken):.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
