"""The HTTP client: aiohttp, bound to public addresses, without cookies, proxies, passwords and unpacking."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from aiohttp.abc import AbstractResolver

from qostil.links.online.resolver import PublicResolver, guarded_socket
from qostil.settings.limits import Limits

_HEADERS = {
    "User-Agent": "qostil-links/1 (checks that links of a help site still lead where they should)",
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
    # A small answer that unpacks to a large one cannot hurt where nothing is unpacked.
    "Accept-Encoding": "identity",
}


def session(limits: Limits, test_hosts: Mapping[str, str], system: AbstractResolver | None = None) -> ClientSession:
    """Return a new session; the caller closes it."""
    connector = TCPConnector(
        resolver=PublicResolver(test_hosts, system),
        socket_factory=guarded_socket(test_hosts),
        use_dns_cache=False,  # every connection looks at the address anew
        limit=limits.requests_at_once,
        limit_per_host=limits.requests_per_host,
    )
    return ClientSession(
        connector=connector,
        cookie_jar=DummyCookieJar(),
        headers=_HEADERS,
        timeout=ClientTimeout(total=limits.seconds_per_request),
        max_line_size=limits.header_bytes,
        max_field_size=limits.header_bytes,
        max_headers=limits.headers,
        auto_decompress=False,
        trust_env=False,
    )
