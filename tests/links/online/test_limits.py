from __future__ import annotations

import asyncio
import gzip
import socket

import pytest
from aiohttp import ThreadedResolver, web
from aiohttp.abc import ResolveResult

from tests.links.online.servers import HOST, Raw, ask, ask_path, page, serving, serving_raw

PACKED = gzip.compress(b"<input type=password>" + b" " * 5_000_000)


async def dripping(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/html"})
    await response.prepare(request)
    while request.method == "GET":
        await response.write(b"<p>")
        await asyncio.sleep(0.2)
    return response


async def endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/html"})
    await response.prepare(request)
    while request.method == "GET":
        await response.write(b"<p>" + b"a" * 10_000)
    return response


def test_a_body_that_never_comes_to_its_end_slowly_runs_out_of_time() -> None:
    answer, _ = ask_path({"/": dripping}, seconds_per_request=0.5)
    assert answer.trouble == "time-out"


def test_of_a_body_without_end_the_beginning_is_enough() -> None:
    answer, _ = ask_path({"/": endless}, "/#price", body_bytes=100_000)
    assert (answer.status, answer.trouble) == (200, "")
    assert answer.fragment is None  # it may stand in the part that was not read


def test_a_host_that_says_nothing_runs_out_of_time() -> None:
    async def silent(_: web.Request) -> web.Response:
        await asyncio.sleep(60)
        return web.Response()

    answer, _ = ask_path({"/": silent}, seconds_per_request=0.3)
    assert answer.trouble == "time-out"


def test_what_the_time_for_all_does_not_suffice_for_is_said() -> None:
    async def silent(_: web.Request) -> web.Response:
        await asyncio.sleep(60)
        return web.Response()

    async def run() -> None:
        async with serving({"/": page(), "/silent": silent}) as server:
            quick, never = await ask(server.url("/"), server.url("/silent"), seconds_for_all=2, seconds_per_request=60)
            assert (quick.status, never.trouble) == (200, "not-reached")

    asyncio.run(run())


def test_what_is_packed_is_not_unpacked() -> None:
    async def bomb(request: web.Request) -> web.Response:
        assert request.headers["Accept-Encoding"] == "identity"
        return web.Response(body=PACKED, content_type="text/html", headers={"Content-Encoding": "gzip"})

    answer, _ = ask_path({"/": bomb}, "/#price")
    assert (answer.status, answer.page, answer.fragment) == (200, "", None)


def says(*pieces: bytes) -> Raw:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        for piece in pieces:
            writer.write(piece)
        await writer.drain()
        writer.close()

    return talk


@pytest.mark.parametrize(
    "talk",
    [
        says(b"HTTP/1.1 200 OK\r\nA: ", b"a" * 50_000, b"\r\n\r\n"),
        says(b"HTTP/1.1 200 OK\r\n", b"A: a\r\n" * 500, b"\r\n"),
        says(b"SSH-2.0-OpenSSH\r\n\r\n"),
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na"),
    ],
    ids=["long-header", "many-headers", "no-http", "two-lengths"],
)
def test_more_than_http_allows_is_not_read(talk: Raw) -> None:
    async def run() -> None:
        async with serving_raw(talk) as port:
            (answer,) = await ask(f"http://{HOST}:{port}/")
            assert answer.trouble == "protocol"

    asyncio.run(run())


def test_a_connection_that_breaks_is_told() -> None:
    async def run() -> None:
        async with serving_raw(says()) as port:
            (answer,) = await ask(f"http://{HOST}:{port}/")
            assert answer.trouble in ("connection", "protocol")
        (closed,) = await ask(f"http://{HOST}:{port}/")
        assert closed.trouble == "connection"

    asyncio.run(run())


class Unknowing(ThreadedResolver):
    """Name servers that know nothing."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        raise OSError("no such name")


def test_a_name_that_nobody_knows_is_told() -> None:
    async def run() -> None:
        (answer,) = await ask(f"http://{HOST}/", system=Unknowing())
        assert answer.trouble == "dns"

    asyncio.run(run())


def test_an_answer_without_a_kind_is_no_page() -> None:
    async def run() -> None:
        async with serving_raw(says(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as port:
            (answer,) = await ask(f"http://{HOST}:{port}/")
            assert (answer.status, answer.media) == (200, "")

    asyncio.run(run())
