"""Booklets and leaflets: columns, running heads, bands, cards, boxes among the items, as designers set them."""

from __future__ import annotations

from typing import Any

from tests.importer.layouts.blocks import Template
from tests.importer.layouts.designed import in_parts, in_ticks
from tests.importer.layouts.pages import PageForm
from tests.importer.layouts.printing import divisible, framed, printed
from tests.importer.layouts.surroundings import (
    CHAPTER,
    CONTACTS,
    CONTENTS_TITLE,
    COPYRIGHT,
    PAGE_ALONE,
    PAGE_IN_DASHES,
    PAGE_OF,
    QUOTE,
    THANKS,
    TIP,
    VERSION,
    apart,
    joined,
)

_BASE = (
    "body{font:9.5pt/1.35 'DejaVu Sans';margin:0}p{margin:2pt 0 4pt}h1{font-size:18pt}h2{font-size:13pt}"
    "h2,h3{break-after:avoid}ul,ol{margin:2pt 0;padding-left:14pt}.lead{font-weight:bold;font-size:8.5pt}"
    ".note{border-left:3pt solid #c33;padding-left:6pt;background:#fdeeee}"
    ".prices td{border:.5pt solid #999;padding:2pt}"
)
_TITLE = "<header><h1>{h}</h1>\n<p>{i}</p></header>\n"
_COLUMNS = "main{{column-count:{};column-gap:9mm}}"
# A box that stands beside the third item only, and a second one beside the sixth.
_BOX = "aside{display:none}section:nth-of-type(3) .a,section:nth-of-type(6) .b{display:block}"


def _form(item: Template, style: str, page: Template = _TITLE + "<main>{items}</main>") -> PageForm:
    return PageForm(item, page=page, style=_BASE + style, answer=in_parts)


_ITEM = "<section><h3>{q}</h3>{a}</section>"
_LANDSCAPE: dict[str, Any] = {"landscape": True}
_SMALL: dict[str, Any] = {"format": "A5"}

_BANDS = _form(
    _ITEM, _COLUMNS.format(2) + "h3{background:#0a5ca8;color:#fff;padding:3pt 5pt;font-size:12pt}body{font-size:11.5pt}"
)
_THREE = _form(
    _ITEM,
    _COLUMNS.format(3) + "main{text-align:justify}body{font-size:8pt}h3{text-transform:uppercase;font-size:8pt}",
)._replace(spoil=divisible)
_MIRRORED = _form(
    '<section><p class="q">{q}</p>{a}</section>',
    "body{font-family:'DejaVu Serif';text-align:justify}p{text-indent:5mm}.q{font-style:italic;text-indent:0;"
    "margin-top:8pt}@page{size:A5;margin:18mm 15mm}@page:left{@bottom-left{content:counter(page)}"
    "@top-left{content:'ALATAU'}}@page:right{@bottom-right{content:counter(page)}}",
)
_CARDS = _form(
    _ITEM,
    "main{display:grid;grid-template-columns:1fr 1fr;gap:5mm}h2{grid-column:1/3;margin:4pt 0 0;break-after:auto}"
    "h3{break-after:auto;margin:0 0 3pt;"
    "font-size:10.5pt}section{border:1pt solid #0a5ca8;border-radius:6pt;padding:6pt;break-inside:avoid}",
)
_SIDE_BOXES = _form(
    joined(
        '<section><aside class="a">', CONTACTS, '</aside><aside class="b">', TIP, "</aside><h3>{q}</h3>{a}</section>"
    ),
    _BOX + "aside{float:right;width:42mm;margin:0 0 4mm 6mm;padding:5pt;background:#e8f3e8;border:1pt solid #494;"
    "font-size:8pt}h3{color:#264;font-size:11pt}",
)
_BIG_NUMBERS = _form(
    joined('<section><b class="n">{n}</b><div><h3>{q}</h3>{a}</div><aside class="a">', QUOTE, "</aside></section>"),
    _BOX + "section{display:grid;grid-template-columns:16mm 1fr}.n{font-size:28pt;line-height:1;color:#c60}"
    "h3{margin:4pt 0;font-family:'DejaVu Serif'}"
    "aside{grid-column:1/3;text-align:center;font:italic 15pt 'DejaVu Serif';"
    "color:#c60;margin:5mm 15mm}",
)
_NARROW_LEFT = _form(
    '<section><div class="q">{q}</div><div>{a}</div></section>',
    "section{display:grid;grid-template-columns:45mm 1fr;gap:8mm;margin-bottom:5mm}.q{color:#777;text-align:right}",
)
_WITH_CONTENTS = _form(
    _ITEM,
    "header,nav,footer{break-after:page}header{padding-top:60mm;text-align:center}nav section{display:flex;"
    "justify-content:space-between;counter-increment:p}nav section>:not(h3){display:none}nav h3{font-weight:normal;"
    "margin:2pt 0;font-size:10pt}nav section:after{content:counter(p)}nav{counter-reset:p 2}footer{break-before:page;"
    "break-after:auto;text-align:center;padding-top:60mm;font-size:16pt}",
    joined(_TITLE, "<nav><h2>", CONTENTS_TITLE, "</h2>{items}</nav><main>{items}</main><footer>", THANKS, "</footer>"),
)
_PANELS = _form(
    '<section><p class="q">➤ {q}</p>{a}</section>',
    _COLUMNS.format(3) + "main{column-rule:1pt dashed #999;column-fill:auto;height:160mm}"
    ".typed{list-style:none;padding-left:4mm;text-indent:-4mm}"
    "header{display:none}"
    ".q{font-weight:bold;color:#a0145a}body{font-size:10.5pt}main>h1{font-size:14pt}",
    joined("<main><h1>{h}</h1><p>{i}</p>{items}<p><br>", THANKS, "</p></main>"),
)._replace(answer=in_ticks)
_BROKEN = _form(
    '<section><p class="q">{q}</p>{a}</section>',
    _COLUMNS.format(2) + "body{font-size:9pt;orphans:1;widows:1}.q{font-size:13pt;font-weight:bold;margin-top:7pt}"
    "h2{font-size:17pt;color:#06c}",
)

LAYOUTS = (
    printed("pdf, booklet: two columns, white on a band", _BANDS, **framed("<b>ALATAU</b>", apart(COPYRIGHT, PAGE_OF))),
    printed(
        "pdf, booklet: three columns, divided words, chapter in the head",
        _THREE,
        **framed(apart(CHAPTER, PAGE_ALONE), VERSION, "15mm", **_LANDSCAPE, **_SMALL),
    ),
    printed("pdf, booklet: A5, italic questions, mirrored pages", _MIRRORED, prefer_css_page_size=True),
    printed("pdf, booklet: cards in two columns", _CARDS, **framed("{h}", apart(PAGE_OF, COPYRIGHT), "15mm")),
    printed("pdf, booklet: boxes at the side", _SIDE_BOXES, **framed(apart(PAGE_ALONE, "{h}"), COPYRIGHT)),
    printed("pdf, booklet: big numbers, pull quote", _BIG_NUMBERS, **framed(foot=PAGE_IN_DASHES)),
    printed("pdf, booklet: questions in a narrow column", _NARROW_LEFT, **framed(CHAPTER, apart(VERSION, PAGE_ALONE))),
    printed(
        "pdf, booklet: title page, contents, thanks", _WITH_CONTENTS, **framed("{h}", apart("", PAGE_OF), **_SMALL)
    ),
    printed("pdf, leaflet: three panels, arrows", _PANELS, **framed(margin="12mm", **_LANDSCAPE)),
    printed(
        "pdf, booklet: questions broken at column ends", _BROKEN, **framed("{h}", PAGE_IN_DASHES, "15mm", **_SMALL)
    ),
)
