"""Write a status as one page of HTML that needs no other file and no script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files

from qostil.model.finding import printable
from qostil.status.columns import OLDEST, columns
from qostil.status.site_status import section_of
from qostil.status.values import OpenItem, Remark, SiteStatus, Tally
from qostil.status.words import IN_STEP, NO_REVIEWS, NOBODY, ROOT, WHOLE, language, oldest, read, unread, urgency

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>State of the site, {on}</title>
<link rel="icon" href="data:,">
<style>
{style}</style>
</head>
<body>
<main>
<h1>State of the site</h1>
<p class="quiet"><time datetime="{on}">{on}</time></p>
{body}
</main>
</body>
</html>"""
# What a screen reader is told of the parts of a table, which a phone shows as cards.
_ROW, _CELL = '<tr role="row">', '<td role="cell" data-title="{}"{}>{}</td>'
# Where a long path or address is broken.
_BREAK = re.compile(r"(?<=[/#])(?=\w)")

Row = Sequence[str]


def as_html(status: SiteStatus) -> str:
    """Return the page; what comes from the site is escaped.

    >>> from datetime import date
    >>> from qostil.review.states import STATES
    >>> tally = Tally("", 1, 1, 4, 3, dict.fromkeys(STATES, 0), *[0] * 7)
    >>> status = SiteStatus(date(2026, 11, 26), False, tally, (), (), (), (), (), ())
    >>> '<dt>items in both languages</dt><dd>3 of 4</dd>' in as_html(status)
    True
    """
    style = files("qostil.status").joinpath("status.css").read_text("utf-8")
    return _PAGE.format(on=status.on, style=style, body="\n".join(_parts(status)))


def _parts(status: SiteStatus) -> Iterator[str]:
    yield _figures(status)
    for told in (_oldest(status), unread(status), _reviews(status)):
        yield f"<p>{_text(told)}</p>" if told else ""
    yield _part("Waited for", ("Who", "Language", "Items"), _waiting(status))
    yield _part("Not in step", ("Item", "State", "Changed", "Last review", "Publishing", "Where"), _items(status))
    yield _sections(status)
    yield _part("Outside addresses", ("Address", "State", "Since", "Place"), _links(status))
    yield _part("Open questions", ("Place", "Question"), _remarks(status.questions), is_folded=True)
    yield _part("Excuses", ("Place", "Check and reason"), _remarks(status.excuses), is_folded=True)


def _figures(status: SiteStatus) -> str:
    """Return the numbers of the whole site; those of states that no item has are left out."""
    whole = status.whole
    told = {
        "pages in both languages": f"{whole.pages_in_both} of {whole.pages}",
        "items in both languages": f"{whole.items_in_both} of {whole.items}",
    }
    counted = [column for column in columns(status)[2:] if column.title != OLDEST]
    told |= {column.title: column.cell(whole) for column in counted}
    return f"<dl>{''.join(f'<div><dt>{name}</dt><dd>{number}</dd></div>' for name, number in told.items())}</dl>"


def _oldest(status: SiteStatus) -> str:
    return f"Oldest review: {oldest(status.whole)}" if status.whole.oldest else ""


def _reviews(status: SiteStatus) -> str:
    told = NO_REVIEWS if not status.has_reviews else IN_STEP if not status.items else ""
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _waiting(status: SiteStatus) -> Iterator[Row]:
    for one in status.waiting:
        yield one.person or NOBODY, language(one.language), "\n".join(one.items)


def _items(status: SiteStatus) -> Iterator[Row]:
    for item in status.items:
        yield item.address, item.state, ", ".join(item.kinds), _read(item), urgency(item), "\n".join(item.places)


def _read(item: OpenItem) -> str:
    return read(item.reviewed, item.by)


def _links(status: SiteStatus) -> Iterator[Row]:
    for link in status.links:
        yield link.address, link.state, str(link.since or ""), link.place


def _remarks(remarks: Iterable[Remark]) -> Iterator[Row]:
    return ((remark.place, remark.text) for remark in remarks)


def _sections(status: SiteStatus) -> str:
    """Return a table of all sections, and one of the pages of each, which is unfolded if an item is open."""
    every = [(WHOLE, status.whole), *((section.whole.name or ROOT, section.whole) for section in status.sections)]
    open_sections = {section_of(item.address.partition("#")[0]) for item in status.items}
    parts = ["<h2>Sections</h2>", '<p class="quiet">Pages and items: in both languages/all.</p>']
    parts.append(_tallies(status, "Section", every, "sections"))
    for section in status.sections:
        is_open = " open" if section.whole.name in open_sections else ""
        name = f"pages of {section.whole.name}" if section.whole.name else ROOT
        pages = _tallies(status, "Page", [(page.name, page) for page in section.pages], name)
        parts.append(f"<details{is_open}><summary>{_text(name)}</summary>{pages}</details>")
    return f"<section>{''.join(parts)}</section>"


def _tallies(status: SiteStatus, title: str, rows: Iterable[tuple[str, Tally]], name: str) -> str:
    wanted = columns(status)
    cells = ((name, *(column.cell(tally) for column in wanted)) for name, tally in rows)
    table = _table([title, *(column.title for column in wanted)], cells, "tally")
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(printable(name))}">{table}</div>'


def _part(title: str, titles: Row, rows: Iterable[Row], is_folded: bool = False) -> str:
    """Return a table under a title, to be unfolded if it may be long; "" if it has no rows."""
    found = list(rows)
    table = _table(titles, found)
    shown = f"<details><summary>Show all {len(found)}</summary>{table}</details>" if is_folded else table
    return f"<section><h2>{title}</h2>{shown}</section>" if found else ""


def _table(titles: Row, rows: Iterable[Row], kind: str = "list") -> str:
    head = "".join(f'<th role="columnheader" scope="col">{title}</th>' for title in titles)
    body = "".join(_row(row, titles) for row in rows)
    return (
        f'<table role="table" class="{kind}"><thead role="rowgroup">{_ROW}{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _row(row: Row, titles: Row) -> str:
    first, *others = map(_text, row)
    cells = (
        _CELL.format(title, ' class="none"' if text in ("", "0") else "", text)
        for title, text in zip(titles[1:], others, strict=True)
    )
    return f'{_ROW}<th role="rowheader" scope="row">{first}</th>{"".join(cells)}</tr>'


def _text(text: str) -> str:
    """Escape a text; each of its lines stands in a line of its own, and paths may be broken at their folders."""
    return "<br>".join("<wbr>".join(map(escape, _BREAK.split(printable(line)))) for line in text.split("\n"))
