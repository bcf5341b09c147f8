"""Offer the nearest known name for one that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Return the known name most like the wanted one, or "" where none is near.

    >>> nearest("titel", ["title", "description", "kind"])
    'title'
    >>> nearest("мекенжай", ["title"])
    ''
    """
    return next(iter(difflib.get_close_matches(wanted, list(known), n=1)), "")


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """Word the offer as the end of a message; "" where there is nothing to offer.

    >>> did_you_mean("faqs", ["index", "faq"])
    '; did you mean «faq»?'
    """
    guess = nearest(wanted, known)
    return f"; did you mean «{guess}»?" if guess else ""
