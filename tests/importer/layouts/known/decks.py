"""Slides exported to PDF: a question on each, two on each, questions beside answers, title and thanks."""

from __future__ import annotations

from typing import Any

from tests.importer.layouts.blocks import Template
from tests.importer.layouts.designed import in_parts, in_ticks
from tests.importer.layouts.layout import Layout
from tests.importer.layouts.pages import PageForm
from tests.importer.layouts.printing import PAGE, framed, printed
from tests.importer.layouts.surroundings import CONTENTS_TITLE, COPYRIGHT, PAGE_OF, THANKS, apart, joined

_BASE = (
    "body{font:17pt/1.3 'DejaVu Sans';margin:0}p{margin:4pt 0}h1{font-size:38pt}h3{font-size:26pt;margin:0 0 8mm}"
    "header,section,.group,footer{break-after:page}header,.group,footer{padding-top:45mm;text-align:center}"
    "header{padding-top:25mm}footer{break-after:auto}.group{font-size:34pt}.lead{font-weight:bold}"
    ".note{background:#fff2c8;padding:3mm}.prices td{padding:1mm 8mm 1mm 0;border-bottom:1pt solid #999}"
)
_WIDE: dict[str, Any] = {"format": None, "width": "338mm", "height": "190mm"}
_PAGE: Template = joined("<header><h1>{h}</h1><p>{i}</p></header>{items}<footer>", THANKS, "</footer>")
_ITEM = "<section><h3>{q}</h3>{a}</section>"


def _slides(name: str, item: Template, style: str = "", page: Template = _PAGE, **options: Any) -> Layout:
    group = '<div class="group">{g}</div>'
    form = PageForm(item, group=group, page=page, style=_BASE + style, answer=in_parts)
    return printed(f"pdf, slides: {name}", form, **(framed(margin="14mm", **_WIDE) | options))


_AGENDA = joined(
    "<header><h1>{h}</h1><p>{i}</p></header><nav><h3>",
    CONTENTS_TITLE,
    "</h3>{items}</nav>{items}<footer>",
    THANKS,
    "</footer>",
)

LAYOUTS = (
    _slides("a question each, number and foot", _ITEM, **framed("", apart(COPYRIGHT, PAGE), "14mm", **_WIDE)),
    _slides(
        "two questions each",
        _ITEM,
        "section{break-after:auto;height:76mm}section:nth-of-type(2n){break-after:page}.group{display:none}"
        "body{font-size:12pt}h3{font-size:17pt;color:#0a5ca8;margin:0 0 3mm}section{break-inside:avoid}",
        **framed("{h}", apart("", PAGE_OF), "14mm", **_WIDE),
    ),
    _slides(
        "dark, question at the left, answer at the right",
        "<section><h3>{q}</h3><div>{a}</div></section>",
        "html{background:#123;color:#fff;-webkit-print-color-adjust:exact}section{display:grid;"
        "grid-template-columns:100mm 1fr;gap:14mm;padding-top:20mm}h3{color:#ffd24a}.note{background:#345}",
    ),
    _slides(
        "question on a slide, answer on the next",
        '<section class="q"><h3>{q}</h3></section><section>{a}</section>',
        ".q{padding-top:50mm;text-align:center}.q h3{font-size:32pt}",
        **framed("", apart("{h}", PAGE), "14mm", **_WIDE),
    ),
    _slides(
        "agenda, big 01",
        '<section><div class="n"></div><h3>{q}</h3>{a}</section>',
        "nav{break-after:page}nav section{break-after:auto}nav section>:not(h3){display:none}nav .group{display:none}"
        "nav section h3{font-size:12pt;font-weight:normal;margin:0}.n{font-size:44pt;color:#bbb;line-height:1}"
        "body{counter-reset:s}.n:before{counter-increment:s;content:counter(s,decimal-leading-zero)}",
        _AGENDA,
        **framed(apart("ALATAU", "{h}"), apart(PAGE), "14mm", format=None, width="254mm", height="190mm"),
    ),
    printed(
        "pdf, slides: two columns on a slide, dashes",
        PageForm(
            "<section><h3>{q}</h3>{a}</section>",
            group='<div class="group">{g}</div>',
            page=_PAGE,
            style=_BASE + "section{column-count:2;column-gap:14mm;font-size:15pt}"
            "h3{column-span:all}.typed{list-style:none;padding-left:8mm;text-indent:-6mm}.typed span{display:"
            "inline-block;width:6mm;text-indent:0}",
            answer=in_ticks,
        ),
        **framed("", apart(COPYRIGHT, PAGE), "14mm", **_WIDE),
    ),
)
