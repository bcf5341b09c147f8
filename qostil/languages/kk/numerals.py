"""The Kazakh numerals as words, with the endings of nouns, ordinals and collectives.

Endings follow the vowels of the stem, back or front (Kazakh Grammar, Astana 2002, numerals: §§ 60-67). Forms
that are more frequent as other words are left out: «онда» (then), «үшін» (for), «бірге» (together), «алтын» (gold).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qostil.languages.numerals import Numerals

_STEMS: dict[str, float] = {
    "нөл": 0, "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9,
    "он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70, "сексен": 80,
    "тоқсан": 90, "жүз": 100, "мың": 1000, "миллион": 10**6, "миллиард": 10**9,
    "екеу": 2, "үшеу": 3, "төртеу": 4, "бесеу": 5, "алтау": 6, "жетеу": 7, "жарты": 0.5, "жарым": 0.5,
}  # fmt: skip
_BARE = {"млн": 10**6, "млрд": 10**9, "қырқыншы": 40, "жиырмасыншы": 20}
_NO_POSSESSIVE = frozenset({"он", "жүз", "мың"})  # жүзі is a face, оны is «it»
_OTHER_WORDS = frozenset("онда онан оны онны онын оның онымен үшін бірге бірден бірде алтын жетін".split())
# Cases, ordinals, possessives, and the cases that follow a possessive.
_BACK = ("ның дың тың ға қа ды ты ны да та дан тан нан мен бен пен", "ыншы ншы", "ы сы", "ның на н нда нан мен")
_FRONT = ("нің дің тің ге ке ді ті ні де те ден тен нен мен бен пен", "інші нші", "і сі", "нің не н нде нен мен")


def _forms(stem: str) -> Iterator[str]:
    cases, ordinals, possessives, behind = (endings.split() for endings in (_BACK if _is_back(stem) else _FRONT))
    for word in [stem, *(stem + ordinal for ordinal in ordinals)]:
        yield from (word + case for case in ["", *cases])
        if word not in _NO_POSSESSIVE:
            yield from (word + ending + case for ending in possessives for case in ["", *behind])


def _is_back(stem: str) -> bool:
    """Return whether the last vowel of a stem is a back vowel.

    >>> _is_back("алты"), _is_back("жеті"), _is_back("миллион")
    (True, False, True)
    """
    return next((letter in "аоұы" for letter in reversed(stem) if letter in "аоұыәөүіе"), True)


def values() -> dict[str, Decimal]:
    """Return every form of a numeral with its value.

    >>> forms = values()
    >>> [int(forms[form]) for form in ("бестен", "он", "отызыншы", "екеуі", "жиырмасына")]
    [5, 10, 30, 2, 20]
    >>> [form for form in ("онда", "үшін", "бірге", "алтын", "жүзі") if form in forms]
    []
    """
    found = {form: Decimal(value) for stem, value in _STEMS.items() for form in _forms(stem)}
    found |= {form: Decimal(value) for form, value in _BARE.items()}
    return {form: value for form, value in found.items() if form not in _OTHER_WORDS}


_VALUES = values()

NUMERALS = Numerals(
    values=_VALUES,
    ordinals=frozenset(form for form in _VALUES if re.match(".{2,}нш[іы]", form)),
    prefixes={"жарты": 0.5},  # жартыжылдық
    counted="",
    numbered=r"\s+қабат(?!тар)",
    each=r"\s+адам(?:ға|нан)(?!\w)",
    # «Нөл бүтін жүзден жетпіс бес» is 0.75.
    fractions={"оннан": 10, "жүзден": 100, "мыңнан": 1000},
    parts={},
    whole=frozenset({"бүтін"}),
    denominator_endings=("тен", "ден", "нан", "тан", "нен"),
    # The third persons of contracts; «он-лайн» is no ten.
    idioms=r"(?:үшінші|екінші)\w*\s+(?:тұлға|тарап|жа[қғ])|он-лайн",
    times={"тоқсан": 90},  # a quarter of a year
    many=frozenset(),
    before_many="",
    day=r"(?:(?:жиырма|отыз) )?[^\W\d_]+н?ш[іы] ",
)
