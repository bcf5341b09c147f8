"""Fold the sections by topic of a page with clauses: an element for each, which opens when an address leads into it."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

from qostil.mkdocs.sections import Section, html_of, id_of, sections_of

_ALL = '<details class="qostil-topics"{is_open}><summary>{head}</summary>\n{inside}</details>\n'
_ONE = '<details class="qostil-topic"><summary>{heading}</summary>\n{inside}</details>\n'


def fold(html: str, ids: Collection[str], head: str, is_open: bool = False) -> str:
    """Wrap the sections with these ids into one element that a reader unfolds, and each section into another in it.

    `head` is the name of the outer element, which may be open from the beginning.

    >>> print(fold('<p>Бұл — шарт.</p><h2 id="payment">Төлеу</h2><p>Ай сайын.</p>', ["payment"], "Тақырыптар"))
    <p>Бұл — шарт.</p><details class="qostil-topics"><summary>Тақырыптар</summary>
    <details class="qostil-topic"><summary><h2 id="payment">Төлеу</h2></summary>
    <p>Ай сайын.</p></details>
    </details>
    <BLANKLINE>
    """
    written = ""
    for is_topic, sections in groupby(sections_of(html), lambda section: id_of(section) in ids):
        parts = [_one(section) if is_topic else html_of(section) for section in sections]
        written += (
            _ALL.format(head=head, is_open=" open" * is_open, inside="".join(parts)) if is_topic else "".join(parts)
        )
    return written if ids else html


def _one(section: Section) -> str:
    return _ONE.format(heading=section[0].html, inside=html_of(section[1:]))
