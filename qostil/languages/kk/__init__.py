"""Language data: Kazakh in Cyrillic."""

from __future__ import annotations

from qostil.languages.kk.alphabet import ALPHABET
from qostil.languages.kk.bounds import BOUNDS
from qostil.languages.kk.citations import CITATIONS
from qostil.languages.kk.contract_words import CONTRACTS
from qostil.languages.kk.dates import DATES
from qostil.languages.kk.document_words import DOCUMENTS
from qostil.languages.kk.durations import DURATIONS
from qostil.languages.kk.figures import FIGURES
from qostil.languages.kk.link_words import LINKS
from qostil.languages.kk.months import months
from qostil.languages.kk.nouns import NOUNS
from qostil.languages.kk.numerals import NUMERALS
from qostil.languages.kk.particles import PARTICLES
from qostil.languages.kk.phrases import PHRASES
from qostil.languages.kk.placeholders import PLACEHOLDERS
from qostil.languages.kk.ranges import RANGES
from qostil.languages.kk.recognition import RECOGNITION
from qostil.languages.kk.signs import SIGNS
from qostil.languages.kk.times import TIMES
from qostil.languages.kk.trade import TRADE
from qostil.languages.kk.units import UNITS
from qostil.languages.kk.weekdays import WEEKDAYS
from qostil.languages.language import Language

KAZAKH = Language(
    name="Kazakh",
    own_name="Қазақша",
    codes=("kk", "kz", "kaz"),
    alphabet=ALPHABET,
    documents=DOCUMENTS,
    contracts=CONTRACTS,
    particles=PARTICLES,
    links=LINKS,
    placeholders=PLACEHOLDERS,
    nouns=NOUNS,
    phrases=PHRASES,
    recognition=RECOGNITION,
    units=UNITS,
    ranges=RANGES,
    numerals=NUMERALS,
    months=months,
    dates=DATES,
    times=TIMES,
    durations=DURATIONS,
    trade=TRADE,
    citations=CITATIONS,
    figures=FIGURES,
    weekdays=WEEKDAYS,
    signs=SIGNS,
    bounds=BOUNDS,
)
