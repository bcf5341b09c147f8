"""The draft of a contract page: a section for each topic, and in it the figures of its clauses, each cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from qostil.contracts.clauses import Clause
from qostil.facts.find import find_facts
from qostil.importer.parsed_source import ParsedSource
from qostil.importer.writing.citation import citation
from qostil.importer.writing.draft import DraftSection, PageDraft
from qostil.importer.writing.faq import title_of
from qostil.importer.writing.figures import TELLING, figure
from qostil.importer.writing.inline import Inline
from qostil.knowledge.topics import Topics
from qostil.model.fact import Fact
from qostil.model.locale import LOCALES, Locale


class ClauseSummary(msgspec.Struct, frozen=True):
    """A clause without its sentences: number, lines, topic, figures."""

    number: str
    kind: str
    first: int
    last: int
    topic: str
    facts: tuple[Fact, ...]
    printed: str = ""


def index(source: ParsedSource, topics: Topics) -> list[ClauseSummary]:
    """Index every clause of a contract once; its own figures, without those of its sub-clauses."""
    clauses = source.contract.clauses if source.contract else ()
    found = []
    for at, clause in enumerate(clauses):
        around = " ".join(one.text.split("\n")[0] for one in clauses[:at] if _holds(one, clause))
        text = _own(clause, clauses[at + 1 :])
        told = tuple(fact for fact in find_facts(_flowing(text), source.locale) if fact.kind in TELLING)
        topic = topics.topic_of(text, around, source.locale)
        found.append(ClauseSummary(clause.number, clause.kind, clause.first, clause.last, topic, told, clause.printed))
    return found


def _flowing(text: str) -> str:
    """A text in one line; what is cut behind a hyphen, such as an address, is whole again."""
    return " ".join(re.sub(r"-\n\s*", "-", text).split())


def _holds(outer: Clause, inner: Clause) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last and outer.kind != "annex"


def _own(clause: Clause, later: Sequence[Clause]) -> str:
    """The text of a clause without the clauses inside it."""
    text = clause.text
    for inner in later:
        if inner.first > clause.last:
            break
        text = text.replace(inner.text, " ", 1)
    return text


def draft_contract(
    sources: dict[Locale, ParsedSource], indexes: dict[Locale, list[ClauseSummary]], topics: Topics
) -> PageDraft:
    """Write the skeleton of the page in both languages, with the figures of whichever source is there."""
    draft = PageDraft("contract", {locale: title_of(source.title) for locale, source in sources.items()})
    for topic in topics.all:
        belonging = {
            locale: [one for one in found if one.topic == topic.id and one.kind != "section"]
            for locale, found in indexes.items()
        }
        if any(belonging.values()):
            draft.sections.append(_section(topic.id, dict(topic.title), belonging, indexes))
    _ask_about_the_rest(draft, indexes)
    return draft


def _ask_about_the_rest(draft: PageDraft, indexes: dict[Locale, list[ClauseSummary]]) -> None:
    """Clauses that no topic claims are named in the last section, so that none is forgotten."""
    for locale in LOCALES:
        found = indexes.get(locale) or next(iter(indexes.values()))
        rest = [one.number for one in found if not one.topic and one.kind != "section"]
        if rest and draft.sections:
            asked = f"Under which topic do these clauses belong: {', '.join(rest)}?"
            draft.sections[-1].questions.setdefault(locale, []).append(asked)


def _section(
    name: str,
    title: dict[Locale, str],
    belonging: dict[Locale, list[ClauseSummary]],
    indexes: dict[Locale, list[ClauseSummary]],
) -> DraftSection:
    section = DraftSection(name, title, {}, {})
    for locale in LOCALES:
        source = locale if belonging.get(locale) else next(iter(belonging))
        clauses = [one.number for one in indexes[source] if one.kind == "clause"]
        section.text[locale] = "\n".join(_statements(belonging[source], clauses, locale))
        plain = [one.number for one in belonging[source] if not one.facts]
        section.questions[locale] = [f"Which of these clauses belong here: {', '.join(plain)}?"] if plain else []
    return section


def _statements(found: Sequence[ClauseSummary], clauses: Sequence[str], locale: Locale) -> Iterator[str]:
    """A bullet for each clause that has figures."""
    for one in found:
        figures = dict.fromkeys(figure(fact, locale) for fact in one.facts)
        if figures:
            text = Inline(locale).markdown("; ".join(figures))
            yield f"- {text} {citation(one.number, clauses, locale)}."
