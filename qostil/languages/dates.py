"""The type of the words and endings that distinguish years, dates and days of a month from other numbers."""

from __future__ import annotations

from dataclasses import dataclass

# Pieces of the languages' patterns: the day next to the name of a month, and any day of a month.
DAY_OF_DATE = r"(?<![0-9])[0-3]?[0-9]"
DAY = r"(?<![\w.,])[0-9]{1,2}"


@dataclass(frozen=True)
class Dates:
    """Regular expressions of lower-case letters for dates; "" if the language has none."""

    # The word after four digits that makes them a year, and strings of which a text must contain one for it.
    year: str
    year_needles: tuple[str, ...]
    # The same word after the name of a month, where it may be missing, and before it; a word that excludes a year.
    year_behind_month: str
    year_before_month: str
    no_year: str
    # 25.07 is a date after these words, and before these endings and words.
    before_short: str
    behind_short: str
    # The ending of a day before the name of its month; a day after the name, in the group «day».
    day_ending: str
    day_behind_month: str
    # A day of a month without the name of the month: its ending from the hyphen on.
    ending: str
    # A range of such days, in the groups «first» and «last», and a string that a text must contain for it.
    span: str
    span_needle: str
    # Such a day without a hyphen, in the group «day», and strings of which a text must contain one for it.
    bare: str
    bare_needles: tuple[str, ...]
