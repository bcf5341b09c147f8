"""Tell whether this process may be forked: a lock that another thread holds would stay held in the child for ever."""

from __future__ import annotations

import sys
import threading

# The library starts a thread as it is imported, which waits for work that nobody here gives it.
_IDLE = "quickjs-worker"


def may_fork() -> bool:
    """Return whether a fork is safe: on Linux, with no thread at work besides this one, as a preview has.

    >>> over = threading.Event()
    >>> thread = threading.Thread(target=over.wait)
    >>> thread.start()
    >>> may_fork()
    False
    >>> over.set()
    """
    others = (thread for thread in threading.enumerate() if thread is not threading.current_thread())
    return sys.platform == "linux" and all(thread.name.startswith(_IDLE) for thread in others)
