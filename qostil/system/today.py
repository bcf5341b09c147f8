"""What day it is: what is over, and how long ago something was, is counted to this day alone."""

from __future__ import annotations

import os
from datetime import date

from qostil.system.errors import CannotRunError

VARIABLE = "QOSTIL_TODAY"


def today() -> date:
    """Return the day of the clock, or the one that QOSTIL_TODAY names: what will be said on that day is said now.

    >>> today() >= date(2026, 11, 25)
    True
    """
    told = os.environ.get(VARIABLE, "")
    try:
        return date.fromisoformat(told) if told else date.today()
    except ValueError as error:
        raise CannotRunError(f"{VARIABLE}: «{told}» is no day; write it as 2026-12-31, or take it away") from error
