"""The patterns of Russian dates and days: 25 июля 2026 года, до 25.07, до 25 числа, с 27-го по 4-е число."""

from __future__ import annotations

from qostil.languages.dates import DAY, Dates

_ORDINAL = r"(?:-?(?:го|му|ое|е|м|ым))?"
_WORDS = r"(?:\s*\([^()0-9\0]{2,60}\))?"

DATES = Dates(
    year=r"год(?:а|у|ом|ов|ы|ах)?(?!\w)|гг?\.",
    year_needles=("год", "г."),
    year_behind_month=r"год\w*|г\.",
    year_before_month="",
    no_year="тенге",
    before_short=r"(?<!\w)(?:до|с|со|по|от|к|на) ?$",
    behind_short="",
    day_ending="го|е|ое|му",
    day_behind_month="(?P<day>(?!))?",
    # An ordinal without a following word.
    ending=r"(?:го|му|ое|е)(?!\w)(?!\s+\w)",
    span=rf"(?:(?P<first>{DAY}){_ORDINAL}\s+(?:по|до)\s+)?(?P<last>{DAY}){_ORDINAL}{_WORDS}\s+числ\w+",
    span_needle=" числ",
    bare="",
    bare_needles=(),
)
