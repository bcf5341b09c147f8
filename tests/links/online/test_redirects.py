from __future__ import annotations

import asyncio

import pytest
from aiohttp import web

from tests.links.online.servers import Handler, ask, ask_path, page, redirect, serving, status


@pytest.mark.parametrize("number", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_followed_to_its_end(number: int) -> None:
    answer, server = ask_path({"/": redirect("/kk/tariffs", number), "/kk/tariffs": page()})
    assert (answer.status, answer.final) == (200, server.url("/kk/tariffs"))


def test_a_redirect_is_read_as_seen_from_where_it_stands() -> None:
    answer, server = ask_path({"/a/b": redirect("../c?d=1#e"), "/c": page()}, "/a/b")
    assert answer.final == server.url("/c?d=1")


def test_a_redirect_to_letters_beyond_ascii_is_followed() -> None:
    answer, server = ask_path({"/": redirect("/көмек"), "/көмек": page()})
    assert (answer.status, answer.final) == (200, server.url("/%D0%BA%D3%A9%D0%BC%D0%B5%D0%BA"))


@pytest.mark.parametrize(
    "handlers",
    [
        {"/": redirect("/")},
        {"/": redirect("/a"), "/a": redirect("/b"), "/b": redirect("/a")},
        {"/": redirect("/a"), "/a": redirect("/#again")},
    ],
    ids=["to-itself", "between-two", "to-the-first-with-a-fragment"],
)
def test_a_loop_is_told(handlers: dict[str, Handler]) -> None:
    answer, _ = ask_path(handlers)
    assert answer.trouble == "loop"


def test_a_way_without_end_is_left() -> None:
    async def onward(request: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": f"{request.path}a"})

    answer, server = ask_path({"/" + "a" * n: onward for n in range(30)}, "/", redirects=5)
    assert answer.trouble == "too-many-redirects"
    assert server.asked.total() == 6


def test_a_redirect_that_names_no_address_leads_nowhere() -> None:
    answer, _ = ask_path({"/": status(302)})
    assert answer.trouble == "bad-redirect"


def test_a_redirect_that_only_a_reader_gets_is_followed_too() -> None:
    async def differs(request: web.Request) -> web.StreamResponse:
        return await (page() if request.method == "HEAD" else redirect("/login"))(request)

    answer, server = ask_path({"/": differs, "/login": page("<input type=password>")})
    assert (answer.final, answer.page) == (server.url("/login"), "login")


def test_no_cookie_is_kept_between_redirects() -> None:
    brought = []

    async def ends(request: web.Request) -> web.StreamResponse:
        brought.append(request.headers.get("Cookie"))
        return await page()(request)

    ask_path({"/": status(302, Location="/a", Set_Cookie="id=7; Path=/"), "/a": ends})
    assert brought == [None, None]


def test_each_host_of_a_way_is_asked_by_its_own_name() -> None:
    async def run() -> None:
        async with serving({"/": page()}) as end, serving({"/": redirect(end.url("/", "end.test"))}) as start:
            hosts = {"start.test": "127.0.0.1", "end.test": "127.0.0.1"}
            (answer,) = await ask(start.url("/", "start.test"), test_hosts=hosts)
            assert answer.final == end.url("/", "end.test")

    asyncio.run(run())
