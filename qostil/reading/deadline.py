"""Stop the work on a page that takes very long, whatever makes it slow: the last net below effort.py and work.py.

Those two count, and tell the same on every machine. This one measures: its limit is far above what a page takes that
they let through, and what it tells is not stored. It holds in the main thread of a process, where a build, a preview
and the worker processes read pages.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from qostil.model.page import Complaint, Page

TOO_SLOW = "to read and check the page took this computer more than {seconds} seconds; another may be faster"
TOO_SLOW_REMEDY = "split the page, and take out what repeats itself many times"

# The seconds of the processor's time; a page of the largest size takes one or two.
MOST_SECONDS = 20.0
# The signal is repeated: code that catches every exception may catch the first.
_AGAIN_AFTER = 1.0


# No Exception: extensions of Markdown catch these.
class TooSlowError(BaseException):
    """Raised when the work on a page has taken too long."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise TooSlowError when the work inside has taken so many seconds of the processor's time.

    >>> with deadline(0.01):
    ...     while True:
    ...         pass
    Traceback (most recent call last):
    qostil.reading.deadline.TooSlowError
    """
    # Only the main thread hears signals, and not every system has this timer.
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN_AFTER)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(*_: object) -> NoReturn:
    raise TooSlowError


def too_slow(seconds: float) -> Complaint:
    """Return the complaint about a page whose reading was stopped after so many seconds."""
    return Complaint(1, TOO_SLOW, TOO_SLOW_REMEDY, {"seconds": f"{seconds:g}"})


def was_stopped(page: Page) -> bool:
    """Return whether the reading of a page was stopped: a faster machine, or the next run, may read it."""
    return page.trouble is not None and page.trouble.message_template == TOO_SLOW
