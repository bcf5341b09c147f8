"""The words in which a status is told, in the terminal and on the page of HTML."""

from __future__ import annotations

from datetime import date

from qostil.languages.known import name_of
from qostil.status.values import Following, OpenItem, SiteStatus, Tally

NO_REVIEWS = (
    "no item was ever reviewed: where both languages say the same, take the site in as it is: qostil review --adopt"
)
IN_STEP = "every item is in step"
ROOT = "pages at the root"
WHOLE = "total"
NOBODY = "nobody yet"


def language(following: Following) -> str:
    """Return the name of the language that must follow.

    >>> language("kk"), language("both")
    ('Kazakh', 'both languages')
    """
    return "both languages" if following == "both" else name_of(following)


def read(on: date | None, by: str) -> str:
    """Return when an item was reviewed, and by whom.

    >>> read(date(2026, 11, 20), "А. Редактор"), read(date(2026, 11, 20), ""), read(None, "")
    ('read on 2026-11-20 by А. Редактор', 'adopted on 2026-11-20', 'never read')
    """
    if not on:
        return "never read"
    return f"read on {on} by {by}" if by else f"adopted on {on}"


def urgency(item: OpenItem) -> str:
    """Return how long an item may stay as it is; "" if nothing presses.

    >>> urgency(OpenItem("a#tv", "ru changed", (), lags_since=date(2026, 11, 20), lags_until=date(2026, 12, 4)))
    'published so since 2026-11-20, may lag until 2026-12-04'
    """
    since = f"published so since {item.lags_since}" if item.lags_since else ""
    until = f"may lag until {item.lags_until}" if item.lags_until else ""
    return ", ".join(filter(None, ["stops publishing" if item.stops else "", since, until]))


def oldest(tally: Tally) -> str:
    """Return the oldest review of some pages, if they have any."""
    return f"{tally.oldest.item}, {read(tally.oldest.on, tally.oldest.by)}" if tally.oldest else ""


def unread(status: SiteStatus) -> str:
    """Return how many files could not be read; "" if all could."""
    number = len(status.unreadable)
    files = "1 file" if number == 1 else f"{number} files"
    return f"{files} could not be read, and nothing is told of them; see qostil check" if number else ""
