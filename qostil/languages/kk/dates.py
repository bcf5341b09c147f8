"""The patterns of Kazakh dates and days: 2026 жылғы 1 наурыз, шілденің 25-і, айдың 25-не дейін, 27-4 аралығында."""

from __future__ import annotations

from qostil.languages.dates import DAY, DAY_OF_DATE, Dates

DATES = Dates(
    year=r"жыл(?!дам)\w*|ж\.",
    year_needles=("жыл", "ж."),
    year_behind_month=r"жыл\w*|ж\.",
    year_before_month=r"жыл\w*|ж\.",
    no_year=r"т[гн]|теңге",
    before_short="",
    behind_short=r"-?(?:[дтн][ае]н?|[ғгқкн][ае])(?!\w)|\s*(?:күн|дейін|бастап)",
    day_ending=r"н?ші|н?шы|інші|ыншы|с?і|с?ы|[дтн][ае]н",
    day_behind_month=rf"(?:(?<=[ндт][ыі]ң)\s+(?:айының\s+)?(?P<day>{DAY_OF_DATE})(?![0-9])-?(?:с?[іы]\w{{0,5}}|н[ае])?)?",
    # An ordinal and «күні», or a possessive with its cases.
    ending=r"(?:(?:[іы]?н?ш[іы]|с?[іы])?\s?күн(?:і\w*|гі|ге|нен)"
    r"|с?[іы]н?(?:[дтн][аеыі]н?(?:гі|ғы)?|[аеің]|ың)?|н[еа])(?!\w)",
    span=rf"(?P<first>{DAY})\s?-\s?(?P<last>[0-9]{{1,2}})(?:-с?[іы])?\s+аралығ\w*",
    span_needle=" аралығ",
    # A possessive, or an ordinal in brackets: 25 күніне дейін.
    bare=rf"(?P<day>{DAY})(?:\s+күні(?:не|нен)(?=\s+(?:дейін|бастап))|\s*\([^()]*нш[іы]\)\s+күн\w*)",
    bare_needles=("күніне", "ші) күн", "шы) күн"),
)
