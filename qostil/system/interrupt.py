"""Handle Ctrl-C: end a command at once, without a traceback, with the exit code that shells use."""

from __future__ import annotations

import os
import signal
from typing import NoReturn

CODE = 130


class Interrupted(SystemExit):
    """Ctrl-C was pressed: temporary files are removed, and the command ends."""


def heed() -> None:
    """Install the handler of Ctrl-C in this process and in processes that it forks."""
    signal.signal(signal.SIGINT, _end)


def _end(*_: object) -> NoReturn:
    # Python drops an exception that is raised while it frees an object or ends; a second Ctrl-C is heard all the same.
    signal.signal(signal.SIGINT, _leave)
    raise Interrupted(CODE)


def _leave(*_: object) -> NoReturn:
    os._exit(CODE)
