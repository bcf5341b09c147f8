"""Courtesy to a host: few requests at a time, and none while it asks to be left alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime

from qostil.settings.limits import Limits


class ClosedError(Exception):
    """The host asked to be left alone for longer than is waited."""


class Host:
    """One host, as all who ask it share it."""

    def __init__(self, limits: Limits) -> None:
        self._places = asyncio.Semaphore(limits.requests_per_host)
        self._most = limits.seconds_to_wait_at_most
        self._open_at = 0.0
        self.is_closed = False

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a place, and until the host wants to be asked again; ClosedError where that is too far off."""
        async with self._places:
            if self.is_closed:
                raise ClosedError("longer than is waited")
            while (wait := self._open_at - asyncio.get_running_loop().time()) > 0:
                await asyncio.sleep(wait)
            yield

    def rest(self, seconds: float) -> None:
        """Leave the host alone for so long, or for good where that is longer than is waited."""
        self.is_closed = self.is_closed or seconds > self._most
        self._open_at = max(self._open_at, asyncio.get_running_loop().time() + seconds)


def seconds_asked_for(retry_after: str | None, now: datetime) -> float | None:
    """Read a Retry-After header: a number of seconds, or a date; None where it is neither.

    >>> from datetime import UTC
    >>> now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    >>> seconds_asked_for("3", now), seconds_asked_for("Fri, 20 Nov 2026 12:00:05 GMT", now)
    (3.0, 5.0)
    >>> seconds_asked_for("soon", now), seconds_asked_for(None, now)
    (None, None)
    """
    told = (retry_after or "").strip()
    if told.isascii() and told.isdigit():
        return float(told[:9])
    try:
        return max(0.0, (parsedate_to_datetime(told) - now).total_seconds()) if told else None
    except (ValueError, TypeError):
        return None
