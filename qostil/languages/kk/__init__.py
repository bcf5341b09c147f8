"""Kazakh in Cyrillic letters."""

from __future__ import annotations

from qostil.languages.kk.alphabet import ALPHABET
from qostil.languages.kk.contracts import CONTRACTS
from qostil.languages.kk.documents import DOCUMENTS
from qostil.languages.kk.links import LINKS
from qostil.languages.kk.nouns import NOUNS
from qostil.languages.kk.particles import PARTICLES
from qostil.languages.kk.phrases import PHRASES
from qostil.languages.kk.placeholders import PLACEHOLDERS
from qostil.languages.language import Language

KAZAKH = Language(
    name="Kazakh",
    own_name="Қазақша",
    alphabet=ALPHABET,
    documents=DOCUMENTS,
    contracts=CONTRACTS,
    particles=PARTICLES,
    links=LINKS,
    placeholders=PLACEHOLDERS,
    nouns=NOUNS,
    phrases=PHRASES,
)
