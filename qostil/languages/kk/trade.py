"""Words near short phone numbers, and names of operating systems, in Kazakh."""

from __future__ import annotations

from qostil.languages.trade import Trade

TRADE = Trade(called=("нөмір", "қоңырау", "смс", "тел.", "тел:", "теле", "хабарлас"), systems={"андроид": "android"})
