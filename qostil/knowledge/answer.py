"""What the network answered: plain facts, without a judgement."""

from __future__ import annotations

from typing import Literal

import msgspec

from qostil.model.locale import Locale

Trouble = Literal[
    "",
    "refused",  # by us: the address is not one that may be asked
    "loop",
    "too-many-redirects",
    "bad-redirect",
    "dns",
    "no-such-host",  # name servers are sure of it
    "tls",
    "time-out",
    "connection",
    "protocol",  # what came back is no HTTP, or more of it than is read
    "asked-to-wait",  # longer than is waited
    "not-reached",  # the time for all was over
]
VisitedPage = Literal["", "login", "error"]
# What a browser shows as a page.
PAGES = frozenset({"text/html", "application/xhtml+xml"})


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What came of asking one address; `tries` counts spaced tries (of no-such-host: days), not redirects."""

    status: int = 0
    # Where the redirects ended, in full.
    final: str = ""
    trouble: Trouble = ""
    detail: str = ""
    media: str = ""
    language: Locale | Literal[""] = ""
    page: VisitedPage = ""
    # Whether the fragment is an anchor of the page; None where that could not be seen.
    fragment: bool | None = None
    tries: int = 1

    @property
    def is_gone(self) -> bool:
        """Whether the server says that nothing is there."""
        return self.status in (404, 410) and not self.trouble
