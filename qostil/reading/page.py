"""Read one page: head, items, anchors, comments."""

from __future__ import annotations

from qostil.page import Complaint, Page
from qostil.pairing import Locale, key_of, split
from qostil.reading import front
from qostil.reading.outline import Outline
from qostil.reading.render import Renderer

EMPTY = "the page is empty"
EMPTY_REMEDY = "write it, or delete the file and its counterpart"
NOT_READABLE = "the Markdown could not be read ({why})"
NOT_READABLE_REMEDY = "look for deeply nested lists, quotes or brackets, and write them flat"


def read_page(path: str, docs: str, text: str, renderer: Renderer) -> Page:
    """Read the text of a page that stands at a path below the docs folder of the project.

    >>> text = "---\\ntitle: Т\\ndescription: С\\nkind: faq\\n---\\n## Чек керек пе? {#receipt}\\n\\nИә.\\n"
    >>> page = read_page("docs/kk/payments.md", "docs", text, Renderer(["attr_list"]))
    >>> page.locale, page.key, page.items[0].id, page.items[0].line
    ('kk', 'payments', 'receipt', 6)
    """
    inside = path.removeprefix(docs + "/")
    locale = split(inside)[0] or "kk"
    if not text.strip():
        return troubled(path, locale, key_of(inside), Complaint(1, EMPTY, EMPTY_REMEDY))
    try:
        return _read(path, locale, key_of(inside), text, renderer)
    except Exception as error:
        why = type(error).__name__
        complaint = Complaint(1, NOT_READABLE, NOT_READABLE_REMEDY, {"why": why})
        return troubled(path, locale, key_of(inside), complaint)


def troubled(path: str, locale: Locale, key: str, complaint: Complaint) -> Page:
    """Make a page that could not be read."""
    return Page(path, locale, key, trouble=complaint)


def _read(path: str, locale: Locale, key: str, text: str, renderer: Renderer) -> Page:
    head, body, first_line = front.split(text)
    front_matter = front.read(head)
    outline = Outline(renderer.render(body, first_line, locale), first_line, text.split("\n"))
    intro, *items = outline.items
    return Page(
        path,
        locale,
        key,
        front=None if isinstance(front_matter, Complaint) else front_matter,
        front_trouble=front_matter if isinstance(front_matter, Complaint) else None,
        intro=intro,
        items=tuple(items),
        anchors=tuple(outline.anchors),
        excuses=tuple(outline.excuses),
        questions=tuple(outline.questions),
    )
