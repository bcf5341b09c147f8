"""Draft a contract page: a section per topic with the figures of its clauses, each with a citation."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

import msgspec

from qostil.contracts.clauses.clause import Clause
from qostil.facts.find import find_facts
from qostil.importer.parsed_source import ParsedSource
from qostil.importer.writing.citation import citation
from qostil.importer.writing.draft import DraftSection, PageDraft
from qostil.importer.writing.faq import title_of
from qostil.importer.writing.figures import TELLING, figure
from qostil.importer.writing.inline import Inline
from qostil.knowledge.topics import Topic, Topics
from qostil.model.fact import Fact
from qostil.model.locale import LOCALES, Locale

# What is asked where no clause was found.
_NOTHING = "No clause was found for this. What does the contract say?"


class ClauseSummary(msgspec.Struct, frozen=True):
    """A clause without its text: number, lines, topic, figures, and the situations that it may tell of."""

    number: str
    kind: str
    first: int
    last: int
    topic: str
    facts: tuple[Fact, ...]
    printed: str = ""
    situations: tuple[str, ...] = ()


def index(source: ParsedSource, topics: Topics, situations: Topics) -> list[ClauseSummary]:
    """Index every clause of a contract once, with its own figures and without those of its sub-clauses."""
    clauses = source.contract.clauses if source.contract else ()
    found = []
    for at, clause in enumerate(clauses):
        around = " ".join(outer.text.split("\n")[0] for outer in clauses[:at] if _holds(outer, clause))
        text = _own(clause, clauses[at + 1 :])
        facts = tuple(fact for fact in find_facts(_flowing(text), source.locale) if fact.kind in TELLING)
        topic = topics.topic_of(text, around, source.locale)
        told = situations.told_by(text, source.locale)
        place = (clause.number, clause.kind, clause.first, clause.last)
        found.append(ClauseSummary(*place, topic, facts, clause.printed, told))
    return found


def _flowing(text: str) -> str:
    """Join a text into one line; rejoin what is broken after a hyphen, such as an address."""
    return " ".join(re.sub(r"-\n\s*", "-", text).split())


def _holds(outer: Clause, inner: Clause) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last and outer.kind != "annex"


def _own(clause: Clause, later: Sequence[Clause]) -> str:
    """Return the text of a clause without its nested clauses."""
    text = clause.text
    for inner in later:
        if inner.first > clause.last:
            break
        text = text.replace(inner.text, " ", 1)
    return text


def draft_contract(
    sources: dict[Locale, ParsedSource],
    indexes: dict[Locale, list[ClauseSummary]],
    topics: Topics,
    situations: Topics,
) -> PageDraft:
    """Write the outline of the page in both languages, with the figures of each source that exists.

    The situations come first, each marked as a draft: their clauses are found by words, and an editor decides.
    """
    draft = PageDraft("contract", {locale: title_of(source.title) for locale, source in sources.items()})
    for situation in situations.all:
        belonging = {
            locale: [clause for clause in found if situation.id in clause.situations and clause.kind != "section"]
            for locale, found in indexes.items()
        }
        section = _section(situation, belonging, indexes)
        draft.sections.append(dataclasses.replace(section, is_draft=True))
    for topic in topics.all:
        belonging = {
            locale: [clause for clause in found if clause.topic == topic.id and clause.kind != "section"]
            for locale, found in indexes.items()
        }
        if any(belonging.values()):
            draft.sections.append(_section(topic, belonging, indexes))
    _ask_about_unclaimed_clauses(draft, indexes)
    return draft


def _ask_about_unclaimed_clauses(draft: PageDraft, indexes: dict[Locale, list[ClauseSummary]]) -> None:
    """Add a question with the clauses that have no topic to the last section, so that none is lost."""
    for locale in LOCALES:
        found = indexes.get(locale) or next(iter(indexes.values()))
        rest = [clause.number for clause in found if not clause.topic and clause.kind != "section"]
        if rest and draft.sections:
            asked = f"Under which topic do these clauses belong: {', '.join(rest)}?"
            draft.sections[-1].questions.setdefault(locale, []).append(asked)


def _section(
    topic: Topic,
    belonging: dict[Locale, list[ClauseSummary]],
    indexes: dict[Locale, list[ClauseSummary]],
) -> DraftSection:
    section = DraftSection(topic.id, {locale: topic.heading(locale) for locale in LOCALES}, {}, {})
    for locale in LOCALES:
        source = locale if belonging.get(locale) else next(iter(belonging))
        clauses = [summary.number for summary in indexes[source] if summary.kind == "clause"]
        section.text[locale] = "\n".join(_statements(belonging[source], clauses, locale))
        plain = [summary.number for summary in belonging[source] if not summary.facts]
        asked = f"Which of these clauses belong here: {', '.join(plain)}?" if plain else ""
        section.questions[locale] = [asked or _NOTHING] if asked or not section.text[locale] else []
    return section


def _statements(found: Sequence[ClauseSummary], clauses: Sequence[str], locale: Locale) -> Iterator[str]:
    """Yield a bullet for each clause that has figures."""
    for clause in found:
        figures = dict.fromkeys(figure(fact, locale) for fact in clause.facts)
        if figures:
            text = Inline(locale).markdown("; ".join(figures))
            yield f"- {text} {citation(clause.number, clauses, locale)}."
