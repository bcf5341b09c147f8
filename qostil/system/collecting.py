"""Let Python look for garbage seldom: where tens of thousands of pages are held, each look takes long."""

from __future__ import annotations

import gc


def collect_seldom() -> None:
    """Enable the collection of garbage, for MkDocs makes cycles, unlike the reading of pages; but seldom.

    >>> before = gc.get_threshold()
    >>> collect_seldom(); gc.isenabled(), gc.get_threshold()
    (True, (100000, 20, 100))
    >>> gc.set_threshold(*before)
    """
    gc.enable()
    gc.set_threshold(100_000, 20, 100)
