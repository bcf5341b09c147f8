"""Show on a terminal how far long work has come; where there is no terminal, say nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

# Work that is done sooner shows nothing, and then the line changes this often, in seconds.
_SOON, _STEP = 1.0, 0.2


class Told(Protocol):
    """What is told how much of some work is done."""

    def __call__(self, done: int) -> None:
        """Tell that so much is done in all."""


@contextmanager
def progress(what: str, total: int, stream: TextIO | None = None) -> Iterator[Told]:
    """Yield what shows how much is done, of how many, and the rate, in one line that goes away at the end.

    >>> import io
    >>> class Terminal(io.StringIO):
    ...     def isatty(self) -> bool:
    ...         return True
    >>> with progress("бет", 10, Terminal()) as told:
    ...     told(3)
    """
    stream = stream or sys.stderr
    begin = shown = time.monotonic()

    def tell(done: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - begin >= _SOON and now - shown >= _STEP:
            shown = now
            stream.write(f"\r{what}: {done} of {total}, {done / (now - begin):.0f} a second \x1b[K")
            stream.flush()

    try:
        yield tell if stream.isatty() else lambda done: None
    finally:
        if shown > begin:
            stream.write("\r\x1b[K")
            stream.flush()
