"""Kazakh in Cyrillic letters."""

from __future__ import annotations

from qostil.languages.kk.alphabet import ALPHABET
from qostil.languages.kk.citations import CITATIONS
from qostil.languages.kk.dates import DATES
from qostil.languages.kk.durations import DURATIONS
from qostil.languages.kk.figures import FIGURES
from qostil.languages.kk.months import MONTHS
from qostil.languages.kk.nouns import NOUNS
from qostil.languages.kk.numerals import NUMERALS
from qostil.languages.kk.phrases import PHRASES
from qostil.languages.kk.ranges import RANGES
from qostil.languages.kk.times import TIMES
from qostil.languages.kk.trade import TRADE
from qostil.languages.kk.units import UNITS
from qostil.languages.language import Language

KAZAKH = Language(
    name="Kazakh",
    own_name="Қазақша",
    nouns=NOUNS,
    codes=("kk", "kz", "kaz"),
    phrases=PHRASES,
    alphabet=ALPHABET,
    units=UNITS,
    ranges=RANGES,
    numerals=NUMERALS,
    months=MONTHS,
    dates=DATES,
    times=TIMES,
    durations=DURATIONS,
    trade=TRADE,
    citations=CITATIONS,
    figures=FIGURES,
)
