"""Take an item out of the rendered page of its topic: its question, and its answer with links that hold elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from mkdocs.utils import get_relative_url
from selectolax.lexbor import LexborHTMLParser, LexborNode

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
    """Return the items of a rendered page by their ids, also those of folded sections.

    >>> answers_in('<p>Бұл — төлемдер.</p><h2 id="receipt">Чек керек пе?</h2><p>Иә, керек.</p><h2>Белгісіз</h2>')
    {'receipt': AnswerHtml(question='Чек керек пе?', answer='<p>Иә, керек.</p>')}
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(f"h2 :is({_NOT_TEXT})"):
        node.decompose()
    return {
        str(heading.attributes["id"]): AnswerHtml(
            (heading.inner_html or "").strip(), "".join(node.html or "" for node in _following(heading)).strip()
        )
        for heading in tree.css("h2[id]")
    }


def _following(heading: LexborNode) -> Iterator[LexborNode]:
    """Yield what stands below a heading, up to the next one; of a folded section, what unfolds."""
    summary = heading.parent if heading.parent and heading.parent.tag == "summary" else None
    node = (summary or heading).next
    while node is not None and not node.css_matches("h2, :has(h2)"):
        yield node
        node = node.next


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
    parts = urlsplit(written)
    if parts.scheme or parts.netloc or written.startswith("/"):
        return written
    full = urljoin(_ROOT + before, written).removeprefix(_ROOT)
    path, mark, fragment = full.partition("#")
    return get_relative_url(path, after) + mark + fragment
