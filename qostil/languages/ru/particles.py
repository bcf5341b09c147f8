"""The function words of Russian: conjunctions, prepositions, pronouns, particles («кто-либо», «всё-таки», «из-за»)."""

from __future__ import annotations

from qostil.languages.particles import Particles

PARTICLES = Particles(
    not_telling=frozenset(
        """как что где когда кто почему можно нужно ли мы мне меня мой моя моё нам нас вам на не по за от до из или либо
        если для при это такое делать быть его ее её их все всё у в с к о и а но который которая которое такой под над
        без ещё сможет могу могут""".split()
    ),
    behind_hyphen=frozenset("то либо нибудь таки ка".split()),
    before_hyphen=frozenset("из по кое кто что как где".split()),
)
