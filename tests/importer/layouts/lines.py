"""Write a content as lines of text: what stands before, between and after questions and answers is a form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import Numbered, Template, filled, numbered, opening
from tests.importer.layouts.layout import Content, Layout

UTF8: Mapping[Locale, str] = {"kk": "utf-8", "ru": "utf-8"}
WINDOWS: Mapping[Locale, str] = {"kk": "kz1048", "ru": "cp1251"}


class Lead(NamedTuple):
    """What stands between the opening and the first question: lines, a line for each question, and lines again."""

    before: Template = ""
    line: Template = ""
    after: Template = ""


class Form(NamedTuple):
    """How the lines look: {q} is a question, {n} its number, {a} a paragraph of an answer, {g} a group, {h} the head.

    `between` and `within` are blank lines: before a question, and before a paragraph of its answer.
    """

    question: Template = "{q}"
    first: Template = "{a}"
    rest: Template = "{a}"
    end: Template = ""
    group: Template = ""
    head: Template = "{h}"
    between: int = 1
    within: int = 0
    # Changes a question or a paragraph, and the whole text.
    ask: Callable[[str], str] = str
    tell: Callable[[str], str] = str
    spoil: Callable[[str], str] = str
    encoding: Mapping[Locale, str] = UTF8
    suffix: str = ".txt"
    # Between the opening and the first question, and after the last answer.
    lead: Lead = Lead()
    foot: Template = ""


def in_lines(name: str, form: Form) -> Layout:
    """Make a layout of a form."""
    return Layout(name, partial(_write, form))


def _write(form: Form, folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}{form.suffix}"
    path.write_bytes(form.spoil("\n".join(lines_of(form, content, locale)) + "\n").encode(form.encoding[locale]))
    return path


def lines_of(form: Form, content: Content, locale: Locale) -> Iterator[str]:
    """Yield the lines of a document."""
    head, *intro = opening(content, locale)
    yield from filled(form.head, locale, h=head).splitlines()
    for line in intro:
        yield from ("", line)
    yield from lead_of(form.lead, content, locale)
    for one in numbered(content, locale):
        yield from [""] * form.between
        if one.group and form.group:
            yield from (*filled(form.group, locale, g=one.group).splitlines(), "")
        yield from _item(form, one, locale)
    yield from filled(form.foot, locale).splitlines()


def lead_of(lead: Lead, content: Content, locale: Locale) -> Iterator[str]:
    """Yield the lines between the opening and the first question."""
    yield from filled(lead.before, locale).splitlines()
    for one in numbered(content, locale):
        yield from filled(lead.line, locale, n=one.number, q=one.asked.question).splitlines()
    yield from filled(lead.after, locale).splitlines()


def _item(form: Form, one: Numbered, locale: Locale) -> Iterator[str]:
    yield from filled(form.question, locale, n=one.number, q=form.ask(one.asked.question)).splitlines()
    for place, paragraph in enumerate(one.asked.answer):
        yield from [""] * form.within
        yield from filled(form.rest if place else form.first, locale, n=one.number, a=form.tell(paragraph)).splitlines()
    yield from filled(form.end, locale).splitlines()
