"""Whether the network is there at all: one silent host says something of itself, all of them together do not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from qostil.knowledge.answer import Answer

# As much as a machine without a network would have seen.
_SILENCE = frozenset({"dns", "no-such-host", "connection", "time-out", "not-reached"})
_REFUSED = frozenset({"refused"})


class Reach(NamedTuple):
    """The hosts that were asked first, and those of them that said anything."""

    asked: frozenset[str]
    answered: frozenset[str]

    @property
    def is_cut_off(self) -> bool:
        """Whether several hosts were asked, and none said a word; of a single one that could be its own fault.

        >>> reach({"https://a.kz/": Answer(trouble="dns"), "https://b.kz/": Answer(trouble="time-out")}).is_cut_off
        True
        >>> reach({"https://a.kz/": Answer(trouble="dns"), "https://a.kz/b": Answer(trouble="dns")}).is_cut_off
        False
        """
        return len(self.asked) > 1 and not self.answered


def reach(answers: Mapping[str, Answer]) -> Reach:
    """Sum up answers by the host of the address; what was refused by us has asked nobody."""
    asked = {address: answer for address, answer in answers.items() if not _is_first(address, answer, _REFUSED)}
    answered = (address for address, answer in asked.items() if not _is_first(address, answer, _SILENCE))
    return Reach(frozenset(map(_host, asked)), frozenset(map(_host, answered)))


def _is_first(address: str, answer: Answer, troubles: frozenset[str]) -> bool:
    """Whether the trouble stands at the address itself; one behind a redirect tells that the first host answered."""
    return answer.trouble in troubles and answer.final in ("", address)


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""
