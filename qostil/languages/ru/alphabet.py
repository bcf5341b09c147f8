"""Letters of Russian."""

from __future__ import annotations

from qostil.languages.alphabet import Alphabet

ALPHABET = Alphabet(letters="а-я", read_as={"ё": "е"})
