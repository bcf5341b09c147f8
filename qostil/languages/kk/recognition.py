"""How to recognize a Kazakh word without one of the nine Kazakh letters: closed classes, case and tense endings."""

from __future__ import annotations

from qostil.languages.recognition import Recognition

RECOGNITION = Recognition(
    words=frozenset(
        """мен бен пен бар ал осы ол сол немесе болса болады болып бола керек емес егер деп дейін дейин кейін бойынша
        мына мынау кез келген сайын тек басқа сондай ма ме ба бе па пе да де та те ай жыл апта жасау жасап алып беру
        береді алады тұр отыр барып келіп шарт ара арасында тура деген дегені болды""".split()
    ),
    ending=r".{3,}(?:лардан|дардан|тардан|ларды|дарды|тарды|лары|дары|тары|мен|бен|пен|ады|йды|атын|йтын)$",
)
