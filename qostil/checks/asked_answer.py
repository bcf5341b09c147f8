"""The questions of asked/ lead to answers that readers get: a name that leads nowhere teaches the search nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

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
NO_PAGE = "«{name}» answers {lines}, and is a topic, which needs the page of its contract"
NOT_A_TOPIC = "«{name}» answers {lines}, and «{item}» is no topic of a contract"
NEAR_REMEDY = "did you mean «{near}»? Else write its new id, or take out what names it"
GONE_REMEDY = "write its new id, or take out what names it"
DRAFT_REMEDY = "take «draft: true» out of {page} and its counterpart, or take out what names it"
NO_PAGE_REMEDY = "write {topics}"
NOT_A_TOPIC_REMEDY = "write «{item}» without a page"
TWICE = "«{typed}» is answered by {here} here and by {there} at {first}"
TWICE_REMEDY = "keep the line that is right; where both are, write both answers in both lines, with «|» between them"

# Where one of these is found, an answer may be missing because of it.
_UNREAD = ("readable", "front-matter", "item-id")
_ONE_SIDED = ("page-counterpart", "item-counterpart")
# A file with more names that are unknown was written for another site, and to look for what is near takes time.
_GUESSED = 50
# Of a text that is told no more than this is shown, and of choices no more than these.
_SHOWN, _CHOICES = 60, 3


def asked_answer(corpus: Corpus) -> Iterator[Finding]:
    """What a line of asked/ names as its answer exists in its language, and a question has one answer in all lines.

    Bad: paid-wrong-logins<TAB>plain<TAB>не туда заплатил, where the item is { #paid-wrong-login }
    Good: paid-wrong-login<TAB>plain<TAB>не туда заплатил
    """
    for locale in LOCALES:
        files, answers = [file for file in corpus.knowledge.asked if file.locale == locale], _Answers(corpus, locale)
        for file in files:
            for complaint in file.complaints:
                place, told = file.at(complaint.line), complaint.fields
                yield Finding(place, complaint.message_template, complaint.remedy_template, told)
            yield from _unknown(file, answers)
        yield from _twice(all_questions(files))


class _Answers:
    """What a line can name in a language."""

    def __init__(self, corpus: Corpus, locale: Locale) -> None:
        self._corpus, self.locale = corpus, locale
        self.known = _named(corpus.pages, locale)

    @cached_property
    def of_drafts(self) -> Mapping[str, Page]:
        return _named(tuple(self._corpus.held_back.values()), self.locale)

    @cached_property
    def of_other(self) -> Mapping[str, Page]:
        return _named(self._corpus.pages, other(self.locale))

    @cached_property
    def topics(self) -> Mapping[str, list[str]]:
        """The names of the topics of contracts, by the topic."""
        found: dict[str, list[str]] = {}
        for name in self.known:
            if "#" in name:
                found.setdefault(name.partition("#")[2], []).append(name)
        return found


def _named(pages: Sequence[Page], locale: Locale) -> Mapping[str, Page]:
    """The items of the pages of a language, by the names that answers have, and their pages."""
    return {
        topic_name(page_address(page.key), item.id) if page.front.kind == "contract" else item.id: page
        for page in pages
        if page.locale == locale and page.front
        for item in page.items
        if item.id
    }


def _unknown(file: AskedFile, answers: _Answers) -> Iterator[Finding]:
    """Tell of each name once, at its first line."""
    lines: dict[str, set[int]] = {}
    for asked in file.questions:
        for name in asked.answers:
            if name not in answers.known:
                lines.setdefault(name, set()).add(asked.line)
    for name, found in lines.items():
        message, remedy, fields = _judge(name, answers, is_guessed=len(lines) <= _GUESSED)
        count = f"{len(found)} line{'s' * (len(found) > 1)} of this file"
        told = {"name": name[:_SHOWN], "lines": count, "language": name_of(answers.locale), **fields}
        roots = (*_UNREAD, *_ONE_SIDED * (name in answers.of_other))
        yield Finding(file.at(min(found)), message, remedy, told, consequence_of=roots)


def _judge(name: str, answers: _Answers, is_guessed: bool) -> tuple[str, str, dict[str, str]]:
    """Say why a name leads nowhere: message, remedy, and what they are filled with."""
    _, is_topic, item = name.partition("#")
    if page := answers.of_drafts.get(name):
        return DRAFT, DRAFT_REMEDY, {"page": page.path}
    if topics := answers.topics.get(name):
        return NO_PAGE, NO_PAGE_REMEDY, {"topics": " or ".join(f"«{topic}»" for topic in topics[:_CHOICES])}
    if is_topic and item in answers.known:
        return NOT_A_TOPIC, NOT_A_TOPIC_REMEDY, {"item": item}
    near = nearest(name, answers.known) if is_guessed else ""
    return NO_TOPIC if is_topic else UNKNOWN, NEAR_REMEDY if near else GONE_REMEDY, {"near": near}


def _twice(asked: Sequence[Asked]) -> Iterator[Finding]:
    """Tell of a question that an earlier line has, where no answer is right for both."""
    first: dict[str, Asked] = {}
    for here in asked:
        there = first.setdefault(_folded(here.typed), here)
        if there.answers != here.answers and _meant(there).isdisjoint(_meant(here)):
            fields = {"typed": here.typed[:_SHOWN], "here": _told(here), "there": _told(there)}
            fields["first"] = str(there.place)
            yield Finding(here.place, TWICE, TWICE_REMEDY, fields, also=there.place)


def _folded(typed: str) -> str:
    """The same for all ways to write a question in capitals and blanks; most have nothing to be collapsed."""
    folded = typed.casefold()
    return " ".join(folded.split()) if "  " in folded or not folded.isprintable() else folded


def _meant(asked: Asked) -> set[str]:
    """What a line answers with: a topic of a contract stands for that of all, as it does in the search."""
    return {name[max(name.find("#"), 0) :] for name in asked.answers}


def _told(asked: Asked) -> str:
    return f"«{' | '.join(asked.answers)[:_SHOWN] or NONE}»"
