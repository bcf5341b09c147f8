"""Look-ups of host names that return public addresses only; what is connected to is what was looked at here."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

from qostil.addresses.public import is_public


class RefusedError(OSError):
    """A name leads to an address that may not be connected to."""


class PublicResolver(AbstractResolver):
    """Ask the system, and refuse the whole name where any of its addresses is not public.

    A connection is made to the addresses that are returned, without a second look-up; the next connection,
    of a redirect too, begins with a look-up of its own.
    """

    def __init__(self, test_hosts: Mapping[str, str], system: AbstractResolver | None = None) -> None:
        """Allow each test host its one address; `system` is what is asked for all addresses."""
        self._test_hosts = test_hosts
        self._system = system or _Told(test_hosts)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of a host; RefusedError where it has one that is not public."""
        found = await self._system.resolve(host, port, family)
        for one in found:
            if not is_public(one["host"]) and one["host"] != self._test_hosts.get(host):
                raise RefusedError(f"{host} is at {one['host']}, which is not public")
        return found

    async def close(self) -> None:
        """Let the system's resolver go."""
        await self._system.close()


def guarded_socket(test_hosts: Mapping[str, str]) -> Callable[[Any], socket.socket]:
    """Return what makes the sockets: the last look at an address before it is connected to, however it was found."""
    allowed = frozenset(test_hosts.values())

    def make(info: tuple[Any, Any, int, str, tuple[Any, ...]]) -> socket.socket:
        family, kind, protocol, _, (host, *_) = info
        if not is_public(host) and host not in allowed:
            raise RefusedError(f"{host} is not public")
        return socket.socket(family, kind, protocol)

    return make


class _Told(ThreadedResolver):
    """The system, and the addresses of test hosts as they are told."""

    def __init__(self, test_hosts: Mapping[str, str]) -> None:
        super().__init__()
        self._test_hosts = test_hosts

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return await super().resolve(self._test_hosts.get(host, host), port, family)
