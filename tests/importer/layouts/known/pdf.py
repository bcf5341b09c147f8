"""PDF: lines placed by a simple program, and pages printed by Chromium."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import Template, counterparts, filled, numbered, opening
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.pages import PageForm, filled_in, in_breaks
from tests.importer.layouts.printing import printed, printer
from tests.importer.layouts.styled_pdf import WIDTH, Line, write_styled
from tests.importer.samples.library import Asked

# Where a long word may be divided: after four letters of Cyrillic, before three.
_SYLLABLE = re.compile(r"([^\W\d_a-zA-Z]{4})(?=[^\W\d_a-zA-Z]{3})")
_TOP, _BOTTOM, _LEFT, _RIGHT = 780, 70, 60, 535


class Setting(NamedTuple):
    """How the lines are set: size and weight of questions, indent of answers, space before, columns, heads and feet."""

    question: Template = "{q}"
    size: float = 11
    is_bold: bool = False
    indent: float = 0
    # In points: before a question, and before a paragraph.
    before: float = 8
    within: float = 0
    has_pages: bool = False
    columns: int = 1
    # Whether words are divided at line ends.
    is_divided: bool = False


class _Text(NamedTuple):
    text: str
    size: float = 11
    is_bold: bool = False
    indent: float = 0
    before: float = 0


def _write(setting: Setting, folder: Path, content: Content, locale: Locale) -> Path:
    path = folder / f"{locale}.pdf"
    pages = list(_pages(setting, list(_lines(setting, content, locale))))
    if setting.has_pages:
        for number, page in enumerate(pages, 1):
            page += [Line(content.head[locale], _LEFT, 810, 9), Line(f"{number} / {len(pages)}", 290, 40, 9)]
    write_styled(path, pages)
    return path


def _lines(setting: Setting, content: Content, locale: Locale) -> Iterator[_Text]:
    head, *intro = opening(content, locale)
    width = (_RIGHT - _LEFT) / setting.columns - 15 * (setting.columns - 1)
    texts = [_Text(head, max(setting.size, 14), True), *(_Text(text, before=6) for text in intro)]
    for one in numbered(content, locale):
        texts += [_Text(one.group, 13, True, before=14)] if one.group else []
        question = filled(setting.question, locale, n=one.number, q=one.asked.question)
        texts.append(_Text(question, setting.size, setting.is_bold, before=setting.before))
        texts += [_Text(text, indent=setting.indent, before=setting.within) for text in one.asked.answer]
    for text in texts:
        for place, line in enumerate(_wrapped(text, width, setting.is_divided)):
            yield text._replace(text=line, before=0 if place else text.before)


def _wrapped(text: _Text, width: float, is_divided: bool) -> list[str]:
    letters = int((width - text.indent) / (text.size * WIDTH))
    if not is_divided:
        return textwrap.wrap(text.text, letters, break_on_hyphens=False)
    return list(_divided(text.text.split(), letters))


def _divided(words: Sequence[str], letters: int) -> Iterator[str]:
    """Fill lines, and divide a long word of letters that does not fit."""
    line = ""
    for word in words:
        room = letters - len(line) - 2
        if len(line) + len(word) + bool(line) <= letters:
            line = f"{line} {word}".lstrip()
        elif word.isalpha() and len(word) - 3 >= 3 and room >= 3:
            cut = min(room, len(word) - 3)
            yield f"{line} {word[:cut]}-"
            line = word[cut:]
        else:
            yield line
            line = word
    yield line


def _pages(setting: Setting, texts: Sequence[_Text]) -> Iterator[list[Line]]:
    """Place the lines in columns on pages."""
    step = (_RIGHT - _LEFT) / setting.columns + 10
    page: list[Line] = []
    column, y = 0, float(_TOP)
    for text in texts:
        y -= text.before + text.size * 1.35
        if y < _BOTTOM:
            column, y = column + 1, _TOP - text.size * 1.35
        if column == setting.columns:
            yield page
            page, column = [], 0
        page.append(Line(text.text, _LEFT + column * step + text.indent, y, text.size, text.is_bold))
    yield page


def _set(name: str, setting: Setting) -> Layout:
    return Layout(name, partial(_write, setting))


_BODY = "body{font:11pt 'DejaVu Sans';margin:0}p{margin:3pt 0}h2,h3{break-after:avoid}"
_TWO = "body{column-count:2;column-gap:12mm;font-size:9pt}h1{column-span:all}"
_PAGES: dict[str, Any] = {
    "display_header_footer": True,
    "header_template": '<div style="font-size:8px;width:100%;text-align:center">{h}</div>',
    "footer_template": '<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
    "margin": {"top": "25mm", "bottom": "25mm", "left": "25mm", "right": "25mm"},
}
_SMALL: dict[str, Any] = {
    "height": "180mm",
    "width": "130mm",
    "margin": dict.fromkeys(("top", "bottom", "left", "right"), "12mm"),
}


def _form(item: Template, style: str = "") -> PageForm:
    return PageForm(item, style=_BODY + style)


def _divisible(text: str) -> str:
    return _SYLLABLE.sub("\\1\u00ad", text)


def _cell(form: PageForm, asked: Asked | None, locale: Locale) -> str:
    return filled_in(form, form.item, locale, asked) if asked else "<td></td>"


def _write_both(folder: Path, content: Content, locale: Locale) -> Path:
    """Print both languages side by side in two columns of a table without borders."""
    path = folder / f"{locale}.pdf"
    form = _form("<td><b>{q}</b>{a}</td>", "td{width:50%;vertical-align:top;padding:0 8pt 8pt 0}")
    rows = "\n".join(
        "<tr>" + "".join(_cell(form, asked, side) for side, asked in zip(LOCALES, pair, strict=True)) + "</tr>"
        for pair in counterparts(content)
    )
    heads = f"<tr><th>{content.head['kk']}</th><th>{content.head['ru']}</th></tr>"
    with printer() as chromium_printer:
        chromium_printer.print(f"<style>{form.style}</style><table>{heads}{rows}</table>", path, {})
    return path


LAYOUTS = (
    _set("pdf: bold", Setting(is_bold=True)),
    _set("pdf: bigger 1.", Setting("{n}. {q}", size=14)),
    _set("pdf: bigger, tight", Setting(size=12.5, before=0)),
    _set("pdf: one size, indents", Setting(indent=25)),
    _set("pdf: one size, space before", Setting(before=16)),
    _set("pdf: 1., nothing else", Setting("{n}. {q}", before=0)),
    _set("pdf: bold, heads and feet", Setting(is_bold=True, size=13, has_pages=True, within=4)),
    _set("pdf: bold, two columns", Setting(is_bold=True, columns=2)),
    _set("pdf: bold, divided words", Setting(is_bold=True, columns=2, is_divided=True, has_pages=True)),
    _set("pdf: long titles of 20 points", Setting(size=20, is_bold=True)),
    _set("pdf: Сұрақ 1.", Setting("{question} {n}. {q}", has_pages=True)),
    printed("pdf, printed: h2", _form("<h2>{q}</h2>{a}")),
    printed("pdf, printed: bold, heads and feet", _form("<p><b>{q}</b></p>{a}"), **_PAGES),
    printed("pdf, printed: 1. bold", _form("<p><b>{n}. {q}</b></p>{a}"), **_SMALL),
    printed("pdf, printed: coloured", _form('<p style="color:#0a5ca8">{q}</p>{a}')),
    printed("pdf, printed: two columns", _form("<h3>{q}</h3>{a}", _TWO), **_PAGES),
    printed("pdf, printed: narrow and big", _form("<h2>{q}</h2>{a}", "body{width:80mm}h2{font-size:17pt}")),
    printed(
        "pdf, printed: divided words",
        _form("<p><b>{q}</b></p>{a}", "body{width:62mm;text-align:justify}")._replace(spoil=_divisible),
    ),
    printed("pdf, printed: table", _form("<table><tr><th>{q}</th><td>{a}</td></tr></table>", "th{width:30%}")),
    printed(
        "pdf, printed: tight lines, Сұрақ: Жауап:",
        PageForm("<div>{question}: {q}<br>{answer}: {a}</div>", style="div{font:10pt/1 serif}", answer=in_breaks),
    ),
    printed("pdf, printed: cards with a line", _form("<h4>{q}</h4>{a}<hr>", "h4{font-size:11pt}"), **_SMALL),
    Layout("both: pdf, kk and ru side by side", _write_both),
)
