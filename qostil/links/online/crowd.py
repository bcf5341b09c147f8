"""Request many addresses concurrently, within one limit of time for all."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Mapping

from aiohttp.abc import AbstractResolver

from qostil.knowledge.answer import Answer
from qostil.knowledge.registry import AddressLanguage
from qostil.links.online.visit import Visitor
from qostil.settings.limits import Limits

# Called after each address with how many are done.
VisitProgress = Callable[[int], None]


async def visit_all(
    addresses: Mapping[str, AddressLanguage],
    limits: Limits,
    test_hosts: Mapping[str, str],
    progress: VisitProgress = lambda _: None,
    system: AbstractResolver | None = None,
) -> dict[str, Answer]:
    """Request all addresses, each with the header of its language; return an answer for each.

    An address that the time does not suffice for has the answer «not-reached»."""
    answers = {address: Answer(trouble="not-reached") for address in addresses}

    done = itertools.count(1)
    async with Visitor(limits, test_hosts, system) as visitor:

        async def visit(address: str) -> None:
            answers[address] = await visitor.visit(address, addresses[address])
            progress(next(done))

        try:
            async with asyncio.timeout(limits.seconds_for_all), asyncio.TaskGroup() as tasks:
                for address in answers:
                    tasks.create_task(visit(address))
        except TimeoutError:
            pass
    return answers
