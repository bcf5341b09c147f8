"""Pages of HTML and Markdown: accordions, lists of links above, lists in lists, bold run into the answer."""

from __future__ import annotations

from collections.abc import Mapping

from qostil.model.locale import Locale
from tests.importer.layouts.blocks import kind_of, without_mark
from tests.importer.layouts.lines import Form, Lead, in_lines
from tests.importer.layouts.pages import PageForm, as_page, in_breaks

_CHECKBOX = (
    '<div class="tab"><input type="checkbox" id="tab{n}"><label class="tab-label" for="tab{n}">{q}</label>\n'
    '<div class="tab-content">{a}</div></div>'
)
_PANEL = (
    '<div class="panel panel-default"><div class="panel-heading"><h4 class="panel-title">'
    '<a data-toggle="collapse" href="#answer{n}">{q}</a></h4></div>\n'
    '<div id="answer{n}" class="panel-collapse collapse"><div class="panel-body">{a}</div></div></div>'
)
_LINKED: Mapping[Locale, str] = {
    "kk": '<h3 id="q{n}">{q}</h3>\n{a}\n<p><a href="#top">Жоғары</a></p>',
    "ru": '<h3 id="q{n}">{q}</h3>\n{a}\n<p><a href="#top">Наверх</a></p>',
}
_LINKS_PAGE = '<h1 id="top">{h}</h1>\n<p>{i}</p>\n<ul class="toc">\n{l}\n</ul>\n{items}'
_CELLS = (
    '<div class="row"><div class="col q"><p>{question} {n}</p><p>{q}</p></div>\n'
    '<div class="col a"><p>{answer}</p>{a}</div></div>'
)
_NESTED = '<li>{q}\n<ul><li style="list-style: none">{a}</li></ul></li>'
_MARK = "⏎"


def _run_in(text: str) -> str:
    """Join a question's line with the first of its answer."""
    return text.replace(f"{_MARK}\n", " ")


def _without_bullet(paragraph: str) -> str:
    return without_mark(paragraph) if kind_of(paragraph) == "bullets" else paragraph


_THREE_LEVELS = Form(
    "  - {q}",
    "    - {a}",
    "    - {a}",
    head="# {h}",
    lead=Lead("\n"),
    group="- **{g}**",
    between=0,
    tell=_without_bullet,
    suffix=".md",
)

LAYOUTS = (
    as_page("html: accordion of checkboxes", PageForm(_CHECKBOX, group='<div class="tabs-title">{g}</div>')),
    as_page("html: accordion of panels and links", PageForm(_PANEL)),
    as_page(
        "html: links above, h3, back to the top",
        PageForm(_LINKED, page=_LINKS_PAGE, link='<li><a href="#q{n}">{q}</a></li>'),
    ),
    as_page(
        "html: dl in sections, 1.",
        PageForm(
            "<dt>{n}. {q}</dt>\n<dd>{a}</dd>",
            group="</dl>\n<h2>{g}</h2>\n<dl>",
            page="<h1>{h}</h1>\n<p>{i}</p>\n<dl>\n{items}\n</dl>",
        ),
    ),
    as_page(
        "html: answers in lists of lists",
        PageForm(_NESTED, group="</ul>\n<h2>{g}</h2>\n<ul>", page="<h1>{h}</h1>\n<p>{i}</p>\n<ul>\n{items}\n</ul>"),
    ),
    as_page("html: bold run into the answer", PageForm("<p><b>{q}</b> {a}</p>", answer=in_breaks)),
    as_page("html: two columns of div, labels", PageForm(_CELLS)),
    in_lines(
        "markdown: **question** run into the answer",
        Form(f"**{{q}}**{_MARK}", rest="\n{a}", head="# {h}", group="## {g}", spoil=_run_in, suffix=".md"),
    ),
    in_lines(
        "markdown: group, question, answer in three levels",
        _THREE_LEVELS,
    ),
)
