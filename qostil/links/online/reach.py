"""Find out whether the network can be reached: if no host answers, the network is down, not the hosts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from qostil.knowledge.answer import Answer

# As much as a machine without a network would have seen.
_SILENCE = frozenset({"dns", "no-such-host", "connection", "time-out", "not-reached"})
_REFUSED = frozenset({"refused"})


class Reach(NamedTuple):
    """The hosts that were requested, and those of them that answered."""

    asked: frozenset[str]
    answered: frozenset[str]

    @property
    def is_cut_off(self) -> bool:
        """Whether several hosts were requested and none answered; a single host may be down itself.

        >>> reach({"https://a.kz/": Answer(trouble="dns"), "https://b.kz/": Answer(trouble="time-out")}).is_cut_off
        True
        >>> reach({"https://a.kz/": Answer(trouble="dns"), "https://a.kz/b": Answer(trouble="dns")}).is_cut_off
        False
        """
        return len(self.asked) > 1 and not self.answered


def reach(answers: Mapping[str, Answer]) -> Reach:
    """Group answers by the host of the address; refused addresses made no request."""
    asked = {address: answer for address, answer in answers.items() if not _is_first(address, answer, _REFUSED)}
    answered = (address for address, answer in asked.items() if not _is_first(address, answer, _SILENCE))
    return Reach(frozenset(map(_host, asked)), frozenset(map(_host, answered)))


def _is_first(address: str, answer: Answer, troubles: frozenset[str]) -> bool:
    """Return whether the trouble is at the first host; after a redirect the first host has answered."""
    return answer.trouble in troubles and answer.final in ("", address)


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""
