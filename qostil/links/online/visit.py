"""Request an address, follow its redirects, and return the answer at the end."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from urllib.parse import unquote, urljoin, urlsplit

from aiohttp.abc import AbstractResolver

from qostil.addresses.canonical import canonical, fragment_of
from qostil.addresses.public import refusal
from qostil.knowledge.answer import Answer
from qostil.knowledge.registry import AddressLanguage
from qostil.links.online.client import session
from qostil.links.online.host import Host
from qostil.links.online.reply import Reply, ask
from qostil.links.online.sight import look
from qostil.links.online.trouble import StoppedError, answer_to_trouble
from qostil.model.locale import LOCALES
from qostil.settings.limits import Limits

# What a browser says of its reader. One address for both languages must have something for a Kazakh reader.
_LANGUAGES: dict[AddressLanguage, str] = {
    **dict(zip(LOCALES, LOCALES, strict=True)),
    "both": f"{','.join(LOCALES)};q=0.5",
}


class Visitor:
    """Requests addresses with one session and shared rate limits. Use it with `async with`."""

    def __init__(self, limits: Limits, test_hosts: Mapping[str, str], system: AbstractResolver | None = None) -> None:
        self._limits = limits
        self._test_hosts = frozenset(test_hosts)
        self._session = session(limits, test_hosts, system)
        self._hosts: defaultdict[str, Host] = defaultdict(lambda: Host(limits))

    async def __aenter__(self) -> Visitor:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def visit(self, address: str, language: AddressLanguage) -> Answer:
        """Request an address; an address that is gone is requested again after a wait, before it counts as gone."""
        first = await self._try(address, language)
        if not first.is_gone:
            return first
        await asyncio.sleep(self._limits.seconds_between_tries)
        return _second(await self._try(address, language))

    async def _try(self, address: str, language: AddressLanguage) -> Answer:
        way = [address]
        try:
            return await self._follow(way, language, fragment_of(address))
        except Exception as error:
            trouble, detail = answer_to_trouble(error)
            return Answer(final=way[-1], trouble=trouble, detail=detail)

    async def _follow(self, way: list[str], language: AddressLanguage, fragment: str) -> Answer:
        """Follow redirects; each address is appended to `way`."""
        while True:
            reply = await self._ask(way[-1], _LANGUAGES[language])
            if reply.location is None:
                return _seen(way[-1], reply, fragment)
            way.append(_next(way, reply.location, self._limits.redirects))

    async def _ask(self, url: str, languages: str) -> Reply:
        """Request one address, and once more after its Retry-After."""
        if why := refusal(url, self._test_hosts):
            raise StoppedError("refused", why)
        host = self._hosts[urlsplit(url).netloc]
        reply = await ask(self._session, host, url, languages, self._limits)
        if reply.asks_to_wait:
            return await ask(self._session, host, url, languages, self._limits)
        return reply


def _next(way: list[str], location: str, most: int) -> str:
    url = canonical(urljoin(way[-1], location))
    if not location:
        raise StoppedError("bad-redirect", "it names no address")
    if url in map(canonical, way):
        raise StoppedError("loop", url)
    if len(way) > most:
        raise StoppedError("too-many-redirects", f"more than {most}")
    return url


def _seen(final: str, reply: Reply, fragment: str) -> Answer:
    answer = Answer(reply.status, final.partition("#")[0], media=reply.media)
    if reply.body is None:
        return answer
    sight = look(reply.body, unquote(fragment), reply.declared)
    # A page that was not read to its end may have its anchor in the rest.
    found = sight.has_fragment or (False if reply.is_whole else None)
    return Answer(
        reply.status,
        answer.final,
        media=reply.media,
        language=sight.language,
        page=sight.page,
        fragment=found if fragment else None,
    )


def _second(answer: Answer) -> Answer:
    return Answer(**{name: getattr(answer, name) for name in Answer.__struct_fields__} | {"tries": 2})
