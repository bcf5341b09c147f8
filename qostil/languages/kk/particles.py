"""The function words of Kazakh: particles, pronouns, and endings of abbreviations and names after a hyphen."""

from __future__ import annotations

from qostil.languages.particles import Particles

PARTICLES = Particles(
    not_telling=frozenset(
        """қалай не неге қайда қашан кім деген керек болады бола болса мен мені менің менде біз біздің бар жоқ ма ме ба
        бе па пе және немесе егер енді істеу ал үшін бойынша туралы""".split()
    ),
    behind_hyphen=frozenset("ақ да де ші шы ның нің дың дің тың тің ға ге қа ке та те тан тен дан ден ым мен".split()),
    before_hyphen=frozenset(
        "сондай кез өзіне өз үй қол қолма мән жай ай іс аты жөні кім не қандай е ата әке бала дос ұл көрші апа".split()
    ),
)
