"""Hold HTML that is not read from a page against the rules of the check unsafe-html."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from qostil.checks.unsafe_html import unsafe_html
from qostil.model.finding import Finding
from qostil.model.locale import DEFAULT_LOCALE
from qostil.model.page import Page
from qostil.system.errors import CannotRunError


def unsafe(path: str, html: str) -> list[Finding]:
    """Check the HTML of a page before publication.

    The check unsafe-html reads the same Markdown with marks in it; if a mark hides something from it, this check
    finds it.

    >>> print(*unsafe("docs/kk/a.md", "<p onclick='pay()'>Төлеу</p>"))
    docs/kk/a.md:1: <p> may not carry onclick=«pay()» (unsafe-html)
    """
    # A local import: Markdown takes 50 ms to load, which a check of known pages would pay.
    from qostil.reading.outline import Outline

    intro, *items = Outline.of(html, 1, [""]).items
    page = Page(path, DEFAULT_LOCALE, "", intro=intro, items=tuple(items))
    return [msgspec.structs.replace(finding, check="unsafe-html") for finding in unsafe_html(page)]


def refuse_unsafe(texts: Iterable[str]) -> None:
    """Raise CannotRunError for a text of mkdocs.yml that templates print as it is, and that may not stand in a page.

    >>> refuse_unsafe(["<b>Көмек</b>", "<script>pay()</script>"])
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: mkdocs.yml: «<script>pay()</script>»: <script> may not stand in a page; take \
it out
    """
    for text in texts:
        for finding in unsafe("mkdocs.yml", f"<p>{text}</p>") if "<" in text else ():
            raise CannotRunError(f"mkdocs.yml: «{' '.join(text.split()):.60}»: {finding.message}; take it out")
