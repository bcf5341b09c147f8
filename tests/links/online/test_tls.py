from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from tests.links.online.servers import HOST, ask, page, serving

YESTERDAY = datetime.now(UTC) - timedelta(days=1)


def context(name: str, expires: datetime | None = None) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(name, not_after=expires).configure_cert(made)
    return made


@pytest.mark.parametrize(
    "broken",
    [context(HOST), context("other.test"), context(HOST, YESTERDAY)],
    ids=["nobody-vouches", "other-name", "expired"],
)
def test_a_certificate_that_a_browser_would_warn_of_is_told(broken: ssl.SSLContext) -> None:
    async def run() -> None:
        async with serving({"/": page()}, ssl_context=broken) as server:
            (answer,) = await ask(server.url("/").replace("http:", "https:"))
            assert answer.trouble == "tls"
            assert not server.asked

    asyncio.run(run())


def test_a_host_that_does_not_speak_tls_is_told() -> None:
    async def run() -> None:
        async with serving({"/": page()}) as server:
            (answer,) = await ask(server.url("/").replace("http:", "https:"))
            assert answer.trouble == "tls"

    asyncio.run(run())
