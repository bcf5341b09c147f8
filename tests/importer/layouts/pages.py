"""Write a content as an HTML page: what stands around questions and answers is a form."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import Block, Template, blocks, filled, numbered
from tests.importer.layouts.layout import Content, Layout
from tests.importer.samples.library import Asked

_LISTS = {"bullets": "ul", "steps": "ol"}


def in_lists(answer: Iterable[Block]) -> str:
    """Return an answer as paragraphs and lists."""
    return "\n".join(_in_list(block) for block in answer)


def in_breaks(answer: Iterable[Block]) -> str:
    """Return an answer as text whose lines are broken; bullets and numbers are typed."""
    return "<br>\n".join(line for block in answer for line in _typed(block))


class PageForm(NamedTuple):
    """How a page looks: {q} is a question, {n} its number, {a} its answer, {g} a group, {h} the head, {i} the intro."""

    item: Template
    group: Template = "<h2>{g}</h2>"
    page: Template = "<h1>{h}</h1>\n<p>{i}</p>\n{items}"
    answer: Callable[[Iterable[Block]], str] = in_lists
    style: str = ""
    # Changes a question, and an answer with its tags.
    spoil: Callable[[str], str] = str
    # A link to a question; all of them are {l} of the page.
    link: Template = ""


def as_page(name: str, form: PageForm) -> Layout:
    """Make a layout of a form."""
    return Layout(name, partial(_write, form))


def page(form: PageForm, content: Content, locale: Locale) -> str:
    """Return the page."""
    items = []
    for one in numbered(content, locale):
        items += [filled(form.group, locale, g=escaped(one.group))] if one.group else []
        items.append(filled_in(form, form.item, locale, one.asked, one.number))
    head, intro = escaped(content.head[locale]), escaped(content.intro[locale])
    links = "\n".join(
        filled(form.link, locale, n=one.number, q=escaped(one.asked.question)) for one in numbered(content, locale)
    )
    body = filled(form.page, locale, h=head, i=intro, l=links, items="\n".join(items)).replace("<p></p>\n", "")
    return (
        f'<!doctype html>\n<html lang="{locale}"><head><meta charset="utf-8"><title>{head}</title>\n'
        f"<style>{form.style}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def filled_in(form: PageForm, template: Template, locale: Locale, asked: Asked, number: int = 0) -> str:
    """Fill an item's template in."""
    answer = form.spoil(form.answer(blocks(asked)))
    return filled(template, locale, n=number, q=form.spoil(escaped(asked.question)), a=answer)


def escaped(text: str) -> str:
    """Return a text as a page has it."""
    return html.escape(text, quote=False)


def _write(form: PageForm, folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.html"
    path.write_text(page(form, content, locale), "utf-8")
    return path


def _in_list(block: Block) -> str:
    if block.kind == "paragraph":
        return f"<p>{escaped(block.lines[0])}</p>"
    items = "".join(f"<li>{escaped(line)}</li>" for line in block.lines)
    return f"<{_LISTS[block.kind]}>{items}</{_LISTS[block.kind]}>"


def _typed(block: Block) -> list[str]:
    marks = {"paragraph": "", "bullets": "• ", "steps": "{}) "}
    return [marks[block.kind].format(number) + escaped(line) for number, line in enumerate(block.lines, 1)]
