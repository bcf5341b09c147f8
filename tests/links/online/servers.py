"""Real servers on loopback for the tests: each path answers as told, and every request is remembered."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import msgspec
from aiohttp import web
from aiohttp.abc import AbstractResolver

from qostil.knowledge.answer import Answer
from qostil.knowledge.registry import AddressLanguage
from qostil.links.online.crowd import visit_all
from qostil.settings.limits import Limits

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Raw = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

# The host that the tests ask for, unless they are about hosts.
HOST = "kb.test"
# Patient with a busy machine; what is about time says its own.
QUICK = Limits(seconds_per_request=10, seconds_for_all=30, seconds_between_tries=0.05, seconds_to_wait_at_most=2)
PAGE = "<!doctype html><html lang={lang}><title>{title}</title><body>{body}"


class Server:
    """What a server was asked for, and how many requests it had at one time."""

    def __init__(self, handlers: Mapping[str, Handler]) -> None:
        self.port = 0
        self.asked: Counter[str] = Counter()
        self.most_at_once = 0
        self._now = 0
        self._handlers = handlers

    def url(self, path: str, host: str = HOST) -> str:
        return f"http://{host}:{self.port}{path}"

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked[f"{request.method} {request.path}"] += 1
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        try:
            handler = self._handlers.get(request.path)
            return await handler(request) if handler else web.Response(status=404)
        finally:
            self._now -= 1


@asynccontextmanager
async def serving(handlers: Mapping[str, Handler], address: str = "127.0.0.1", **where: Any) -> AsyncIterator[Server]:
    server = Server(handlers)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.answer)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, address, where.pop("port", 0), **where)
        await site.start()
        server.port = runner.addresses[0][1]
        yield server
    finally:
        await runner.cleanup()


@asynccontextmanager
async def serving_raw(talk: Raw) -> AsyncIterator[int]:
    """Serve bytes that need not be HTTP; yields the port."""
    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def ask(
    *addresses: str,
    test_hosts: Mapping[str, str] | None = None,
    system: AbstractResolver | None = None,
    language: AddressLanguage = "both",
    **limits: Any,
) -> list[Answer]:
    hosts = {HOST: "127.0.0.1"} if test_hosts is None else test_hosts
    answers = await visit_all(
        dict.fromkeys(addresses, language), msgspec.structs.replace(QUICK, **limits), hosts, system=system
    )
    return [answers[address] for address in addresses]


def ask_path(handlers: Mapping[str, Handler], path: str = "/", **limits: Any) -> tuple[Answer, Server]:
    """Serve, ask for one path, and return the answer with what the server was asked."""

    async def both() -> tuple[Answer, Server]:
        async with serving(handlers) as server:
            (answer,) = await ask(server.url(path), **limits)
            return answer, server

    return asyncio.run(both())


def page(body: str = "", *, lang: str = "kk", title: str = "Тарифтер", **headers: str) -> Handler:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(
            text=PAGE.format(lang=lang, title=title, body=body), content_type="text/html", headers=headers
        )

    return handler


def status(number: int, text: str = "", **headers: str) -> Handler:
    async def handler(_: web.Request) -> web.Response:
        written = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(status=number, text=text, headers=written)

    return handler


def redirect(location: str, number: int = 302) -> Handler:
    return status(number, Location=location)
