"""The verdicts on a requested address: a certain one is an error, a doubt is a warning."""

from __future__ import annotations

from typing import NamedTuple

from qostil.model.finding import Severity


class Verdict(NamedTuple):
    """One kind of problem of an address."""

    check: str
    severity: Severity
    message: str
    remedy: str


ASK_OWNER = "ask {owner} where it has gone, and write the new address here"
GONE = Verdict("dead-link", "error", "«{address}» answered {status} twice: nothing is there any more", ASK_OWNER)
LOST = Verdict("dead-link", "error", "«{address}» leads nowhere: {trouble} ({detail})", ASK_OWNER)
NO_HOST = Verdict(
    "dead-link",
    "error",
    "«{address}» leads to a host that does not exist, and did not on an earlier day: {final}",
    ASK_OWNER,
)
REFUSED = Verdict(
    "refused-link",
    "error",
    "«{address}» leads where no reader is sent: {detail}",
    "write an address of the public web, or tell {owner}",
)
LOGIN = Verdict(
    "wrong-page",
    "error",
    "«{address}» leads to a page that asks to sign in: {final}",
    "write an address that anybody can read; where signing in is meant, add login: true",
)
ERROR_PAGE = Verdict(
    "wrong-page", "error", "«{address}» leads to an error page that says it is none: {final}", ASK_OWNER
)
MOVED = Verdict(
    "moved-link",
    "error",
    "«{address}» leads to {final}, and not to {expected}",
    "if that is right, write final: {final}; if not, tell {owner}",
)
LANGUAGE = Verdict(
    "wrong-language",
    "error",
    "«{address}» is a {theirs} page, and not a {ours} one",
    "write it under {language}:, or under both: where the reader chooses there",
)
ONE_LANGUAGE = Verdict(
    "one-language",
    "warning",
    "«{address}» answers a Kazakh reader with a Russian page",
    "write it under ru:, and the address of the Kazakh page under kk:, or a note where there is none",
)
ANCHOR = Verdict(
    "missing-anchor",
    "error",
    "«{address}» leads to a page that has no «{fragment}»",
    "take the part after # away, or look up its new name on the page",
)
MEDIA = Verdict(
    "wrong-type",
    "error",
    "«{address}» is of the kind {media}, where a reader expects {wanted}",
    "look whether the address is right, and name what it leads to in final:",
)
DOUBT = Verdict(
    "unverified-link",
    "warning",
    "«{address}» could not be verified: {why}",
    "open it in a browser; where it opens, write that day under seen:",
)
NO_FINAL = Verdict(
    "unknown-final",
    "warning",
    "«{address}» leads to {final}; what is expected has not been written yet",
    "if that is right, write final: {final}",
)
