from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from aiohttp import web

from tests.links.online.servers import Handler, ask, ask_path, page, serving, status


@pytest.mark.parametrize("number", [429, 503])
def test_a_host_that_asks_to_wait_is_asked_again_after_that(number: int) -> None:
    times = []

    async def busy_once(request: web.Request) -> web.StreamResponse:
        times.append(time.monotonic())
        return await (status(number, Retry_After="1") if len(times) == 1 else page())(request)

    answer, _ = ask_path({"/": busy_once}, seconds_for_all=10)
    assert answer.status == 200
    assert times[1] - times[0] >= 1


def test_a_date_to_come_back_at_is_understood() -> None:
    asked = []

    async def busy_once(request: web.Request) -> web.StreamResponse:
        asked.append(request.method)
        then = format_datetime(datetime.now(UTC) + timedelta(seconds=1), usegmt=True)
        return await (status(429, Retry_After=then) if len(asked) == 1 else page())(request)

    answer, _ = ask_path({"/": busy_once})
    assert answer.status == 200


def test_a_host_that_stays_busy_is_left_with_its_answer() -> None:
    answer, server = ask_path({"/": status(429, Retry_After="0")})
    assert (answer.status, server.asked) == (429, {"HEAD /": 2})


def test_a_host_that_says_no_time_is_not_asked_again() -> None:
    answer, server = ask_path({"/": status(429)})
    assert (answer.status, server.asked) == (429, {"HEAD /": 1})


def test_a_host_that_asks_for_too_long_a_wait_is_left_alone() -> None:
    async def run() -> None:
        async with serving({"/0": status(429, Retry_After="3600")}) as server:
            answers = await ask(*(server.url(f"/{n}") for n in range(9)), requests_per_host=1)
            assert {answer.trouble for answer in answers} == {"asked-to-wait"}
            assert server.asked.total() == 1

    asyncio.run(run())


def test_while_a_host_wants_rest_its_other_addresses_wait_too() -> None:
    times = []

    async def busy_first(request: web.Request) -> web.StreamResponse:
        times.append(time.monotonic())
        return await (status(429, Retry_After="1") if len(times) == 1 else page())(request)

    async def run() -> None:
        async with serving({f"/{n}": busy_first for n in range(5)}) as server:
            answers = await ask(*(server.url(f"/{n}") for n in range(5)), requests_per_host=1)
            assert {answer.status for answer in answers} == {200}
            assert times[1] - times[0] >= 1

    asyncio.run(run())


def slow(seconds: float) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return await page()(request)

    return handler


def test_one_host_gets_few_requests_at_a_time() -> None:
    async def run() -> None:
        async with serving({f"/{n}": slow(0.02) for n in range(40)}) as server:
            await ask(*(server.url(f"/{n}") for n in range(40)), requests_per_host=4)
            assert server.most_at_once == 4

    asyncio.run(run())


def test_many_hosts_are_asked_at_once() -> None:
    here: set[str] = set()
    all_here = asyncio.Event()

    async def waits_for_the_others(request: web.Request) -> web.StreamResponse:
        here.add(request.host)
        if len(here) == 30:
            all_here.set()
        await all_here.wait()
        return await page()(request)

    async def run() -> None:
        async with serving({"/": waits_for_the_others}) as server:
            hosts = {f"h{n}.test": "127.0.0.1" for n in range(30)}
            answers = await ask(*(server.url("/", host) for host in hosts), test_hosts=hosts)
            assert {answer.status for answer in answers} == {200}

    asyncio.run(run())
