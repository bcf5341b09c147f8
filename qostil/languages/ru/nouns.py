"""Match the inflected forms of Russian nouns by the stem that Snowball's stemmer returns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from qostil.languages.nouns import Nouns

# A reflexive verb is no form of a noun, though it may share its stem: договориться, договор.
_REFLEXIVE = re.compile(r"(?:ть?ся|шься|мся|тесь|лся|лась|лось|лись|шись|ясь)$")


@lru_cache(maxsize=100_000)
def russian_stem(word: str) -> str:
    """Return the Snowball stem of a word in lower case.

    >>> russian_stem("договором"), russian_stem("услугам")
    ('договор', 'услуг')
    """
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    # Imported here: the package loads the stemmers of all its languages, and stored pages do not need them.
    import snowballstemmer

    return snowballstemmer.stemmer("russian")


def forms_of(word: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the known stems of which a word is a form.

    >>> forms_of("логином", ["лимит", "логин"]), forms_of("договориться", ["договор"])
    (('логин',), ())
    """
    if not known or _REFLEXIVE.search(word):
        return ()
    found = russian_stem(word)
    return (found,) if found in known else ()


NOUNS = Nouns(base=russian_stem, forms_of=forms_of, beginning=lambda word: word.removesuffix("ь"), longest_change=2)
