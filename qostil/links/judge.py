"""Turn the answer of an address into findings; the same answer always gives the same findings.

A certain problem is an error and stops publishing. A possible one (403, 429, 5xx, DNS, TLS, a time-out) may come from
the network or from a block of automatic requests, and is a doubt; the check link-health limits how long it may last.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Iterator
from typing import Literal
from urllib.parse import urlsplit

from qostil.addresses.canonical import fragment_of, same_place
from qostil.knowledge.answer import PAGES, Answer
from qostil.knowledge.registry import UNKNOWN
from qostil.languages.known import name_of
from qostil.links.targets import AddressToAsk
from qostil.links.verdicts import (
    ANCHOR,
    DOUBT,
    ERROR_PAGE,
    GONE,
    LANGUAGE,
    LOGIN,
    LOST,
    MEDIA,
    MOVED,
    NO_FINAL,
    NO_HOST,
    ONE_LANGUAGE,
    REFUSED,
    Verdict,
)
from qostil.model.finding import Finding

Outcome = Literal["well", "failing", "doubt"]


_NOWHERE = frozenset({"loop", "too-many-redirects", "bad-redirect"})


def judge(asked: AddressToAsk, answer: Answer) -> Iterator[Finding]:
    """Yield what is wrong with an address, at its line in the registry."""
    fields = _fields(asked, answer)
    for verdict in _verdicts(asked, answer):
        yield Finding(
            asked.place,
            verdict.message,
            verdict.remedy,
            fields,
            also=asked.also,
            check=verdict.check,
            severity=verdict.severity,
        )


def outcome(findings: Iterable[Finding]) -> Outcome:
    """Return the outcome of the findings of one address: well, failing or doubt."""
    found = {(finding.check, finding.severity) for finding in findings}
    if any(severity == "error" for _, severity in found):
        return "failing"
    return "doubt" if (DOUBT.check, DOUBT.severity) in found else "well"


def _verdicts(asked: AddressToAsk, answer: Answer) -> Iterator[Verdict]:
    if answer.trouble == "refused":
        yield REFUSED
    elif answer.trouble in _NOWHERE:
        yield LOST
    elif answer.is_gone and answer.tries > 1:
        yield GONE
    elif answer.trouble == "no-such-host" and answer.tries > 1:
        yield NO_HOST
    elif answer.trouble or not 200 <= answer.status < 300:
        yield DOUBT
    elif elsewhere := _elsewhere(asked, answer):
        yield elsewhere
    else:
        yield from _details(asked, answer)


def _elsewhere(asked: AddressToAsk, answer: Answer) -> Verdict | None:
    """Yield a finding if redirects end at another address than the registry expects."""
    entry, language = asked.known
    expected = entry.expected(language)
    if answer.page == "error":
        return ERROR_PAGE
    if answer.page == "login" and not entry.login:
        return LOGIN
    return None if expected == UNKNOWN or same_place(answer.final, expected) else MOVED


def _details(asked: AddressToAsk, answer: Answer) -> Iterator[Verdict]:
    """Yield what is wrong with a page at the expected address."""
    entry, language = asked.known
    if entry.expected(language) == UNKNOWN:
        yield NO_FINAL
    elif answer.media and answer.media not in _wanted(entry.expected(language)):
        yield MEDIA
    if answer.language and language != "both" and answer.language != language:
        yield LANGUAGE
    if answer.language == "ru" and language == "both":
        yield ONE_LANGUAGE
    if fragment_of(asked.address) and not answer.fragment:
        yield DOUBT if answer.fragment is None else ANCHOR


def _wanted(address: str) -> frozenset[str]:
    """Return the media types that an address promises: HTML, unless its path ends in another suffix."""
    guess = mimetypes.guess_type(urlsplit(address).path, strict=False)[0]
    return PAGES if guess is None or guess in PAGES else frozenset({guess})


def _fields(asked: AddressToAsk, answer: Answer) -> dict[str, str]:
    entry, language = asked.known
    expected = entry.expected(language)
    return {
        "address": asked.address,
        "owner": entry.owner or "its owner",
        "status": str(answer.status),
        "trouble": answer.trouble,
        "detail": answer.detail,
        "why": _why(answer),
        "final": answer.final,
        "expected": expected,
        "fragment": fragment_of(asked.address),
        "media": answer.media,
        "wanted": ", ".join(sorted(_wanted(expected))),
        "language": answer.language,
        "ours": name_of(language) if language != "both" else "",
        "theirs": name_of(answer.language) if answer.language else "",
    }


def _why(answer: Answer) -> str:
    """Return the reason for a doubt, in words."""
    if answer.trouble:
        return f"{answer.trouble} ({answer.detail})" if answer.detail else answer.trouble
    return f"it answered {answer.status}" if answer.status >= 300 else "the page was not read to its end"
