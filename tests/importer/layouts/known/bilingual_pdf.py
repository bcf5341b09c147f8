"""Both languages in one PDF: one after the other, in turn, in tables, in columns, on facing pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import counterparts, numbered
from tests.importer.layouts.designed import in_parts
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.pages import PageForm, escaped, filled_in
from tests.importer.layouts.printing import PAGE, PAGES, filled_options, framed, printer
from tests.importer.layouts.surroundings import COPYRIGHT, PAGE_IN_DASHES, VERSION, apart
from tests.importer.samples.library import Asked

_STYLE = (
    "body{font:10.5pt/1.35 'DejaVu Sans';margin:0}p{margin:0 0 4pt}h1{font-size:17pt}h2{font-size:13pt}"
    "h3{font-size:11pt;margin:9pt 0 3pt}table{border-collapse:collapse;width:100%}"
    "td,th{vertical-align:top;text-align:left}.note{font-"
    "weight:bold}.prices td{padding:1pt 8pt 1pt 0}h2,h3{break-after:avoid}"
)
_ITEM = PageForm("<h3>{q}</h3>{a}", answer=in_parts)


class _Both(NamedTuple):
    """How both languages are set on a page."""

    body: Callable[[Content], str]
    style: str = ""
    options: dict[str, Any] = {}  # noqa: RUF012  a tuple's default is read only


def _write(both: _Both, folder: Path, content: Content, locale: Locale) -> Path:
    """Print the same pages for each language; heads and feet are in Kazakh."""
    path = folder / f"{locale}.pdf"
    text = f'<!doctype html><meta charset="utf-8"><style>{_STYLE}{both.style}</style>{both.body(content)}'
    with printer() as chromium_printer:
        chromium_printer.print(text, path, filled_options(both.options, content, "kk"))
    return path


def _opening(content: Content, locale: Locale) -> str:
    return f"<h1>{escaped(content.head[locale])}</h1><p>{escaped(content.intro[locale])}</p>"


def _openings(content: Content) -> str:
    return "".join(_opening(content, locale) for locale in LOCALES)


def _item(asked: Asked | None, locale: Locale, form: PageForm = _ITEM) -> str:
    return filled_in(form, form.item, locale, asked) if asked else ""


def _part(content: Content, locale: Locale) -> str:
    items = (
        (f"<h2>{escaped(one.group)}</h2>" if one.group else "") + _item(one.asked, locale)
        for one in numbered(content, locale)
    )
    return _opening(content, locale) + "".join(items)


def _one_after_the_other(content: Content) -> str:
    return "".join(f"<article>{_part(content, locale)}</article>" for locale in LOCALES)


def _in_turn(content: Content) -> str:
    return _openings(content) + "".join(
        f'<section>{_item(kk, "kk")}<div class="ru">{_item(ru, "ru")}</div></section>'
        for kk, ru in counterparts(content)
    )


def _questions_then_answers(content: Content) -> str:
    """Set what both languages have as one item with two questions and two answers, the rest as it is."""
    question, answer = PageForm("{q}"), PageForm("{a}", answer=in_parts)
    items = []
    for pair in counterparts(content):
        sides = [(asked, locale) for asked, locale in zip(pair, LOCALES, strict=True) if asked]
        items.append("<h3>" + " / ".join(_item(*side, question) for side in sides) + "</h3>")
        items += [f'<div class="{side[1]}">{_item(*side, answer)}</div>' for side in sides]
    return _openings(content) + "".join(items)


def _rows(cells: PageForm, content: Content) -> str:
    empty = "<td></td>" * cells.item.count("<td>") if isinstance(cells.item, str) else ""
    return "".join(
        f"<tr>{_item(kk, 'kk', cells) or empty}{_item(ru, 'ru', cells) or empty}</tr>"
        for kk, ru in counterparts(content)
    )


def _table(heads: Iterable[str], cells: PageForm, content: Content) -> str:
    head = "".join(f"<th>{text}</th>" for text in heads)
    return _openings(content) + f'<table class="both"><thead><tr>{head}</tr></thead>{_rows(cells, content)}</table>'


def _flows(content: Content) -> str:
    return "<main>" + "".join(f"<div>{_part(content, locale)}</div>" for locale in LOCALES) + "</main>"


def _facing(content: Content) -> str:
    """Set three items of a language on a page, and three of the other on the page that faces it."""
    count = max(len(content.items[locale]) for locale in LOCALES)
    return _openings(content) + "".join(
        f"<article>{''.join(_item(asked, locale) for asked in items)}</article>"
        for first in range(0, count, 3)
        for locale in LOCALES
        if (items := content.items[locale][first : first + 3])
    )


def _both(name: str, body: Callable[[Content], str], style: str = "", **options: Any) -> Layout:
    return Layout(f"both: pdf, {name}", partial(_write, _Both(body, style, options)))


_LINES = ".both>*>tr>*{border:.75pt solid #888;padding:4pt}.both{table-layout:fixed}th{background:#e9eef5}"
_ARTICLES = "article{break-after:page}p+article{break-before:page}article:last-child{break-after:auto}"
_FOUR_HEADS = ("Сұрақ", "Жауап", "Вопрос", "Ответ")
_IN_CELL = PageForm("<td><b>{q}</b>{a}</td>", answer=in_parts)
_IN_TWO_CELLS = PageForm("<td>{q}</td><td>{a}</td>", answer=in_parts)

LAYOUTS = (
    _both("kk, then ru", _one_after_the_other, _ARTICLES, **framed("{h}", apart(VERSION, f"{PAGE} / {PAGES}"))),
    _both(
        "kk and ru in turn, ru in italics",
        _in_turn,
        ".ru{font-style:italic;color:#555}section{border-bottom:.5pt solid #aaa;padding-bottom:5pt}",
        **framed("", PAGE_IN_DASHES),
    ),
    _both(
        "question kk / ru, then both answers",
        _questions_then_answers,
        ".ru{border-left:2pt solid #0a5ca8;padding-left:6pt;color:#444}",
        **framed(foot=apart(COPYRIGHT, PAGE)),
    ),
    _both("table of two columns", partial(_table, ("Қазақша", "Русский"), _IN_CELL), _LINES, **framed(margin="15mm")),
    _both(
        "table of four columns",
        partial(_table, _FOUR_HEADS, _IN_TWO_CELLS),
        _LINES + "body{font-size:8.5pt}",
        **framed("{h}", apart("", f"{PAGE}"), "12mm", landscape=True),
    ),
    _both(
        "two flows beside each other",
        _flows,
        "main{display:grid;grid-template-columns:1fr 1fr;gap:9mm}body{font-size:9pt}h3{color:#0a5ca8}",
        **framed(foot=PAGE_IN_DASHES, margin="15mm"),
    ),
    _both("facing pages", _facing, _ARTICLES, **framed("ALATAU", apart(VERSION, PAGE), "15mm", format="A5")),
)
