"""The result of requesting an address over the network, without a judgement."""

from __future__ import annotations

from typing import Literal

import msgspec

from qostil.model.locale import Locale

Trouble = Literal[
    "",
    "refused",  # by Qostil: the address may not be requested
    "loop",
    "too-many-redirects",
    "bad-redirect",
    "dns",
    "no-such-host",  # a definite answer of the name servers
    "tls",
    "time-out",
    "connection",
    "protocol",  # the response is no HTTP, or exceeds the size limit
    "asked-to-wait",  # longer than the limit for waiting
    "not-reached",  # the time limit of the whole run was over
]
VisitedPage = Literal["", "login", "error"]
# The media types that a browser shows as a page.
PAGES = frozenset({"text/html", "application/xhtml+xml"})


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The result of requesting one address; `tries` counts spaced tries (of no-such-host: days), not redirects."""

    status: int = 0
    # The full address at the end of the redirects.
    final: str = ""
    trouble: Trouble = ""
    detail: str = ""
    media: str = ""
    language: Locale | Literal[""] = ""
    page: VisitedPage = ""
    # Whether the fragment is an anchor of the page; None if that is unknown.
    fragment: bool | None = None
    tries: int = 1

    @property
    def is_gone(self) -> bool:
        """Return whether the server reports a missing page."""
        return self.status in (404, 410) and not self.trouble
