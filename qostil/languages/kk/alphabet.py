"""Letters of Kazakh."""

from __future__ import annotations

from qostil.languages.alphabet import Alphabet

ALPHABET = Alphabet(letters="а-яәғқңөұүһі", read_as={"ё": "е"})
