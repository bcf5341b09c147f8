"""Language data: Russian."""

from __future__ import annotations

from qostil.languages.language import Language
from qostil.languages.ru.alphabet import ALPHABET
from qostil.languages.ru.bounds import BOUNDS
from qostil.languages.ru.citations import CITATIONS
from qostil.languages.ru.contract_words import CONTRACTS
from qostil.languages.ru.dates import DATES
from qostil.languages.ru.document_words import DOCUMENTS
from qostil.languages.ru.durations import DURATIONS
from qostil.languages.ru.figures import FIGURES
from qostil.languages.ru.link_words import LINKS
from qostil.languages.ru.months import months
from qostil.languages.ru.nouns import NOUNS
from qostil.languages.ru.numerals import NUMERALS
from qostil.languages.ru.particles import PARTICLES
from qostil.languages.ru.phrases import PHRASES
from qostil.languages.ru.placeholders import PLACEHOLDERS
from qostil.languages.ru.ranges import RANGES
from qostil.languages.ru.recognition import RECOGNITION
from qostil.languages.ru.signs import SIGNS
from qostil.languages.ru.times import TIMES
from qostil.languages.ru.trade import TRADE
from qostil.languages.ru.units import UNITS
from qostil.languages.ru.weekdays import WEEKDAYS

RUSSIAN = Language(
    name="Russian",
    own_name="Русский",
    codes=("ru", "rus"),
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
