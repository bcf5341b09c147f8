"""Documents of Word, LibreOffice, Google Docs and 1C saved as PDF: numbers, tables, contents, watermarks, footnotes."""

from __future__ import annotations

from typing import Any

from tests.importer.layouts.blocks import Template
from tests.importer.layouts.designed import in_parts, in_ticks
from tests.importer.layouts.layout import Layout
from tests.importer.layouts.pages import PageForm
from tests.importer.layouts.printing import PAGE, PAGES, framed, printed
from tests.importer.layouts.surroundings import (
    CONTACTS,
    CONTENTS_TITLE,
    COPYRIGHT,
    PAGE_ALONE,
    PAGE_IN_DASHES,
    PAGE_OF,
    SPECIMEN,
    VERSION,
    apart,
    joined,
)

_BASE = (
    "body{font:12pt/1.35 'DejaVu Serif';margin:0}p{margin:0 0 4pt}h1{font-size:16pt;text-align:center}"
    "h2{font-size:14pt;text-align:center}h3{font-size:12pt;margin:8pt 0 4pt}"
    "h2,h3,.q{break-after:avoid}table{border-collapse:collapse}"
    "td,th{vertical-align:top;text-align:left}.lead{text-decoration:underline}.note{font-weight:bold;font-size:10.5pt}"
    ".prices{margin:3pt 0}.prices td{border:.5pt solid #000;padding:2pt 6pt}"
)
_TITLE = "<h1>{h}</h1>\n<p>{i}</p>\n"
_LINES = ".faq{width:100%;font-size:10pt}.faq>*>tr>*{border:.75pt solid #000;padding:3pt 5pt}"
_HEADS: Template = {
    "kk": "<thead><tr><th>№</th><th>Сұрақ</th><th>Жауап</th></tr></thead>",
    "ru": "<thead><tr><th>№</th><th>Вопрос</th><th>Ответ</th></tr></thead>",
}
_WIDE_GROUP = '<tr><td colspan="3" class="g">{g}</td></tr>'
_ANNEX: Template = {
    "kk": '<p class="annex">«Алатау Сервис» ЖШС-ның<br>2026 жылғы 12 қаңтардағы<br>№ 45-Н бұйрығына қосымша</p>',
    "ru": '<p class="annex">Приложение<br>к приказу ТОО «Алатау Сервис»<br>от 12 января 2026 года № 45-Н</p>',
}
_SIGNED: Template = {
    "kk": '<p class="signed">Бас директор <span>____________</span></p>',
    "ru": '<p class="signed">Генеральный директор <span>____________</span></p>',
}
_FORMED: Template = {
    "kk": '<p class="small">Есеп құрылған күн: 12.01.2026 9:15:42<br>Ұйым: «Алатау Сервис» ЖШС</p>',
    "ru": '<p class="small">Дата формирования: 12.01.2026 9:15:42<br>Организация: ТОО «Алатау Сервис»</p>',
}
_NOTE: Template = {
    "kk": "<hr><p>* Мәліметтер 2026 жылғы 12 қаңтардағы жағдай бойынша берілген.</p>",
    "ru": "<hr><p>* Сведения приведены по состоянию на 12 января 2026 года.</p>",
}
# «1.1» within groups; where there are none, the whole document is part 2 of a bigger one.
_TWO_LEVELS = (
    "body{counter-reset:g}h2{counter-increment:g;counter-reset:q}h2:before{content:counter(g)'. '}"
    "body:not(:has(h2)){counter-reset:g 2 q}h3{counter-increment:q}h3:before{content:counter(g)'.'counter(q)'. '}"
)
_ITEM = "<section><h3>{q}</h3>{a}</section>"


def _document(name: str, item: Template, style: str = "", page: Template = "", **options: Any) -> Layout:
    """Make a layout; `group` is the form of a group's name, everything else an option of printing."""
    group = options.pop("group", "<h2>{g}</h2>")
    form = PageForm(item, group=group, page=page or _TITLE + "{items}", style=_BASE + style, answer=in_parts)
    return printed(f"pdf, office: {name}", form, **(framed(margin="25mm") | options))


def _table(heads: Template = "") -> Template:
    return joined(_TITLE, '<table class="faq">', heads, "<tbody>{items}</tbody></table>")


LAYOUTS = (
    _document(
        "1.1 bold, justified, first lines indented",
        _ITEM,
        _TWO_LEVELS + "body{text-align:justify}p{text-indent:12.5mm}.prices,.prices p{text-indent:0}",
        **framed("{h}", apart("", PAGE_OF), "25mm"),
    ),
    _document(
        "italic and underlined, - 3 -",
        '<section><p class="q">{q}</p>{a}</section>',
        ".q{font-style:italic;text-decoration:underline;margin-top:9pt}.lead{text-decoration:none}",
        **framed(foot=PAGE_IN_DASHES, margin="25mm"),
    ),
    _document(
        "table, heads on each page",
        "<tr><td>{n}</td><td>{q}</td><td>{a}</td></tr>",
        _LINES + ".faq td:nth-child(2){width:32%}.g{font-weight:bold;text-align:center}tr{break-inside:avoid}",
        _table(_HEADS),
        group=_WIDE_GROUP,
        **framed("", apart(VERSION, PAGE_ALONE), "20mm"),
    ),
    _document(
        "table without lines, rows over pages",
        "<tr><td>{q}</td><td>{a}</td></tr>",
        ".faq>tbody>tr>td:first-child{width:52mm;padding-right:6mm;font-weight:bold}.faq{font-size:13pt}"
        ".g{padding:8pt 0}",
        _table(),
        group='<tr><td colspan="2" class="g">{g}</td></tr>',
        **framed("", apart(PAGE_ALONE), "25mm"),
    ),
    _document(
        "report of 1C",
        "<tr><td>{n}</td><td>{q}</td><td>{a}</td></tr>",
        "body{font:7.5pt 'DejaVu Sans'}h1{text-align:left;font-size:11pt}.small{font-size:7pt}.faq{width:100%}"
        ".faq>*>tr>*{border:.5pt solid #aa8;padding:2pt}th,.g{background:#f4ecc5;font-weight:normal}"
        ".prices td{border:0;padding:0 8pt 0 0}.lead,.note{text-decoration:none;font:7.5pt 'DejaVu Sans'}",
        joined(_FORMED, _table(_HEADS)),
        group=_WIDE_GROUP,
        **framed(margin="10mm", landscape=True),
    ),
    _document(
        "№1 in light and dark letters",
        "<section><p class='q'>№{n}. {q}</p><div>{a}</div></section>",
        "body{font:200 12pt/1.4 'DejaVu Sans Light','DejaVu Sans'}.q{font-weight:400;font-family:'DejaVu Sans';"
        "margin-top:9pt}",
        **framed(apart("{h}", VERSION), apart("", f"{PAGE}|{PAGES}")),
    ),
    _document(
        "1) in plain letters, answers indented, nothing between",
        "<p class='q'>{n}) {q}</p><div class='a'>{a}</div>",
        "p,.q,ul,ol{margin:0}.a{margin-left:10mm}",
    ),
    _document(
        "contents, watermark",
        _ITEM,
        "nav{break-after:page}nav section{display:flex;justify-content:space-between;counter-increment:p}nav h3{font-"
        "weight:normal;margin:2pt 0}nav section>:not(h3){display:none}nav section:after{content:counter(p)}nav{counter-"
        "reset:p 2}.mark{position:fixed;top:100mm;left:10mm;font:bold 90pt 'DejaVu Sans';color:#e4e4e4;transform:"
        "rotate(-45deg);z-index:-1}h3{color:#2e74b5}",
        joined(
            '<div class="mark">', SPECIMEN, "</div>", _TITLE, "<nav><h2>", CONTENTS_TITLE, "</h2>{items}</nav>{items}"
        ),
        **framed("", apart(PAGE_ALONE, COPYRIGHT), "25mm"),
    ),
    _document(
        "annex to an order, signature",
        {
            "kk": "<p><b>{n}-сұрақ.</b> {q}</p><p><b>Жауап.</b></p>{a}",
            "ru": "<p><b>Вопрос {n}.</b> {q}</p><p><b>Ответ.</b></p>{a}",
        },
        ".annex{margin-left:95mm}.signed{display:flex;justify-content:space-between;font-weight:bold;margin-top:14mm}",
        joined(_ANNEX, _TITLE, "{items}", _SIGNED),
        **framed(f"<span></span><span>{PAGE}</span><span></span>", margin="25mm"),
    ),
    _document(
        "squares before questions, footnote",
        "<section><p class='q'>■ {q}</p>{a}</section>",
        ".q{font-weight:bold;margin-top:8pt}hr{width:40mm;margin:10mm 0 2mm}hr+p{font-size:9pt}",
        joined("<h1>{h}*</h1>\n<p>{i}</p>\n{items}", _NOTE),
        **framed("", apart("", PAGE_OF), "20mm"),
    ),
    _document(
        "help desk, Q1 and A1",
        "<p class='q'>Q{n}: {q}</p><div class='a'><span>A{n}:</span><div>{a}</div></div><p class='rule'></p>",
        "body{font:10pt/1.4 'DejaVu Sans'}.a{display:grid;grid-template-columns:11mm 1fr}.rule{border-bottom:.5pt "
        "dotted #666;height:4pt}.q{color:#444}footer{text-align:center;margin-top:8mm;font-size:9pt}",
        joined(_TITLE, "{items}<footer>", CONTACTS, "</footer>"),
        **framed("Support KB export", apart(VERSION, f"{PAGE}"), "18mm"),
    ),
    printed(
        "pdf, office: bullets before questions, dashes in answers",
        PageForm(
            '<ul class="qs"><li>{q}</li></ul>{a}',
            page=_TITLE + "{items}",
            style=_BASE
            + ".qs{margin:6pt 0 2pt;font-weight:bold}.typed{list-style:none;padding-left:14mm;text-indent:-5mm}"
            ".typed span{display:inline-block;width:5mm;text-indent:0}",
            answer=in_ticks,
        ),
        tagged=True,
        outline=True,
        **framed("{h}", apart(PAGE_ALONE), "22mm"),
    ),
)
