"""Cut the HTML of rendered pages to what can stand elsewhere: no mark of the page's own, and absolute addresses."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

# The link of a heading to itself, and the icon before a link.
_OF_THE_PAGE = "a.headerlink, .qostil-theme"
# What the build wraps around items: the ones of an operator, and the topics of a contract.
_HEAD, _AROUND = "details.qostil-topics > summary", "section[data-operator], details.qostil-topics"
_TOPIC = "details.qostil-topic > summary, details.qostil-topic"


def unfolded(html: str) -> str:
    """Return the HTML of a page with its items side by side, as they were before the build put elements around some.

    >>> unfolded('<section data-operator="su">\\n<h2 id="call">Қоңырау</h2><p>1055</p></section>').strip()
    '<h2 id="call">Қоңырау</h2><p>1055</p>'
    >>> topic = '<details class="qostil-topic"><summary><h2 id="fee">Ақы</h2></summary><p>Тегін.</p></details>'
    >>> unfolded(f'<details class="qostil-topics"><summary>Тақырыптар</summary>{topic}</details>')
    '<h2 id="fee">Ақы</h2><p>Тегін.</p>'
    """
    parser = LexborHTMLParser(html)
    for node in parser.css(_HEAD):
        node.decompose()
    for node in (*parser.css(_TOPIC), *parser.css(_AROUND)):
        node.unwrap()
    return (parser.body.inner_html if parser.body else None) or ""


# The same answer goes into the data of two pages, into a twin, and into the list of all answers.
@lru_cache(maxsize=4096)
# The twins, the data and the head of a page ask for the same answers.
@lru_cache(maxsize=128)
def standing_alone(html: str, address: str) -> str:
    """Return the HTML of a page at an address, or of a part of it, as it can stand anywhere.

    >>> standing_alone('<h3>Чек<a class="headerlink" href="#x">#</a></h3><a href="../pay/#x">Төлем</a>', "/kk/home/")
    '<h3>Чек</h3><a href="/kk/pay/#x">Төлем</a>'
    """
    parser = LexborHTMLParser(html)
    for node in parser.css(_OF_THE_PAGE):
        node.decompose()
    for name in ("href", "src"):
        for node in parser.css(f"[{name}]"):
            node.attrs[name] = absolute(node.attributes[name] or "", address)
    return (parser.body.inner_html if parser.body else None) or ""


def absolute(href: str, address: str) -> str:
    """Return an address on a page as seen from anywhere; one that no browser understands stays as it is.

    >>> absolute("#call", "https://qostil.example/kk/"), absolute("http://[", "/kk/")
    ('https://qostil.example/kk/#call', 'http://[')
    """
    try:
        return urljoin(address, href)
    except ValueError:
        return href
