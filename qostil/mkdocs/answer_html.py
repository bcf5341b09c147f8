"""Take an item out of the rendered page of its topic: its question, and its answer with links that hold elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from mkdocs.utils import get_relative_url
from selectolax.lexbor import LexborHTMLParser, LexborNode

# What ends with the answer in it.
_WHOLE = frozenset({"body", "html", "section", "details"})
# What a heading holds besides its text: its permanent link, and the ids that it had before.
_NOT_TEXT = ".headerlink, a[id]:empty"
_ADDRESSES = ("href", "src", "poster")
_ROOT = "https://site.invalid/"
_SAME_PAGE = re.compile(r"#(.+)")


class AnswerHtml(NamedTuple):
    """The HTML of a question, and that of its answer."""

    question: str
    answer: str


def answers_in(html: str) -> Mapping[str, AnswerHtml]:
    """Return the items of a rendered page by their ids, also those of folded sections, each with its footnotes.

    >>> answers_in('<p>Бұл — төлемдер.</p><h2 id="receipt">Чек керек пе?</h2><p>Иә, керек.</p><h2>Белгісіз</h2>')
    {'receipt': AnswerHtml(question='Чек керек пе?', answer='<p>Иә, керек.</p>')}
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(f"h2 :is({_NOT_TEXT})"):
        node.decompose()
    notes = _footnotes(tree)
    found = {}
    for heading in tree.css("h2[id]"):
        answer = "".join(node.html or "" for node in _following(heading)).strip()
        found[str(heading.attributes["id"])] = AnswerHtml((heading.inner_html or "").strip(), answer + notes(answer))
    return found


def _footnotes(tree: LexborHTMLParser) -> Callable[[str], str]:
    """Take the footnotes out of a page, which has them all at its end; return what gives an answer its own."""
    notes = {str(note.attributes.get("id")): note.html or "" for note in tree.css("div.footnote > ol > li")}
    for node in tree.css("div.footnote"):
        node.decompose()

    def of(answer: str) -> str:
        own = "".join(html for name, html in notes.items() if f'href="#{name}"' in answer)
        return f'<div class="footnote"><hr><ol>{own}</ol></div>' if own else ""

    return of


def _following(heading: LexborNode) -> Iterator[LexborNode]:
    """Yield what stands below a heading, up to the next one; of a folded section, what unfolds."""
    node: LexborNode | None = heading
    while node is not None and node.tag not in _WHOLE:
        below = node.next
        while below is not None and not below.css_matches("h2, :has(h2)"):
            yield below
            below = below.next
        # In a block of its own, such as a quotation, the text goes on below that; a section ends with itself.
        node = node.parent if below is None and not _is_folded(node) else None


def _is_folded(node: LexborNode) -> bool:
    return node.parent is not None and node.parent.tag == "details"


def relinked(html: str, before: str, after: str) -> str:
    """Return some HTML of the page at one address as it must be at another; both are relative to the site.

    >>> relinked('<a href="../account/#login">Логин</a> <a href="#fee">Ақы</a>', "kk/home/pay/", "kk/q/receipt/")
    '<a href="../../home/account/#login">Логин</a> <a href="../../home/pay/#fee">Ақы</a>'
    >>> relinked('<h3 id="fee">Ақы</h3><a href="#fee">төмен</a> <a href="tel:3131">3131</a>', "kk/pay/", "kk/q/a/")
    '<h3 id="fee">Ақы</h3><a href="#fee">төмен</a> <a href="tel:3131">3131</a>'
    """
    tree = LexborHTMLParser(html)
    own = {node.attributes["id"] for node in tree.css("[id]")}
    for name in _ADDRESSES:
        for node in tree.css(f"[{name}]"):
            written = node.attributes[name] or ""
            inside = _SAME_PAGE.fullmatch(written)
            if not (inside and inside[1] in own):
                node.attrs[name] = _moved(written, before, after)
    return (tree.body.inner_html or "") if tree.body else ""


def _moved(written: str, before: str, after: str) -> str:
    try:
        parts = urlsplit(written)
        full = urljoin(_ROOT + before, written).removeprefix(_ROOT)
    except ValueError:  # no address at all
        return written
    if parts.scheme or parts.netloc or written.startswith("/"):
        return written
    path, mark, fragment = full.partition("#")
    return get_relative_url(path, after) + mark + fragment
