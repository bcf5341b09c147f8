"""Check which addresses may be requested: the public web, and hosts named for tests.

The list of non-public networks is Python's, from the registries of IANA (RFC 6890), with additions for networks that
only look public. IPv6 addresses that wrap an IPv4 address are never needed to reach a public site.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

_PORTS = frozenset({None, 80, 443})
_NOT_PUBLIC = tuple(
    map(
        ip_network,
        (
            "168.63.129.16/32",  # Azure's internal services, on an address that looks public
            "192.0.0.0/24",  # protocols of the IETF; the metadata service of Oracle's cloud
            "192.88.99.0/24",  # relays of 6to4, withdrawn by RFC 7526
            "::/96",  # IPv4-compatible
            "::ffff:0:0/96",  # IPv4-mapped
            "::ffff:0:0:0/96",  # IPv4-translated, RFC 2765
            "64:ff9b::/96",  # NAT64, RFC 6052
            "64:ff9b:1::/48",  # NAT64 in a private network, RFC 8215
            "2001::/23",  # protocols of the IETF, including Teredo
            "2002::/16",  # 6to4
            "3fff::/20",  # for documents, RFC 9637
            "5f00::/16",  # segment routing inside a network, RFC 9602
            "fec0::/10",  # site-local, withdrawn by RFC 3879
        ),
    )
)
# The URL standard parses a host whose last part is a number, in any base, as an IPv4 address.
_ENDS_IN_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0[xX][0-9a-fA-F]*)\.?$")


def is_public(address: str) -> bool:
    """Return whether an IP address is on the public internet.

    >>> [is_public(a) for a in ("93.184.216.34", "127.0.0.1", "169.254.169.254", "::ffff:8.8.8.8", "fe80::1%1")]
    [True, False, False, False, False]
    """
    try:
        ip: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    known = ip.is_global and not (ip.is_multicast or ip.is_reserved or getattr(ip, "scope_id", None))
    return known and not any(ip.version == net.version and ip in net for net in _NOT_PUBLIC)


def refusal(address: str, test_hosts: frozenset[str] = frozenset()) -> str:
    """Return the reason why an address may not be requested, without a DNS lookup; "" if it may.

    >>> refusal("https://bee.gg/settings")
    ''
    >>> refusal("http://0x7f.1/"), refusal("file:///etc/passwd")
    ('its host is a number that is no public address', 'only http and https are asked')
    """
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return "it is no web address"
    if parts.scheme.lower() not in ("http", "https"):
        return "only http and https are asked"
    if not host or re.search(r"[\s\\\x00-\x1f\x7f\ud800-\udfff]", address):
        return "it is no web address"
    if parts.username is not None or parts.password is not None:
        return "it holds a user name or password"
    if host in test_hosts:
        return ""
    return _not_a_public_host(host) or ("" if port in _PORTS else f"port {port} is no port of the public web")


def _not_a_public_host(host: str) -> str:
    is_number = ":" in host or bool(_ENDS_IN_NUMBER.search(host))
    if is_number and not is_public(host):
        return "its host is a number that is no public address"
    if not is_number and "." not in host:
        return "its host has no domain"
    return ""
