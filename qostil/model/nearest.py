"""Suggest the most similar known name for an unknown one («did you mean»)."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

# Two names of thousands of letters would be compared for minutes; no name that anybody writes is so long.
_LONGEST = 300


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Return the known name most similar to the wanted one, or "" if none is similar.

    >>> nearest("titel", ["title", "description", "kind"])
    'title'
    >>> nearest("мекенжай", ["title"])
    ''
    """
    if len(wanted) > _LONGEST:
        return ""
    return next(iter(difflib.get_close_matches(wanted, [name for name in known if len(name) <= _LONGEST], n=1)), "")


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """Return the suggestion as the end of a message; "" if there is none.

    >>> did_you_mean("faqs", ["index", "faq"])
    '; did you mean «faq»?'
    """
    guess = nearest(wanted, known)
    return f"; did you mean «{guess}»?" if guess else ""
