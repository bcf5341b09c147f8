"""Do work in a process of its own, whose memory is given back as a whole when it ends."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from qostil.system.forking import may_fork


def apart(work: Callable[[], bytes]) -> bytes:
    """Return what work returns, which is done in a forked process: of Python's own memory, little ever goes back.

    It is done here where a fork is not safe, as in a preview; and where it has failed there, so that its error is met.

    >>> apart("Төлем".encode).decode()
    'Төлем'
    """
    if not may_fork():
        return work()
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    process = fork.Process(target=_send, args=(work, there), daemon=True)
    process.start()
    there.close()  # so that its end is seen when the process has ended
    try:
        return here.recv_bytes()
    except EOFError:
        return work()
    finally:
        here.close()
        process.join()


def _send(work: Callable[[], bytes], there: Connection) -> None:
    with suppress(Exception, KeyboardInterrupt):  # it is met here, where the work is done again or is interrupted too
        there.send_bytes(work())
