"""How long, how much, how often: what the asking of addresses never goes beyond."""

from __future__ import annotations

from typing import Annotated

import msgspec

_Days = Annotated[int, msgspec.Meta(ge=1)]


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[tool.qostil.links]`; times are in seconds, where no days are named."""

    # At one host and at all of them together.
    requests_per_host: int = 4
    requests_at_once: int = 100
    # One request with its answer, and all addresses together.
    seconds_per_request: float = 20
    seconds_for_all: float = 900
    redirects: int = 10
    body_bytes: int = 512_000
    header_bytes: int = 16_384
    headers: int = 100
    # Between the two tries after which an address counts as gone, and the longest wait a host may ask for.
    seconds_between_tries: float = 20
    seconds_to_wait_at_most: float = 60
    # An address that nobody has seen for longer, or never, stops publishing; None: that is only told.
    seen_within_days: _Days | None = None
