"""Spread work over processes that are forked from the build, so that each has all of it at once."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar

from qostil.system.forking import may_fork

T = TypeVar("T")

# Below this many pieces, starting processes takes longer than the work.
_PARALLEL_FROM = 8


def in_processes(work: Callable[[T], object], pieces: Sequence[T]) -> None:
    """Do work on each piece in other processes, which leave what comes of it on disk.

    Nothing is done where there is too little to do, or where a fork is not safe: with other threads running, as in a
    preview. A piece whose work fails is left out; the caller does all that is left, and meets the failure itself.
    """
    if len(pieces) < _PARALLEL_FROM or not may_fork():
        return
    fork, count = multiprocessing.get_context("fork"), os.cpu_count() or 1
    started = [fork.Process(target=_work, args=(work, pieces[first::count]), daemon=True) for first in range(count)]
    for process in started:
        process.start()
    for process in started:
        process.join()


def _work(work: Callable[[T], object], pieces: Sequence[T]) -> None:
    messages = logging.getLogger("mkdocs")
    messages.handlers.clear()  # the caller tells them, when it does the work itself
    messages.propagate = False
    with collected(), suppress(SystemExit):
        for piece in pieces:
            with suppress(Exception):
                work(piece)


@contextmanager
def collected() -> Iterator[None]:
    """Collect the garbage of each page meanwhile, without looking at what was there before."""
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.disable()
