"""Letters, labels and dashes that tell questions from answers, run-in questions, rows above rows, spaced letters."""

from __future__ import annotations

from typing import Any

from tests.importer.layouts.blocks import Template
from tests.importer.layouts.designed import in_parts
from tests.importer.layouts.layout import Layout
from tests.importer.layouts.pages import PageForm
from tests.importer.layouts.printing import PAGE, framed, printed
from tests.importer.layouts.surroundings import (
    CHAPTER,
    CONTACTS,
    COPYRIGHT,
    PAGE_ALONE,
    PAGE_IN_DASHES,
    PAGE_OF,
    VERSION,
    apart,
    joined,
)

_BASE = (
    "body{font:10.5pt/1.4 'DejaVu Sans';margin:0}p{margin:0 0 4pt}h1{font-size:18pt}h2{font-size:14pt;color:#06c}"
    "h3{font-size:11pt;margin:0 0 3pt}h2,h3,.q{break-after:avoid}table{border-collapse:collapse;width:100%}"
    "td{vertical-align:top}.prices{width:auto}.prices td{padding:1pt 10pt 1pt 0}.note{color:#b00020}"
    ".lead{font-style:italic}"
)
_TITLE = "<h1>{h}</h1>\n<p>{i}</p>\n"
_LETTERED: Template = {
    "kk": '<section><b class="s">С</b><h3>{q}</h3><b class="j">Ж</b><div>{a}</div></section>',
    "ru": '<section><b class="s">В</b><h3>{q}</h3><b class="j">О</b><div>{a}</div></section>',
}
_TO_TOP: Template = {"kk": '<p class="top">Жоғарыға ↑</p>', "ru": '<p class="top">Наверх ↑</p>'}
_ROW_AND_ROW = '<tr><td class="q">{n}. {q}</td></tr><tr><td>{a}</td></tr>'
_LABELS = '<tr class="q"><td class="l">{question}</td><td>{q}</td></tr><tr><td class="l">{answer}</td><td>{a}</td></tr>'
_TABLE = _TITLE + '<table class="faq">{items}</table>'


def _labelled(
    name: str, item: Template, style: str = "", page: Template = _TITLE + "{items}", **options: Any
) -> Layout:
    """Make a layout; `group` is the form of a group's name, everything else an option of printing."""
    group = options.pop("group", "<h2>{g}</h2>")
    form = PageForm(item, group=group, page=page, style=_BASE + style, answer=in_parts)
    return printed(f"pdf, labels: {name}", form, **(framed(margin="20mm") | options))


LAYOUTS = (
    _labelled(
        "letters in circles at the left",
        _LETTERED,
        "section{display:grid;grid-template-columns:9mm 1fr;margin-bottom:5mm}section b{width:6mm;height:6mm;"
        "line-height:6mm;border-radius:3mm;text-align:center;color:#fff;background:#06c;font-size:9pt}.j{background:#393!important}",
        **framed(apart("ALATAU", CHAPTER), apart("", PAGE_OF)),
    ),
    _labelled(
        "labels in a narrow column of a table",
        _LABELS,
        ".faq>*>tr>td{border:.75pt solid #999;padding:3pt 5pt}.l{width:22mm;color:#666;font-size:9pt}"
        ".q{background:#eee}",
        _TABLE,
        group='<tr><td colspan="2"><b>{g}</b></td></tr>',
        **framed(foot=PAGE_IN_DASHES),
    ),
    _labelled(
        "row of a question above the row of its answer",
        _ROW_AND_ROW,
        ".faq>*>tr>td{border:.75pt solid #06c;padding:4pt 6pt}.q{background:#dbe9fb;font-weight:bold}"
        ".g{background:#06c;color:#fff;text-align:center}",
        _TABLE,
        group='<tr><td class="g">{g}</td></tr>',
        **framed("{h}", apart(VERSION, PAGE_ALONE)),
    ),
    _labelled(
        "bold questions run into answers",
        '<section><p class="q">{q}</p> {a}</section>',
        "section{margin-bottom:6pt}.q,.q+p{display:inline}.q{font-weight:bold;margin-right:3pt}"
        "body{font-family:'DejaVu Serif';text-align:justify}.lead{font-style:normal}",
        **framed(foot=apart("", f"{PAGE}")),
    ),
    _labelled(
        "interview, dashes before both",
        '<p class="q">— {q}</p><div class="a">{a}</div>',
        ".q{font-weight:bold;margin-top:8pt}.a>p:first-child:before{content:'— '}body{font-family:'DejaVu Serif'}"
        "main{column-count:2;column-gap:8mm}.note{font-weight:normal}",
        joined(_TITLE, "<main>{items}</main>"),
        **framed(apart(PAGE_ALONE, "{h}"), margin="18mm"),
    ),
    _labelled(
        "ticks, centred questions in spaced capitals, name at the edge",
        '<section><p class="q">✓ {q}</p>{a}</section>',
        ".q{text-align:center;text-transform:uppercase;letter-spacing:.12em;color:#7a3;font-size:11.5pt;margin-top:14pt}"
        "body{padding-right:12mm}.edge{position:fixed;right:0;top:90mm;writing-mode:vertical-rl;color:#999}",
        joined('<div class="edge">ALATAU · FAQ</div>', _TITLE, "{items}"),
        **framed(foot=apart(COPYRIGHT, PAGE), margin="22mm"),
    ),
    _labelled(
        "links, back to top, contacts in a frame",
        joined('<section><h3><a href="#top">{q}</a></h3>{a}', _TO_TOP, "</section>"),
        ".top{font-size:8pt;text-align:right;color:#06c}.box{border:1.5pt solid #06c;padding:8pt;text-align:center}",
        joined('<div id="top"></div>', _TITLE, '{items}<div class="box">', CONTACTS, "</div>"),
        **framed("{h}", apart("https://alatau.example/help", f"{PAGE}"), tagged=True),
    ),
    _labelled(
        "coloured questions with dots, shaded answers",
        '<p class="q">● {q}</p><div class="a">{a}</div>',
        ".q{color:#06c;margin:9pt 0 3pt}.a{background:#f1f1f1;padding:5pt 8pt}.a .lead{font-style:normal}",
        **framed(apart("", "{h}"), apart(PAGE_OF, VERSION)),
    ),
)
