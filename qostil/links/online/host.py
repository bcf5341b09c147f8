"""Rate limits of a host: few requests at a time, and none during its Retry-After."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime

from qostil.settings.limits import Limits


class ClosedError(Exception):
    """The Retry-After of the host is longer than the limit."""


class Host:
    """The rate limit of one host, shared by all requests to it."""

    def __init__(self, limits: Limits) -> None:
        self._places = asyncio.Semaphore(limits.requests_per_host)
        self._most = limits.seconds_to_wait_at_most
        self._open_at = 0.0
        self.is_closed = False

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a free slot and for the end of Retry-After. Raises ClosedError if that is too long."""
        async with self._places:
            if self.is_closed:
                raise ClosedError("longer than is waited")
            while (wait := self._open_at - asyncio.get_running_loop().time()) > 0:
                await asyncio.sleep(wait)
            yield

    def rest(self, seconds: float) -> None:
        """Make no request for some seconds, or none any more if that is longer than the limit."""
        self.is_closed = self.is_closed or seconds > self._most
        self._open_at = max(self._open_at, asyncio.get_running_loop().time() + seconds)


def seconds_asked_for(retry_after: str | None, now: datetime) -> float | None:
    """Parse a Retry-After header, a number of seconds or a date; return seconds, or None if it is neither.

    >>> from datetime import UTC
    >>> now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    >>> seconds_asked_for("3", now), seconds_asked_for("Fri, 20 Nov 2026 12:00:05 GMT", now)
    (3.0, 5.0)
    >>> seconds_asked_for("soon", now), seconds_asked_for(None, now)
    (None, None)
    """
    value = (retry_after or "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds()) if value else None
    except (ValueError, TypeError):
        return None
