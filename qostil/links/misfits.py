"""What is wrong with an address of a built page wherever it leads, and what a page may not load or run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qostil.addresses.contact import is_mail, is_phone
from qostil.addresses.target import scheme_of
from qostil.knowledge.registry import SCHEME
from qostil.links.built_page import BuiltPage
from qostil.links.built_site import BuiltSite

PHONE = "«{address}» is no number that a telephone can dial"
PHONE_REMEDY = "write tel:+77080000160, or a short number such as tel:3131, without spaces"
MAIL = "«{address}» names no mailbox"
MAIL_REMEDY = "write mailto:name@example.kz"
LEFT = "«{address}» is in the built page as it was written, where nothing can follow it"
LEFT_REMEDY = "write a web address, a path, or a name of the registry in a Markdown link"
# The schemes of addresses that lead to a page, of this site or another.
_OF_PAGES = frozenset({"", "http", "https"})


class Broken(NamedTuple):
    """An address that is wrong: in full where it has been completed, with what is to be said of it."""

    full: str
    message: str
    remedy: str
    fields: dict[str, str]


def leads_to_a_page(address: str) -> bool:
    """Return whether an address is that of a page or a file.

    >>> leads_to_a_page("../pay/"), leads_to_a_page("tel:3131")
    (True, False)
    """
    return scheme_of(address) in _OF_PAGES


def misfit(address: str) -> Broken | None:
    """Return what is wrong with an address that leads to no page; None if nothing is.

    >>> misfit("tel:31-31 доб. 5").message, misfit("tel:3131")
    ('«{address}» is no number that a telephone can dial', None)
    """
    scheme, fields = scheme_of(address), {"address": address}
    if scheme == "tel" and not is_phone(address):
        return Broken(address, PHONE, PHONE_REMEDY, fields)
    if scheme == "mailto" and not is_mail(address):
        return Broken(address, MAIL, MAIL_REMEDY, fields)
    # What else no reader should follow, unsafe-html tells of.
    return left(address) if f"{scheme}:" == SCHEME else None


def left(address: str) -> Broken:
    """Return that an address was left as it was written."""
    return Broken(address, LEFT, LEFT_REMEDY, {"address": address})


def foreign(site: BuiltSite, page: BuiltPage) -> Iterator[str]:
    """Yield what a page runs, and the addresses that it loads from other hosts.

    >>> page = BuiltPage("kk/index.html", loads=("../a.js", "//a.kz/b.js", "data:image/png;base64,AA"))
    >>> from pathlib import Path
    >>> list(foreign(BuiltSite(Path("site"), "https://qostil.example/"), page))
    ['//a.kz/b.js']
    """
    yield from page.scripts
    for address in page.loads:
        try:
            full = site.full(page, address.strip())
        except ValueError:
            full = address
        if not full.startswith((site.url, "data:image/")):
            yield address
