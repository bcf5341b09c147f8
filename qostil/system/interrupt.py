"""Ctrl-C ends a command at once, quietly, with the exit code that shells give it."""

from __future__ import annotations

import signal
from typing import NoReturn

CODE = 130


class Interrupted(SystemExit):
    """Somebody pressed Ctrl-C: what is begun is put away, and nothing else is done."""


def heed() -> None:
    """Let Ctrl-C end this process from now on; processes that it forks do the same."""
    signal.signal(signal.SIGINT, _end)


def _end(*_: object) -> NoReturn:
    raise Interrupted(CODE)
