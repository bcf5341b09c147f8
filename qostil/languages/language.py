"""What a language must offer: one table for each thing that Qostil has to know of it."""

from __future__ import annotations

from dataclasses import dataclass

from qostil.languages.alphabet import Alphabet
from qostil.languages.contracts import Contracts
from qostil.languages.documents import Documents
from qostil.languages.links import Links
from qostil.languages.nouns import Nouns
from qostil.languages.particles import Particles
from qostil.languages.phrases import Phrases
from qostil.languages.placeholders import Placeholders


@dataclass(frozen=True)
class Language:
    """A language, as its folder describes it."""

    # What it is called in English, and in itself.
    name: str
    own_name: str
    alphabet: Alphabet
    documents: Documents
    contracts: Contracts
    particles: Particles
    links: Links
    placeholders: Placeholders
    nouns: Nouns
    phrases: Phrases
