"""Years, dates and days of a month: the words and endings that tell them from other numbers."""

from __future__ import annotations

from dataclasses import dataclass

# The pieces that patterns of a language are composed of: the day beside the name of a month, and any day of a month.
DAY_OF_DATE = r"(?<![0-9])[0-3]?[0-9]"
DAY = r"(?<![\w.,])[0-9]{1,2}"


@dataclass(frozen=True)
class Dates:
    """Regular expressions of small letters; "" where the language has none."""

    # Behind four digits: a word that makes them a year, and of what a text must hold one for it.
    year: str
    year_needles: tuple[str, ...]
    # The same behind the name of a month, where it may be left out, and before it; and what shows that it is no year.
    year_behind_month: str
    year_before_month: str
    no_year: str
    # 25.07 is a date behind these words, and before these endings and words.
    before_short: str
    behind_short: str
    # The ending of a day before the name of its month; a day behind the name, in the group «day».
    day_ending: str
    day_behind_month: str
    # Days of a month without its name: the ending of a day from the hyphen on.
    ending: str
    # Two of them, in the groups «first» and «last», and what a text must hold for it.
    span: str
    span_needle: str
    # One without a hyphen, in the group «day», and of what a text must hold one for it.
    bare: str
    bare_needles: tuple[str, ...]
