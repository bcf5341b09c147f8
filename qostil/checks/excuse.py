"""Check the comments that excuse a place from a check: each has a reason and is still needed."""

from collections.abc import Collection, Iterator

from qostil.corpus.corpus import Corpus
from qostil.model.finding import Finding
from qostil.model.nearest import did_you_mean
from qostil.model.page import Excuse, Page

UNKNOWN = "there is no check «{check}» to be excused from{guess}"
UNKNOWN_REMEDY = "write <!-- qostil-allow CHECK: reason -->; «qostil check --list» names the checks"
NO_COMMENT = "«{name}» is no comment that Qostil knows{guess}"
NO_COMMENT_REMEDY = "write one of {names}, or leave out its «qostil-» where it speaks to people"
NO_REASON = "the excuse from «{check}» gives no reason"
NO_REASON_REMEDY = "write <!-- qostil-allow {check}: reason -->"
NEVER = "no place can be excused from «{check}»"
NEVER_REMEDY = "mend what it finds"
UNUSED = "the excuse from «{check}» excuses nothing any more"
UNUSED_REMEDY = "delete the comment; it stands directly above what it excuses, or in the same block"

# Security checks that the author of a page must not be able to disable in it, and out-of-step: a reason why a language
# need not follow stands in its review.
NEVER_EXCUSED = frozenset({"unsafe-html", "asset", "readable", "front-matter", "excuse", "out-of-step"})

# A comment with an unknown name of this prefix is parsed as an excuse from that name.
PREFIX = "qostil-"
DIRECTIVES = ("qostil-allow", "qostil-question", "qostil-table", "qostil-items")

UsedExcuse = tuple[str, Excuse]


def excuse(
    corpus: Corpus, used: Collection[UsedExcuse], known: Collection[str], active: Collection[str]
) -> Iterator[Finding]:
    """An excuse names a check, gives a reason, and still excuses a finding.

    Bad: <!-- qostil-allow structure -->
    Good: <!-- qostil-allow structure: the Russian price list has one picture more -->
    """
    for page in corpus.pages:
        for comment in page.excuses:
            if found := _wrong(page, comment, known):
                yield found
            elif comment.check in active and (page.path, comment) not in used:
                fields = {"check": comment.check}
                yield Finding(page.at(comment.line), UNUSED, UNUSED_REMEDY, fields)


def _wrong(page: Page, comment: Excuse, known: Collection[str]) -> Finding | None:
    place, fields = page.at(comment.line), {"check": comment.check}
    if comment.check.startswith(PREFIX):
        mark = {"name": comment.check, "names": ", ".join(DIRECTIVES), "guess": did_you_mean(comment.check, DIRECTIVES)}
        return Finding(place, NO_COMMENT, NO_COMMENT_REMEDY, mark)
    if comment.check not in known:
        guess = did_you_mean(comment.check, known)
        return Finding(place, UNKNOWN, UNKNOWN_REMEDY, {**fields, "guess": guess})
    if comment.check in NEVER_EXCUSED:
        return Finding(place, NEVER, NEVER_REMEDY, fields)
    return None if comment.reason else Finding(place, NO_REASON, NO_REASON_REMEDY, fields)
