"""Words near short phone numbers, and names of operating systems, in Russian."""

from __future__ import annotations

from qostil.languages.trade import Trade

TRADE = Trade(called=("номер", "звон", "смс", "тел.", "тел:", "теле"), systems={"андроид": "android"})
