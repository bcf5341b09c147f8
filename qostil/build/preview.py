"""What editors see in the preview and readers never do: findings, open questions, stand-ins for missing pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from qostil.languages.known import LANGUAGES
from qostil.model.finding import Finding
from qostil.model.locale import Locale, other
from qostil.model.page import Page


def stand_in(page: Page, docs: str = "docs") -> tuple[str, str]:
    """Return path (below the docs folder) and Markdown of what stands for the missing counterpart of a page.

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
    """Return the Markdown that stands for a page that cannot be read.

    >>> print(unreadable(Page("docs/kk/a.md", "kk", "a")).splitlines()[1])
    title: Бұл беттің файлы оқылмады
    """
    return f"---\ntitle: {LANGUAGES[page.locale].phrases.unreadable_page}\n---\n\n`{page.path}`\n"


def notes(page: Page | None, locale: Locale, findings: Iterable[Finding]) -> str:
    """Return, as HTML, what an editor should know of a page; "" where there is nothing.

    >>> from qostil.model.finding import Place
    >>> found = Finding(Place("docs/kk/a.md", 3), "«<b>» бос", "жазыңыз", check="empty-item")
    >>> "docs/kk/a.md:3: «&lt;b&gt;» бос (empty-item)" in notes(None, "kk", [found])
    True
    """
    is_draft = page is not None and page.front is not None and page.front.draft
    rows = _row("draft", LANGUAGES[locale].phrases.draft_page) if is_draft else ""
    rows += "".join(_finding(found, page) for found in findings)
    parts = [f"<ul>{rows}</ul>" if rows else "", _questions(page, locale) if page else ""]
    # An attribute of Material: what editors tell each other is not to be found by its search.
    return f'<aside class="qostil-notes" data-search-exclude>{"".join(parts)}</aside>' if any(parts) else ""


def _questions(page: Page, locale: Locale) -> str:
    """The open questions, folded: there may be many, and the page is what the editor came for."""
    rows = "".join(_row("question", f"{page.at(question.line)}: {question.text}") for question in page.questions)
    title = f"{LANGUAGES[locale].phrases.open_questions}: {len(page.questions)}"
    return f"<details><summary>{title}</summary><ul>{rows}</ul></details>" if rows else ""


def _finding(found: Finding, page: Page | None) -> str:
    """A finding as seen from a page: where it is about two places, the page's own comes first."""
    here, *there = sorted(found.places, key=lambda place: page is not None and place.path != page.path)
    others = "".join(f" ↔ {place}" for place in there)
    return _row(found.severity, f"{here}: {found.message} ({found.check}){others}", found.remedy)


def _row(rank: str, text: str, remedy: str = "") -> str:
    more = f"<br><small>→ {escape(remedy)}</small>" if remedy else ""
    return f'<li class="qostil-notes__{rank}">{escape(text)}{more}</li>'


def by_page(findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    """Sort findings by the pages that they concern, at either of their places."""
    pages: dict[str, list[Finding]] = {}
    for finding in findings:
        for path in dict.fromkeys(place.path for place in finding.places):
            pages.setdefault(path, []).append(finding)
    return pages
