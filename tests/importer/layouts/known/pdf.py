"""PDF: lines placed by a simple program, and pages printed by Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qostil.model.locale import LOCALES, Locale
from tests.importer.layouts.blocks import Template, counterparts
from tests.importer.layouts.layout import Content, Layout
from tests.importer.layouts.pages import PageForm, filled_in, in_breaks
from tests.importer.layouts.printing import divisible, printed, printer
from tests.importer.layouts.typesetting import Setting, typeset
from tests.importer.samples.library import Asked

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
    typeset("pdf: bold", Setting(is_bold=True)),
    typeset("pdf: bigger 1.", Setting("{n}. {q}", size=14)),
    typeset("pdf: bigger, tight", Setting(size=12.5, before=0)),
    typeset("pdf: one size, indents", Setting(indent=25)),
    typeset("pdf: one size, space before", Setting(before=16)),
    typeset("pdf: 1., nothing else", Setting("{n}. {q}", before=0)),
    typeset("pdf: bold, heads and feet", Setting(is_bold=True, size=13, has_pages=True, within=4)),
    typeset("pdf: bold, two columns", Setting(is_bold=True, columns=2)),
    typeset("pdf: bold, divided words", Setting(is_bold=True, columns=2, is_divided=True, has_pages=True)),
    typeset("pdf: long titles of 20 points", Setting(size=20, is_bold=True)),
    typeset("pdf: Сұрақ 1.", Setting("{question} {n}. {q}", has_pages=True)),
    printed("pdf, printed: h2", _form("<h2>{q}</h2>{a}")),
    printed("pdf, printed: bold, heads and feet", _form("<p><b>{q}</b></p>{a}"), **_PAGES),
    printed("pdf, printed: 1. bold", _form("<p><b>{n}. {q}</b></p>{a}"), **_SMALL),
    printed("pdf, printed: coloured", _form('<p style="color:#0a5ca8">{q}</p>{a}')),
    printed("pdf, printed: two columns", _form("<h3>{q}</h3>{a}", _TWO), **_PAGES),
    printed("pdf, printed: narrow and big", _form("<h2>{q}</h2>{a}", "body{width:80mm}h2{font-size:17pt}")),
    printed(
        "pdf, printed: divided words",
        _form("<p><b>{q}</b></p>{a}", "body{width:62mm;text-align:justify}")._replace(spoil=divisible),
    ),
    printed("pdf, printed: table", _form("<table><tr><th>{q}</th><td>{a}</td></tr></table>", "th{width:30%}")),
    printed(
        "pdf, printed: tight lines, Сұрақ: Жауап:",
        PageForm("<div>{question}: {q}<br>{answer}: {a}</div>", style="div{font:10pt/1 serif}", answer=in_breaks),
    ),
    printed("pdf, printed: cards with a line", _form("<h4>{q}</h4>{a}<hr>", "h4{font-size:11pt}"), **_SMALL),
    Layout("both: pdf, kk and ru side by side", _write_both),
)
