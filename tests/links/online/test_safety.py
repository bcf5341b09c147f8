"""What a pull request can put in: no address of it makes the check connect to what is not public."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest
from aiohttp import ClientError
from aiohttp.abc import AbstractResolver, ResolveResult

from qostil.addresses.public import is_public, refusal
from qostil.links.online.client import session
from qostil.links.online.resolver import RefusedError, guarded_socket
from qostil.settings.limits import Limits
from tests.links.online.servers import HOST, ask, page, redirect, serving, status

HOSTS_OF_THIS_MACHINE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "0",
    "0.0.0.0",  # noqa: S104 - asked, not listened on
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "localhost",
    "localhost.",
    "127.0.0.1.",
    "１２７.0.0.1",
]
PRIVATE = [
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",  # Alibaba's metadata
    "169.254.169.254",  # most clouds' metadata
    "168.63.129.16",  # Azure's
    "192.0.0.192",  # Oracle's
    "224.0.0.1",
    "255.255.255.255",
    "fd00:ec2::254",  # Amazon's metadata by IPv6
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "not an address",
]


@pytest.mark.parametrize("host", HOSTS_OF_THIS_MACHINE)
def test_no_way_to_write_this_machine_reaches_it(host: str) -> None:
    async def run() -> None:
        async with serving({"/": page()}) as secret, serving({"/": redirect(secret.url("/", host))}) as start:
            direct, redirected = await ask(secret.url("/", host), start.url("/"))
            assert (direct.trouble, redirected.trouble) == ("refused", "refused")
            assert not secret.asked

    asyncio.run(run())


@pytest.mark.parametrize("address", PRIVATE)
def test_no_private_address_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://a.kz/",
        "gopher://a.kz:11211/",
        "javascript:alert(1)",
        "data:text/html,a",
        "//",
        "http://",
    ],
)
def test_only_the_web_is_asked(location: str) -> None:
    async def run() -> None:
        async with serving({"/": redirect(location)}) as server:
            (answer,) = await ask(server.url("/"))
            assert answer.trouble in ("refused", "bad-redirect", "loop")
            assert server.asked.total() == 1

    asyncio.run(run())


@pytest.mark.parametrize(
    "address",
    [
        "https://user:secret@a.kz/",
        "https://a.kz:22/",
        "https://a.kz\\@b.kz/",
        "https://a.kz/ b",
        "http://[::1",
        "https://kz/",
    ],
)
def test_an_address_that_two_programs_may_read_differently_is_refused(address: str) -> None:
    assert refusal(address)


@pytest.mark.parametrize("address", ["https://a.kz/", "https://a.kz:443/b?c=d#e", "http://a.kz/үй", "https://2gis.kz/"])
def test_an_address_of_the_public_web_is_not_refused(address: str) -> None:
    assert refusal(address) == ""


class Changing(AbstractResolver):
    """Names that are somewhere else at each look-up."""

    def __init__(self, *addresses: str) -> None:
        self._addresses: Iterator[str] = iter(addresses)
        self.looked_up: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        self.looked_up.append(host)
        at = next(self._addresses)
        return [ResolveResult(hostname=host, host=at, port=port, family=socket.AF_INET, proto=0, flags=0)]

    async def close(self) -> None: ...


def test_a_host_that_moves_inside_between_two_look_ups_is_refused_at_the_second() -> None:
    async def run() -> None:
        closing = {"/": status(405, Connection="close")}
        async with serving(closing) as outside, serving({"/": page()}, "127.0.0.2", port=outside.port) as inside:
            names = Changing("127.0.0.1", "127.0.0.2")
            (answer,) = await ask(outside.url("/"), system=names)
            assert (answer.trouble, names.looked_up) == ("refused", [HOST, HOST])
            assert (outside.asked, inside.asked) == ({"HEAD /": 1}, {})

    asyncio.run(run())


def test_the_connection_goes_to_the_address_that_was_looked_at() -> None:
    async def run() -> None:
        async with serving({"/": page()}) as outside, serving({"/": page()}, "127.0.0.2", port=outside.port) as inside:
            names = Changing("127.0.0.1")  # a second look-up would have no answer
            (answer,) = await ask(outside.url("/"), system=names)
            assert (answer.status, names.looked_up) == (200, [HOST])
            assert not inside.asked

    asyncio.run(run())


def test_a_host_with_one_address_inside_among_others_is_refused() -> None:
    class Both(Changing):
        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
        ) -> list[ResolveResult]:
            return [*await super().resolve(host, port), *await super().resolve(host, port)]

    async def run() -> None:
        async with serving({"/": page()}) as server:
            (answer,) = await ask(server.url("/"), system=Both("127.0.0.1", "10.0.0.1"))
            assert answer.trouble == "refused"
            assert not server.asked

    asyncio.run(run())


def test_a_redirect_by_name_to_the_inside_is_refused() -> None:
    async def run() -> None:
        async with (
            serving({"/": page()}) as inside,
            serving({"/": redirect(f"http://intra.kz:{inside.port}/")}) as start,
        ):
            (answer,) = await ask(start.url("/"), system=Changing("127.0.0.1", "127.0.0.1"))
            assert answer.trouble == "refused"
            assert not inside.asked

    asyncio.run(run())


def test_the_last_look_is_at_the_socket_itself() -> None:
    async def run() -> None:
        async with serving({"/": page()}) as server, session(Limits(), {}) as client:
            with pytest.raises(ClientError):
                await client.get(f"http://127.0.0.1:{server.port}/")
            assert not server.asked

    asyncio.run(run())
    info = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("10.0.0.1", 80))
    with pytest.raises(RefusedError):
        guarded_socket({HOST: "127.0.0.1"})(info)


def test_a_test_host_may_be_at_its_own_address_only() -> None:
    async def run() -> None:
        async with serving({"/": page()}) as server:
            other, itself = await ask(
                server.url("/", "b.test"), server.url("/"), test_hosts={HOST: "127.0.0.1", "b.test": "127.0.0.9"}
            )
            assert other.trouble == "connection"  # nobody listens there
            assert itself.status == 200

    asyncio.run(run())
