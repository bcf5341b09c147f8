"""Addresses as readers save them, without their language: the key of a page, or that and the id of an item."""

from __future__ import annotations

from qostil.model.locale import LOCALES

# What has a meaning of its own in a web address: a scheme, a query, an escape, and what some browsers read as a slash.
_NO_PAGE = frozenset(":?%\\")
# A file name has at most 255 bytes, which a Cyrillic letter takes two of.
_LONGEST = 120


def saved_address(key: str, item_id: str = "") -> str:
    """Return the address of an item; of a page as a whole without an id.

    >>> saved_address("home-internet/payments", "receipt"), saved_address("contacts")
    ('home-internet/payments#receipt', 'contacts')
    """
    return f"{key}#{item_id}" if item_id else key


def parts_of(address: str) -> tuple[str, str]:
    """Return the key of an address's page, and the id of its item; "" if it is that of a page.

    >>> parts_of("home-internet/payments#receipt"), parts_of("contacts")
    (('home-internet/payments', 'receipt'), ('contacts', ''))
    """
    key, _, item_id = address.partition("#")
    return key, item_id


def is_saved_address(text: str) -> bool:
    """Return whether a text is an address inside the site, without language: it can lead nowhere else.

    >>> [is_saved_address(text) for text in ("tariffs/үй", "tariffs/үй#баға", "kk/tariffs", "tariffs/")]
    [True, True, False, False]
    >>> [is_saved_address(text) for text in ("//evil", "https://evil", "../..", "javascript:pay()", "a#b#c", "a#", "")]
    [False, False, False, False, False, False, False]
    """
    key, mark, item_id = text.partition("#")
    folders = key.split("/")
    return (
        text.isprintable()
        and len(text) <= _LONGEST
        and text == text.strip()
        and _NO_PAGE.isdisjoint(key)
        and not any(folder.strip() in ("", ".", "..") for folder in folders)
        and (len(folders) == 1 or folders[0] not in LOCALES)
        and "#" not in item_id
        and bool(item_id) == bool(mark)
    )
