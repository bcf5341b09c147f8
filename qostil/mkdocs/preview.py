"""Render what only editors see in the preview: findings, open questions, placeholders for missing pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from qostil.languages.known import LANGUAGES
from qostil.model.finding import Finding
from qostil.model.item import Item
from qostil.model.locale import Locale, other
from qostil.model.page import Page


def stand_in(page: Page, docs: str = "docs") -> tuple[str, str]:
    """Return the path (below the docs folder) and the Markdown of the placeholder for a page's missing counterpart.

    >>> path, text = stand_in(Page("docs/ru/home-internet/new.md", "ru", "home-internet/new"))
    >>> path
    'kk/home-internet/new.md'
    >>> print(text.splitlines()[-1])
    [Орысша нұсқасын оқу](../../ru/home-internet/new.md)
    """
    there = other(page.locale)
    inside = page.path.removeprefix(f"{docs}/{page.locale}/")
    words = LANGUAGES[there].phrases
    up = "../" * (inside.count("/") + 1)
    return (
        f"{there}/{inside}",
        f"---\ntitle: {words.missing_page}\n---\n\n[{words.read_other}]({up}{page.locale}/{inside})\n",
    )


def unreadable(page: Page) -> str:
    """Return the Markdown of the placeholder for an unreadable page.

    >>> print(unreadable(Page("docs/kk/a.md", "kk", "a")).splitlines()[1])
    title: Бұл беттің файлы оқылмады
    """
    return f"---\ntitle: {LANGUAGES[page.locale].phrases.unreadable_page}\n---\n\n`{page.path}`\n"


def notes(page: Page | None, locale: Locale, findings: Iterable[Finding], drafts: Iterable[Item] = ()) -> str:
    """Return the editor's notes of a page as HTML; "" if there are none.

    >>> from qostil.model.finding import Place
    >>> found = Finding(Place("docs/kk/a.md", 3), "«<b>» бос", "жазыңыз", check="empty-item")
    >>> "docs/kk/a.md:3: «&lt;b&gt;» бос (empty-item)" in notes(None, "kk", [found])
    True
    """
    is_draft = page is not None and page.front is not None and page.front.draft
    rows = _row("draft", LANGUAGES[locale].phrases.draft_page) if is_draft else ""
    rows += "".join(_draft_item(item, page, locale) for item in drafts) if page else ""
    rows += "".join(_finding(found, page) for found in findings)
    parts = [f"<ul>{rows}</ul>" if rows else "", _questions(page, locale) if page else ""]
    # Material's attribute that excludes the notes from its search.
    return f'<aside class="qostil-notes" data-search-exclude>{"".join(parts)}</aside>' if any(parts) else ""


def _draft_item(item: Item, page: Page, locale: Locale) -> str:
    return _row("draft", f"{page.at(item.line)}: {LANGUAGES[locale].phrases.draft_item}: {item.question}")


def _questions(page: Page, locale: Locale) -> str:
    """Return the open questions as a collapsed block: there may be many, and the editor needs the page first."""
    rows = "".join(_row("question", f"{page.at(question.line)}: {question.text}") for question in page.questions)
    title = f"{LANGUAGES[locale].phrases.open_questions}: {len(page.questions)}"
    return f"<details><summary>{title}</summary><ul>{rows}</ul></details>" if rows else ""


def _finding(found: Finding, page: Page | None) -> str:
    """Return a finding as seen from a page: if it has two places, the page's own place comes first."""
    own, *elsewhere = sorted(found.places, key=lambda place: page is not None and place.path != page.path)
    others = "".join(f" ↔ {place}" for place in elsewhere)
    return _row(found.severity, f"{own}: {found.message} ({found.check}){others}", found.remedy)


def _row(rank: str, text: str, remedy: str = "") -> str:
    more = f"<br><small>→ {escape(remedy)}</small>" if remedy else ""
    return f'<li class="qostil-notes__{rank}">{escape(text)}{more}</li>'


def by_page(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    """Group findings by the paths of their pages, at either of their places."""
    pages: dict[str, list[Finding]] = {}
    for finding in findings:
        for path in dict.fromkeys(place.path for place in finding.places):
            pages.setdefault(path, []).append(finding)
    return pages
