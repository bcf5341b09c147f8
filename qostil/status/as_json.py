"""Write a status as JSON."""

from __future__ import annotations

import msgspec

from qostil.status.values import SiteStatus


def as_json(status: SiteStatus) -> str:
    """Return a JSON object with the fields of the status, by their names.

    >>> from datetime import date
    >>> from qostil.status.values import Tally
    >>> status = SiteStatus(date(2026, 11, 26), False, Tally("", 1, 1, 4, 4, {}, *[0] * 7), (), (), (), (), (), ())
    >>> msgspec.json.decode(as_json(status), type=SiteStatus) == status
    True
    """
    return msgspec.json.format(msgspec.json.encode(status)).decode()
