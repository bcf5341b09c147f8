"""List what is left to do before a draft can be published, in the order of work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

import msgspec

from qostil.build.build import Build
from qostil.build.weakened import CHECK as WEAKENED
from qostil.checks.out_of_step import NEVER
from qostil.checks.placeholder import DRAFT, DRAFT_TITLE, has_no_question, is_begun
from qostil.drafts.accepted import Accepted, as_accepted
from qostil.drafts.named import Draft
from qostil.languages.known import name_of
from qostil.model.finding import Finding, Place
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale, other
from qostil.model.page import Page

QUESTION = "an open question: {text}"
QUESTION_REMEDY = "answer it in the text, and delete the comment"
STUB = "«{id}» is only begun: its {language} text is not written"
STUB_REMEDY = "write the question and the answer, then delete the comment; or delete the item in both languages"
IDS = "ids that become permanent with the page, and that nobody has approved: {ids}"
IDS_REMEDY = "rename in both files what is not right, then «qostil accept {page} --ids-approved»"

# The names under which these findings are told, beside the names of the checks.
OF_QUESTIONS, OF_STUBS, OF_IDS = "open-question", "stub", "ids"
_DESCRIPTION = "description"
# The order of work; after these come all other checks.
_ORDER: Sequence[Sequence[str]] = (
    ("readable", "front-matter", "page-counterpart"),
    (OF_QUESTIONS,),
    (OF_STUBS, "item-counterpart", "empty-item"),
    ("fact-mismatch", "fact-direction", "contrary"),
    ("placeholder",),
    (_DESCRIPTION,),
    ("navigation",),
    (OF_IDS, "item-id", "answer-address"),
)
_RANKS: Mapping[str, int] = {name: rank for rank, names in enumerate(_ORDER) for name in names}


def left(build: Build, draft: Draft, ids_approved: bool = False) -> tuple[Accepted, list[Finding]]:
    """Return a project with a draft accepted, and what is left to do before it may be."""
    seen = as_accepted(build, draft)
    begun = _begun(seen)
    found = [
        *_questions(seen, begun),
        *_stubs(seen, begun),
        *(finding for finding in _of_checks(seen) if not _is_of_stub(finding, begun)),
        *(() if ids_approved else _ids(seen)),
    ]
    return seen, sorted(found, key=lambda finding: (_rank(finding), finding.place, finding.message))


def unapproved(seen: Accepted) -> dict[str, dict[Locale, str]]:
    """Return the questions of the items whose ids are new addresses; who names an item has approved its id."""
    if seen.draft.item:
        return {}
    found: dict[str, dict[Locale, str]] = {}
    for locale, page in seen.pages.items():
        if page.front and page.front.kind != "contract":  # whose ids are its topics
            for name, item in page.by_id.items():
                if f"{page.key}#{name}" not in seen.build.knowledge.published:
                    found.setdefault(name, {}).update({} if has_no_question(item) else {locale: item.question})
    return found


def _rank(finding: Finding) -> int:
    is_of_head = finding.message_template in (DRAFT, DRAFT_TITLE)
    return _RANKS.get(_DESCRIPTION if is_of_head else finding.check, len(_ORDER))


def _begun(seen: Accepted) -> dict[str, list[tuple[Item, range]]]:
    """Return the items that are stubs, with their lines, by the paths of their pages."""
    return {
        page.path: [(item, lines) for item, lines in page.extents if is_begun(item) and seen.holds(page.at(item.line))]
        for page in seen.pages.values()
    }


def _is_in(place: Place, begun: Mapping[str, Sequence[tuple[Item, range]]]) -> bool:
    return any(place.line in lines for _, lines in begun.get(place.path, ()))


def _is_of_stub(finding: Finding, begun: Mapping[str, Sequence[tuple[Item, range]]]) -> bool:
    """Return whether a finding tells no more than that an item is a stub.

    The second place of a missing counterpart is the item above it, which may be one.
    """
    places = [finding.place] if finding.check == "item-counterpart" else finding.places
    return any(_is_in(place, begun) for place in places)


def _stubs(seen: Accepted, begun: Mapping[str, Sequence[tuple[Item, range]]]) -> Iterator[Finding]:
    for locale, page in seen.pages.items():
        counterpart = seen.pages.get(other(locale))
        for item, _ in begun[page.path]:
            there = counterpart.by_id.get(item.id) if counterpart else None
            also = counterpart.at(there.line) if counterpart and there else None
            fields = {"id": item.id or item.question, "language": name_of(locale)}
            yield Finding(page.at(item.line), STUB, STUB_REMEDY, fields, also=also, check=OF_STUBS)


def _questions(seen: Accepted, begun: Mapping[str, Sequence[tuple[Item, range]]]) -> Iterator[Finding]:
    """Yield the open questions; one that stands in both languages is told once."""
    asked: dict[str, list[list[Place]]] = {}
    for at, locale in enumerate(LOCALES):
        page = seen.pages.get(locale)
        for place, text in _asked(page) if page else ():
            if seen.holds(place) and not _is_in(place, begun):
                asked.setdefault(text, [[], []])[at].append(place)
    for text, sides in asked.items():
        for first, second in zip_longest(*sides):
            place, also = (first, second) if first else (second, None)
            yield Finding(place, QUESTION, QUESTION_REMEDY, {"text": text}, also=also, check=OF_QUESTIONS)


def _asked(page: Page) -> Iterator[tuple[Place, str]]:
    return ((page.at(question.line), question.text) for question in page.questions)


def _ids(seen: Accepted) -> Iterator[Finding]:
    names = unapproved(seen)
    if names:
        first = next(iter(seen.pages.values()))
        fields = {"ids": ", ".join(names), "page": seen.draft.key}
        yield Finding(first.at(1), IDS, IDS_REMEDY, fields, check=OF_IDS)


def _of_checks(seen: Accepted) -> Iterator[Finding]:
    """Yield what the checks find in the draft once it is published, and the errors that it brings elsewhere."""
    known = {(finding.place, finding.check, finding.message) for finding in seen.build.findings}
    for finding in seen.findings:
        if finding.check == WEAKENED or _is_first_review(finding):
            continue
        is_inside = any(map(seen.holds, finding.places))
        is_new = (finding.place, finding.check, finding.message) not in known
        if _must_go(finding, seen) if is_inside else (is_new and finding.severity == "error"):
            yield msgspec.structs.replace(finding, severity="error")


def _must_go(finding: Finding, seen: Accepted) -> bool:
    """Return whether a finding in the draft is in the way: also a warning that a review would refuse."""
    is_told = finding.severity == "warning" and keeps_reviews(seen)
    return finding.severity == "error" or finding.check in _RANKS or is_told


def keeps_reviews(seen: Accepted) -> bool:
    """Return whether the site records that items were read in both languages together."""
    return bool(seen.build.knowledge.reviews) or seen.corpus.reviewing.required


def _is_first_review(finding: Finding) -> bool:
    """Return whether a finding asks for the first review of an item, which the acceptance records."""
    return finding.message_template == NEVER
