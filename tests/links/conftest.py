"""A web of hosts that run for as long as a test does, in a thread of their own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AsyncExitStack
from typing import Any

import pytest

from tests.links.online.servers import Handler, Server, serving

Serve = Callable[..., Server]


@pytest.fixture
def serve() -> Iterator[Serve]:
    loop, stack = asyncio.new_event_loop(), AsyncExitStack()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    def start(handlers: Mapping[str, Handler], **where: Any) -> Server:
        opened = stack.enter_async_context(serving(handlers, **where))
        return asyncio.run_coroutine_threadsafe(opened, loop).result(10)

    yield start
    asyncio.run_coroutine_threadsafe(stack.aclose(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()
