"""The current date, the only one used for expiry and age."""

from __future__ import annotations

import os
from datetime import date

from qostil.system.errors import CannotRunError

VARIABLE = "QOSTIL_TODAY"


def today() -> date:
    """Return the current date, or the date in QOSTIL_TODAY, which shows the findings of that day in advance.

    >>> today() >= date(2026, 11, 25)
    True
    """
    day = os.environ.get(VARIABLE, "")
    try:
        return date.fromisoformat(day) if day else date.today()
    except ValueError as error:
        raise CannotRunError(f"{VARIABLE}: «{day}» is no day; write it as 2026-12-31, or take it away") from error
