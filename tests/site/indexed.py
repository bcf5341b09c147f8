"""What the index of a built site has."""

from __future__ import annotations

from pathlib import Path

from qostil.model.locale import Locale
from qostil.search.writing import read_index


def indexed(site: Path, locale: Locale) -> dict[str, list[str]]:
    """The ids of the documents of each page, in the order of the index."""
    found: dict[str, list[str]] = {}
    for part in read_index(site, locale)["documents"]["parts"]:
        for page, _, _, ids, _ in part:
            found.setdefault(page, []).extend(ids)
    return found
