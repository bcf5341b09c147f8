"""The Kazakh alphabet in Cyrillic letters (decree of 1940)."""

from __future__ import annotations

from qostil.languages.alphabet import Alphabet

_OWN = "әғқңөұүһі"

ALPHABET = Alphabet(
    small="аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    listed="аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя",
    frequent="оаеиныітлрсквдмпуқәзяғьүһңөгбчйхжшющцэёфъұ",
    folded=dict(zip(_OWN, "агкноуухи", strict=True)),
    # The other letters are transliterated as in Russian.
    latin=dict(zip(_OWN, "agqnouuhi", strict=True)),
)
