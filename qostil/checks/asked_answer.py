"""Check that the questions of knowledge/asked/ name published answers; the search cannot learn from an unknown name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from qostil.corpus.corpus import Corpus
from qostil.knowledge.asked import NONE, Asked, AskedFile, all_questions, topic_name
from qostil.languages.known import name_of
from qostil.model.finding import Finding
from qostil.model.locale import LOCALES, Locale, other, page_address
from qostil.model.nearest import nearest
from qostil.model.page import Page

UNKNOWN = "«{name}» answers {lines}, and no {language} page has an item of this id"
NO_TOPIC = "«{name}» answers {lines}, and no {language} page of a contract has this topic"
DRAFT = "«{name}» answers {lines}, and stands on a draft, which readers do not get"
DRAFT_ITEM = "«{name}» answers {lines}, and is a draft, which readers do not get"
NO_PAGE = "«{name}» answers {lines}, and is a topic, which needs the page of its contract"
NOT_A_TOPIC = "«{name}» answers {lines}, and «{item}» is no topic of a contract"
NEAR_REMEDY = "did you mean «{near}»? Else write its new id, or take out what names it"
GONE_REMEDY = "write its new id, or take out what names it"
DRAFT_REMEDY = "take «draft: true» out of {page} and its counterpart, or take out what names it"
DRAFT_ITEM_REMEDY = "take «draft=true» out of its heading in {page} and in the counterpart, or take out what names it"
NO_PAGE_REMEDY = "write {topics}"
NOT_A_TOPIC_REMEDY = "write «{item}» without a page"
TWICE = "«{typed}» is answered by {here} here and by {there} at {first}"
TWICE_REMEDY = "keep the line that is right; where both are, write both answers in both lines, with «|» between them"

# Findings of these checks may be the cause of a missing answer.
_UNREAD = ("readable", "front-matter", "item-id")
_ONE_SIDED = ("page-counterpart", "item-counterpart")
# A file with more unknown names was written for another site, and the search for similar names takes time.
_GUESSED = 50
# The most characters of a quoted text, and the most choices in a remedy.
_SHOWN, _CHOICES = 60, 3


def asked_answer(corpus: Corpus) -> Iterator[Finding]:
    """Each line of knowledge/asked/ names an existing answer of its language, and a question has one answer.

    Bad: paid-wrong-logins<TAB>plain<TAB>не туда заплатил, where the item is { #paid-wrong-login }
    Good: paid-wrong-login<TAB>plain<TAB>не туда заплатил
    """
    for locale in LOCALES:
        files, answers = [file for file in corpus.knowledge.asked if file.locale == locale], _Answers(corpus, locale)
        for file in files:
            for complaint in file.complaints:
                place, fields = file.at(complaint.line), complaint.fields
                yield Finding(place, complaint.message_template, complaint.remedy_template, fields)
            yield from _unknown(file, answers)
        yield from _twice(tuple(all_questions(files)))


class _Answers:
    """The names that a line can use in a language."""

    def __init__(self, corpus: Corpus, locale: Locale) -> None:
        self._corpus, self.locale = corpus, locale
        self.known = _named(corpus.pages, locale)
        self.paths = corpus.by_path.keys()

    @cached_property
    def of_drafts(self) -> Mapping[str, Page]:
        return _named(tuple(self._corpus.held_back.values()), self.locale)

    @cached_property
    def of_other(self) -> Mapping[str, Page]:
        return _named(self._corpus.pages, other(self.locale))

    @cached_property
    def topics(self) -> Mapping[str, list[str]]:
        """Return the names of the topics of contracts, by topic."""
        found: dict[str, list[str]] = {}
        for name in self.known:
            if "#" in name:
                found.setdefault(name.partition("#")[2], []).append(name)
        return found


def _named(pages: Sequence[Page], locale: Locale) -> Mapping[str, Page]:
    """Map the names of answers to their pages, for the items of a language."""
    return {
        topic_name(page_address(page.key), item.id) if page.cites_clauses else item.id: page
        for page in pages
        if page.locale == locale and page.front
        for item in page.items
        if item.id
    }


def _unknown(file: AskedFile, answers: _Answers) -> Iterator[Finding]:
    """Yield one finding per unknown name, at its first line."""
    lines: dict[str, set[int]] = {}
    for asked in file.questions:
        for name in asked.answers:
            if name not in answers.known:
                lines.setdefault(name, set()).add(asked.line)
    for name, found in lines.items():
        message, remedy, fields = _judge(name, answers, is_guessed=len(lines) <= _GUESSED)
        count = f"{len(found)} line{'s' * (len(found) > 1)} of this file"
        all_fields = {"name": name[:_SHOWN], "lines": count, "language": name_of(answers.locale), **fields}
        roots = (*_UNREAD, *_ONE_SIDED * (name in answers.of_other))
        yield Finding(file.at(min(found)), message, remedy, all_fields, consequence_of=roots)


def _judge(name: str, answers: _Answers, is_guessed: bool) -> tuple[str, str, dict[str, str]]:
    """Return why a name is unknown: message, remedy, and their fields."""
    _, is_topic, item = name.partition("#")
    if page := answers.of_drafts.get(name):
        is_item = page.path in answers.paths
        return DRAFT_ITEM if is_item else DRAFT, DRAFT_ITEM_REMEDY if is_item else DRAFT_REMEDY, {"page": page.path}
    if topics := answers.topics.get(name):
        return NO_PAGE, NO_PAGE_REMEDY, {"topics": " or ".join(f"«{topic}»" for topic in topics[:_CHOICES])}
    if is_topic and item in answers.known:
        return NOT_A_TOPIC, NOT_A_TOPIC_REMEDY, {"item": item}
    near = nearest(name, answers.known) if is_guessed else ""
    return NO_TOPIC if is_topic else UNKNOWN, NEAR_REMEDY if near else GONE_REMEDY, {"near": near}


# In a preview, which is checked anew after each change, the questions are nearly always as they were.
@lru_cache(maxsize=len(LOCALES))
def _twice(asked: tuple[Asked, ...]) -> Sequence[Finding]:
    return list(_answered_twice(asked))


def _answered_twice(asked: Sequence[Asked]) -> Iterator[Finding]:
    """Yield a finding for a question that an earlier line answers differently, with no common answer."""
    first: dict[str, Asked] = {}
    for here in asked:
        there = first.setdefault(_normalized(here.typed), here)
        if there.answers != here.answers and _topics_and_items(there).isdisjoint(_topics_and_items(here)):
            fields = {"typed": here.typed[:_SHOWN], "here": _quoted(here), "there": _quoted(there)}
            fields["first"] = str(there.place)
            yield Finding(here.place, TWICE, TWICE_REMEDY, fields, also=there.place)


def _normalized(typed: str) -> str:
    """Normalize the case and the spaces of a question; skip the split for most, which have single spaces."""
    folded = typed.casefold()
    return " ".join(folded.split()) if "  " in folded or not folded.isprintable() else folded


def _topics_and_items(asked: Asked) -> set[str]:
    """Return the answers of a line; as in the search, a topic of a contract matches that topic in all contracts."""
    return {name[max(name.find("#"), 0) :] for name in asked.answers}


def _quoted(asked: Asked) -> str:
    return f"«{' | '.join(asked.answers)[:_SHOWN] or NONE}»"
