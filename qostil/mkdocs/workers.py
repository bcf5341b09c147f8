"""Spread work over processes that are forked from the build, so that each has all of it at once."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from multiprocessing.connection import wait
from multiprocessing.context import ForkContext, ForkProcess
from multiprocessing.sharedctypes import Synchronized
from typing import TypeVar

from qostil.system.forking import may_fork
from qostil.system.progress import progress

T = TypeVar("T")

# Below this many pieces, starting processes takes longer than the work.
_PARALLEL_FROM = 8
# How often it is looked how far the work has come, in seconds.
_LOOK = 0.2
# After so many pieces a process gives way to a new one: what it has changed of the build's memory is a copy of its own.
PIECES = 25
# A process looks for garbage after so many new objects; what was there before is not looked at.
_GARBAGE = 20_000, 10, 5


def in_processes(what: str, work: Callable[[T], object], pieces: Sequence[T]) -> None:
    """Do work on each piece in other processes, which leave what comes of it on disk; `what` is what pieces are called.

    Nothing is done where there is too little to do, or where a fork is not safe: with other threads running, as in a
    preview. A piece whose work fails is left out; the caller does all that is left, and meets the failure itself.
    """
    if len(pieces) < _PARALLEL_FROM or not may_fork():
        return
    fork, count = multiprocessing.get_context("fork"), os.cpu_count() or 1
    begun = fork.Value("i", 0)
    with _silence(), suppress(Exception):
        work(pieces[0])  # here, so that what it has loaded and compiled is there in each process
    begun.value = 1
    start = partial(_started, fork, work, pieces, begun)
    running = [start() for _ in range(count)]
    with progress(what, len(pieces)) as tell:
        while running:
            wait([process.sentinel for process in running], _LOOK)
            tell(min(begun.value, len(pieces)))
            for ended in [process for process in running if not process.is_alive()]:
                running.remove(ended)
                if not ended.exitcode and begun.value < len(pieces):
                    running.append(start())


def _started(
    fork: ForkContext, work: Callable[[T], object], pieces: Sequence[T], begun: Synchronized[int]
) -> ForkProcess:
    process = fork.Process(target=_work, args=(work, pieces, begun), daemon=True)
    process.start()
    return process


def _work(work: Callable[[T], object], pieces: Sequence[T], begun: Synchronized[int]) -> None:
    with _silence(), _collected(), suppress(SystemExit):
        for piece in islice(_shared_out(pieces, begun), PIECES):
            with suppress(Exception):
                work(piece)


def _shared_out(pieces: Sequence[T], begun: Synchronized[int]) -> Iterator[T]:
    """Yield the pieces that no other process has begun with."""
    while True:
        with begun.get_lock():
            number = begun.value
            begun.value += 1
        if number >= len(pieces):
            return
        yield pieces[number]


@contextmanager
def _silence() -> Iterator[None]:
    """Tell nobody the messages of MkDocs meanwhile: the caller meets them when it does the work itself."""
    messages = logging.getLogger("mkdocs")
    handlers, propagates = messages.handlers, messages.propagate
    messages.handlers, messages.propagate = [], False
    try:
        yield
    finally:
        messages.handlers, messages.propagate = handlers, propagates


@contextmanager
def _collected() -> Iterator[None]:
    """Collect the garbage of each page meanwhile, without looking at what was there before."""
    gc.freeze()
    gc.set_threshold(*_GARBAGE)
    gc.enable()
    try:
        yield
    finally:
        gc.disable()
