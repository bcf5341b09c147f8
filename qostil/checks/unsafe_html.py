"""Restrict the HTML of pages to an allowlist, against scripts, requests to other hosts, and disguised content.

The list names what is allowed (as the OWASP cheat sheet on cross-site scripting advises), since nobody can list
all ways to run a script. It is compared with the page as a browser parses it.
"""

import re
from collections.abc import Iterator

from qostil.addresses.target import scheme_of
from qostil.model.finding import Finding
from qostil.model.item import Element, Item
from qostil.model.page import Page

ELEMENT = "<{name}> may not stand in a page"
ELEMENT_REMEDY = "write it in Markdown; what a page needs beyond that belongs in the theme"
ATTRIBUTE = "<{name}> may not carry {attribute}=«{value}»"
ATTRIBUTE_REMEDY = "take the attribute away"
ADDRESS = "an address of the kind «{scheme}:» may not stand in a page"
ADDRESS_REMEDY = "use https:, mailto:, tel: or a path inside the site"
ELSEWHERE = "the image «{src}» is loaded from another host, which then sees every reader"
ELSEWHERE_REMEDY = "put the file beside the page and link to it by its path"

_ELEMENTS = frozenset(
    """p div span a img br hr em strong b i u s del ins mark small sub sup code kbd pre abbr cite q
    time ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td blockquote figure figcaption
    details summary section aside h1 h2 h3 h4 h5 h6""".split()
)
_ATTRIBUTES = frozenset(
    """id class title lang dir href hreflang rel src alt width height loading datetime open start type value
    colspan rowspan scope role markdown reversed cite abbr""".split()
)
_ALIGNMENT = re.compile(r"text-align:\s*(?:left|right|center);?")  # the style of a Markdown table
# A link name unknown to the registry stays as «link:name»; unregistered-link reports it.
_SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "link"})


def unsafe_html(page: Page) -> Iterator[Finding]:
    """A page contains no script, event handler, frame or form, and no javascript: or data: address.

    Bad: <a href="javascript:pay()">Төлеу</a>
    Good: [Төлеу](payments.md)
    """
    for part in (page.intro, *page.items):
        for element in part.elements:
            yield from _element(page, element)
        yield from _addresses(page, part)


def _element(page: Page, element: Element) -> Iterator[Finding]:
    place = page.at(element.line)
    if element.name not in _ELEMENTS:
        yield Finding(place, ELEMENT, ELEMENT_REMEDY, {"name": element.name})
        return
    for attribute, value in element.attributes.items():
        if not _is_harmless(attribute, value):
            fields = {"name": element.name, "attribute": attribute, "value": value}
            # The check of ids says how a draft is marked.
            causes = ("item-id",) if element.is_nearly_a_draft else ()
            yield Finding(place, ATTRIBUTE, ATTRIBUTE_REMEDY, fields, consequence_of=causes)


def _is_harmless(attribute: str, value: str) -> bool:
    if attribute == "id" and value.startswith("__"):
        return False  # the theme reserves such ids: its scripts would use this element
    if attribute == "style":
        return bool(_ALIGNMENT.fullmatch(value.strip()))
    return attribute in _ATTRIBUTES or attribute.startswith("aria-")


def _addresses(page: Page, part: Item) -> Iterator[Finding]:
    found = [(link.line, link.href) for link in part.links] + [(image.line, image.src) for image in part.images]
    for line, address in found:
        if scheme_of(address) not in _SCHEMES:
            yield Finding(page.at(line), ADDRESS, ADDRESS_REMEDY, {"scheme": scheme_of(address)})
    for image in part.images:
        if scheme_of(image.src) in ("http", "https") or image.src.startswith("//"):
            yield Finding(page.at(image.line), ELSEWHERE, ELSEWHERE_REMEDY, {"src": image.src})
