"""The limits of online link checks: time, size, number of requests."""

from __future__ import annotations

from typing import Annotated

import msgspec

_Days = Annotated[int, msgspec.Meta(ge=1)]


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[tool.qostil.links]`; times are in seconds unless the name says days."""

    # Concurrent requests: per host, and in total.
    requests_per_host: int = 4
    requests_at_once: int = 100
    # The time of one request with its response, and of all addresses.
    seconds_per_request: float = 20
    seconds_for_all: float = 900
    redirects: int = 10
    body_bytes: int = 512_000
    header_bytes: int = 16_384
    headers: int = 100
    # The pause between the two tries after which an address counts as gone; the longest wait that a host may request.
    seconds_between_tries: float = 20
    seconds_to_wait_at_most: float = 60
    # An address unseen for longer, or never seen, stops publishing; None: it is only reported.
    seen_within_days: _Days | None = None
