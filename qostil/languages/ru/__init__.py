"""Russian."""

from __future__ import annotations

from qostil.languages.language import Language
from qostil.languages.ru.alphabet import ALPHABET
from qostil.languages.ru.contracts import CONTRACTS
from qostil.languages.ru.documents import DOCUMENTS
from qostil.languages.ru.links import LINKS
from qostil.languages.ru.nouns import NOUNS
from qostil.languages.ru.particles import PARTICLES
from qostil.languages.ru.phrases import PHRASES
from qostil.languages.ru.placeholders import PLACEHOLDERS

RUSSIAN = Language(
    name="Russian",
    own_name="Русский",
    alphabet=ALPHABET,
    documents=DOCUMENTS,
    contracts=CONTRACTS,
    particles=PARTICLES,
    links=LINKS,
    placeholders=PLACEHOLDERS,
    nouns=NOUNS,
    phrases=PHRASES,
)
