"""Make one request: HEAD first, GET if HEAD is refused or the page itself is needed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal, NamedTuple

from aiohttp import ClientResponse, ClientSession

from qostil.knowledge.answer import PAGES
from qostil.links.online.host import Host, seconds_asked_for
from qostil.settings.limits import Limits

Method = Literal["HEAD", "GET"]


class Reply(NamedTuple):
    """The reply to a request; `body` is the beginning of the page, or None if it was not read."""

    status: int
    location: str | None = None
    media: str = ""
    declared: str = ""
    body: bytes | None = None
    is_whole: bool = False
    wait: float | None = None

    @property
    def asks_to_wait(self) -> bool:
        """Whether the reply has a Retry-After."""
        return self.status in (429, 503) and self.wait is not None

    @property
    def is_page(self) -> bool:
        """Whether the reply is an HTML page."""
        return self.status < 300 and self.media in PAGES


async def ask(session: ClientSession, host: Host, url: str, languages: str, limits: Limits) -> Reply:
    """Request an address by HEAD, and by GET if HEAD does not suffice.

    `languages` is the value of the Accept-Language header.
    """
    reply = await _request(session, host, "HEAD", url, languages, limits)
    is_refused = reply.status >= 400 and reply.status != 429 and not reply.asks_to_wait
    if reply.is_page or is_refused:
        return await _request(session, host, "GET", url, languages, limits)
    return reply


async def _request(
    session: ClientSession, host: Host, method: Method, url: str, languages: str, limits: Limits
) -> Reply:
    headers = {"Accept-Language": languages}
    async with host.turn(), session.request(method, url, headers=headers, allow_redirects=False) as response:
        reply = _head(response)
        if reply.asks_to_wait:
            host.rest(reply.wait or 0)
        is_plain = response.headers.get("Content-Encoding", "identity").lower() == "identity"
        if method == "GET" and reply.is_page and is_plain:
            body, is_whole = await _beginning(response, limits.body_bytes)
            reply = reply._replace(body=body, is_whole=is_whole)
        return reply


def _head(response: ClientResponse) -> Reply:
    is_redirect = 300 <= response.status < 400 and response.status != 304
    return Reply(
        response.status,
        location=response.headers.get("Location", "") if is_redirect else None,
        media=response.content_type if "Content-Type" in response.headers else "",
        declared=response.headers.get("Content-Language", ""),
        wait=seconds_asked_for(response.headers.get("Retry-After"), datetime.now(UTC)),
    )


async def _beginning(response: ClientResponse, most: int) -> tuple[bytes, bool]:
    """Read at most so many bytes; return them, and whether the body ended."""
    read = bytearray()
    while len(read) < most:
        piece = await response.content.read(most - len(read))
        if not piece:
            return bytes(read), True
        read += piece
    return bytes(read), False
