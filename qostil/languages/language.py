"""The interface of a language: one table for each kind of language data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qostil.languages.alphabet import Alphabet
from qostil.languages.bounds import Bounds
from qostil.languages.citations import Citations
from qostil.languages.contract_words import ContractWords
from qostil.languages.dates import Dates
from qostil.languages.document_words import DocumentWords
from qostil.languages.durations import Durations
from qostil.languages.figures import Figures
from qostil.languages.link_words import LinkWords
from qostil.languages.months import Months
from qostil.languages.nouns import Nouns
from qostil.languages.numerals import Numerals
from qostil.languages.particles import Particles
from qostil.languages.phrases import Phrases
from qostil.languages.placeholders import Placeholders
from qostil.languages.ranges import Ranges
from qostil.languages.recognition import Recognition
from qostil.languages.signs import Signs
from qostil.languages.times import Times
from qostil.languages.trade import Trade
from qostil.languages.units import Units
from qostil.languages.weekdays import Weekdays

# A regular expression that matches nothing.
NEVER = "(?!)"


@dataclass(frozen=True)
class Language:
    """The data of a language, which its package defines."""

    # The name in English, and in the language itself.
    name: str
    own_name: str
    # The codes that web pages and their addresses give for the language: its own, and frequent wrong ones.
    codes: tuple[str, ...]
    alphabet: Alphabet
    documents: DocumentWords
    contracts: ContractWords
    particles: Particles
    links: LinkWords
    placeholders: Placeholders
    nouns: Nouns
    phrases: Phrases
    recognition: Recognition
    units: Units
    ranges: Ranges
    numerals: Numerals
    months: Callable[[], Months]
    dates: Dates
    times: Times
    durations: Durations
    trade: Trade
    citations: Citations
    figures: Figures
    weekdays: Weekdays
    signs: Signs
    bounds: Bounds
