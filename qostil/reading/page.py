"""Parse one page: front matter, items, anchors, comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from qostil.knowledge.glossary import Glossary
from qostil.knowledge.registry import Registry
from qostil.model.item import Item, Line
from qostil.model.locale import Locale, key_of, locale_of
from qostil.model.page import Complaint, Leftover, Page
from qostil.reading import front
from qostil.reading.effort import too_much
from qostil.reading.facts import paired, with_facts
from qostil.reading.leftovers.inline import of_head
from qostil.reading.outline import Outline
from qostil.reading.render import Renderer, UnreadableError
from qostil.reading.work import TooMuchWorkError
from qostil.review.passages import fingerprint, read_passages
from qostil.review.signs import claims_of

EMPTY = "the page is empty"
EMPTY_REMEDY = "write it, or delete the file and its counterpart; if all of it is a draft, keep draft: true in its head"
NOT_READABLE = "the Markdown could not be read ({why})"
NOT_READABLE_REMEDY = "look for deeply nested lists, quotes or brackets, and write them flat"

NO_TERMS = Glossary()


def read_page(path: str, docs: str, text: str, renderer: Renderer, glossary: Glossary = NO_TERMS) -> Page:
    """Parse the text of a page; `path` is relative to the project, `docs` is the project's docs folder.

    >>> text = "---\\ntitle: Т\\ndescription: С\\nkind: faq\\n---\\n## Чек керек пе? {#receipt}\\n\\nИә.\\n"
    >>> page = read_page("docs/kk/payments.md", "docs", text, Renderer(["attr_list"]))
    >>> page.locale, page.key, page.items[0].id, page.items[0].line
    ('kk', 'payments', 'receipt', 6)
    """
    inside = path.removeprefix(docs + "/")
    locale, key = locale_of(inside), key_of(inside)
    try:
        return _read(path, docs, key, text, renderer, glossary)
    except TooMuchWorkError as error:
        return troubled(path, locale, key, error.complaint)
    except UnreadableError as error:
        return troubled(path, locale, key, Complaint(1, NOT_READABLE, NOT_READABLE_REMEDY, {"why": str(error)}))
    except RecursionError as error:  # the rendered HTML may be nested too deeply for the traversal
        why = type(error).__name__
        return troubled(path, locale, key, Complaint(1, NOT_READABLE, NOT_READABLE_REMEDY, {"why": why}))


def troubled(path: str, locale: Locale, key: str, complaint: Complaint) -> Page:
    """Return an unreadable page with its complaint."""
    return Page(path, locale, key, trouble=complaint)


def _read(path: str, docs: str, key: str, text: str, renderer: Renderer, glossary: Glossary) -> Page:
    locale = locale_of(path.removeprefix(docs + "/"))
    text, merged = front.without_merge(text)
    head, body, first_line = front.split_head(text)
    if not body.strip():
        return troubled(path, locale, key, Complaint(1, EMPTY, EMPTY_REMEDY))
    if complaint := too_much(body, first_line):
        return troubled(path, locale, key, complaint)
    front_matter = front.read_front_matter(head)
    outline = Outline.of(renderer.render(body, locale, first_line), first_line, text.split("\n"))
    valid = None if isinstance(front_matter, Complaint) else front_matter
    head_lines = [Line(front.line_of(key, head), getattr(valid, key)) for key in ("title", "description") if valid]
    intro, *items = (_with_fingerprint(item, path, docs, head_lines) for item in outline.items)
    return Page(
        path,
        locale,
        key,
        front=valid,
        front_trouble=merged or (front_matter if isinstance(front_matter, Complaint) else None),
        head=tuple(head_lines),
        intro=_understood(intro, locale, renderer.registry, glossary, head_lines),
        items=tuple(_understood(item, locale, renderer.registry, glossary) for item in items),
        anchors=tuple(outline.anchors),
        excuses=tuple(outline.excuses),
        questions=tuple(outline.questions),
        leftovers=(*_in_head(head_lines), *_without_ids(renderer.leftovers, outline.broken_ids)),
        broken_ids=tuple(outline.broken_ids),
    )


def _in_head(lines: Sequence[Line]) -> Iterator[Leftover]:
    return (Leftover(line.number, kind, words) for line in lines for kind, words in of_head(line.text))


def _without_ids(leftovers: Sequence[Leftover], ids: Sequence[Line]) -> Iterator[Leftover]:
    """Remove leftovers reported as malformed ids."""
    lines = {line.number for line in ids}
    return (leftover for leftover in leftovers if leftover.kind != "attributes" or leftover.line not in lines)


def _with_fingerprint(item: Item, path: str, docs: str, head: Sequence[Line]) -> Item:
    """Return the item with the fingerprint of its text; title and description are part of the intro."""
    read = read_passages(item, path, docs, () if item.id or item.question else head)
    return msgspec.structs.replace(item, fingerprint=fingerprint(one.passage for one in read))


def _understood(
    item: Item, locale: Locale, registry: Registry, glossary: Glossary, before: Sequence[Line] = ()
) -> Item:
    """Return the item with its facts, terms and claims."""
    terms = tuple(glossary.terms([*before, *item.lines], locale))
    extended = with_facts(item, locale, before)
    claims = tuple(claims_of(item.blocks, locale))
    return msgspec.structs.replace(extended, facts=tuple(paired(extended.facts, registry)), terms=terms, claims=claims)
