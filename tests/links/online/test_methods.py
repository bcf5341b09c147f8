from __future__ import annotations

import asyncio

import pytest
from aiohttp import web

from qostil.knowledge.registry import AddressLanguage
from tests.links.online.servers import Handler, ask, ask_path, page, serving, status


def refusing_head(number: int) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        return await (status(number) if request.method == "HEAD" else page())(request)

    return handler


@pytest.mark.parametrize("number", [400, 403, 404, 405, 500, 501])
def test_a_host_that_refuses_head_is_asked_by_get(number: int) -> None:
    answer, server = ask_path({"/": refusing_head(number)})
    assert (answer.status, answer.tries) == (200, 1)
    assert server.asked == {"HEAD /": 1, "GET /": 1}


def test_what_is_no_page_is_not_fetched() -> None:
    async def offer(_: web.Request) -> web.Response:
        return web.Response(body=b"%PDF" * 1000, content_type="application/pdf")

    answer, server = ask_path({"/шарт.pdf": offer}, "/шарт.pdf")
    assert (answer.status, answer.media) == (200, "application/pdf")
    assert server.asked == {"HEAD /шарт.pdf": 1}


@pytest.mark.parametrize("number", [401, 403, 405, 451, 500, 502])
def test_what_a_host_answers_in_the_end_is_kept(number: int) -> None:
    answer, server = ask_path({"/": status(number)})
    assert (answer.status, answer.trouble) == (number, "")
    assert server.asked == {"HEAD /": 1, "GET /": 1}


@pytest.mark.parametrize("number", [404, 410])
def test_what_is_gone_is_asked_for_twice_with_a_pause(number: int) -> None:
    answer, server = ask_path({"/": status(number)})
    assert (answer.status, answer.tries, answer.is_gone) == (number, 2, True)
    assert server.asked == {"HEAD /": 2, "GET /": 2}


def test_what_was_gone_for_a_moment_only_is_well() -> None:
    asked = []

    async def back_again(request: web.Request) -> web.StreamResponse:
        asked.append(request.method)
        return await (status(404) if len(asked) <= 2 else page())(request)

    answer, _ = ask_path({"/": back_again})
    assert (answer.status, answer.is_gone) == (200, False)


@pytest.mark.parametrize(("language", "first"), [("kk", "kk"), ("ru", "ru"), ("both", "kk")])
def test_each_address_is_asked_for_a_reader_of_its_language(language: AddressLanguage, first: str) -> None:
    async def negotiates(request: web.Request) -> web.StreamResponse:
        return await page(lang=request.headers["Accept-Language"][:2])(request)

    async def run() -> None:
        async with serving({"/": negotiates}) as server:
            (answer,) = await ask(server.url("/"), language=language)
            assert answer.language == first

    asyncio.run(run())


def test_what_is_asked_names_itself_and_brings_no_referrer() -> None:
    brought = []

    async def remember(request: web.Request) -> web.Response:
        brought.append(request.headers)
        return web.Response()

    ask_path({"/": remember})
    assert brought[0]["User-Agent"].startswith("qostil-links/")
    assert {"Referer", "Cookie", "Authorization"}.isdisjoint(brought[0])
