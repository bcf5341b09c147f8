"""Resolve host names to public IP addresses only; connections use the addresses that were checked here."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

from qostil.addresses.public import is_public


class RefusedError(OSError):
    """A host name resolves to an IP address that is not public."""


class PublicResolver(AbstractResolver):
    """Resolve by the system; refuse a name if any of its addresses is not public.

    A connection is made to the addresses that are returned, without a second look-up; the next connection,
    of a redirect too, begins with a look-up of its own.
    """

    def __init__(self, test_hosts: Mapping[str, str], system: AbstractResolver | None = None) -> None:
        """Allow one address for each test host; `system` resolves all other names."""
        self._test_hosts = test_hosts
        self._system = system or _Told(test_hosts)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of a host. Raises RefusedError if one of them is not public."""
        found = await self._system.resolve(host, port, family)
        for one in found:
            if not is_public(one["host"]) and one["host"] != self._test_hosts.get(host):
                raise RefusedError(f"{host} is at {one['host']}, which is not public")
        return found

    async def close(self) -> None:
        """Close the resolver of the system."""
        await self._system.close()


def guarded_socket(test_hosts: Mapping[str, str]) -> Callable[[Any], socket.socket]:
    """Return a socket factory that checks each address once more before it is connected to."""
    allowed = frozenset(test_hosts.values())

    def make(info: tuple[Any, Any, int, str, tuple[Any, ...]]) -> socket.socket:
        family, kind, protocol, _, (host, *_) = info
        if not is_public(host) and host not in allowed:
            raise RefusedError(f"{host} is not public")
        return socket.socket(family, kind, protocol)

    return make


class _Told(ThreadedResolver):
    """The resolver of the system, with fixed addresses for test hosts."""

    def __init__(self, test_hosts: Mapping[str, str]) -> None:
        super().__init__()
        self._test_hosts = test_hosts

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return await super().resolve(self._test_hosts.get(host, host), port, family)
