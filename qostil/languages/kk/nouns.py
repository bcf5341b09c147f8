"""Match the inflected forms of Kazakh nouns.

A Kazakh noun has endings for plural, possessive and case, in this order (Қазақ грамматикасы, 2002, §§ 60-90);
before a vowel its last п, к, қ becomes б, г, ғ, and a loan word loses its ь. A name in Latin letters has its
endings after a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qostil.languages.nouns import Nouns

# The endings of a noun; a word that continues in another way is another word.
_ENDINGS = re.compile(
    "-?(?:[лдт][ае]р)?(?:(?:[ыі]?(?:м|ң|ңыз|ңіз|мыз|міз))|с?[ыі])?"
    "(?:[нд][ыі]ң|т[ыі]ң|[ғгқк][ае]|н[ае]|[нд][ыі]|т[ыі]|н|н?[дт][ае]|[дтн][ае]н|[мбп]ен)?(?:[гғ][ыі])?"
)
_SOFTENED = {"п": "б", "к": "г", "қ": "ғ"}


def forms_of(word: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the known words of which a word is a form.

    >>> forms_of("логинге", ["логин", "лимит"]), forms_of("топтамасына", ["топ", "топтама"])
    (('логин',), ('топтама',))
    """
    return tuple(base for base in known if _is_form(word, base))


def _is_form(word: str, known: str) -> bool:
    stems = {known, known[:-1] + _SOFTENED.get(known[-1], known[-1]), known.removesuffix("ь")}
    return any(word.startswith(stem) and _ENDINGS.fullmatch(word, len(stem)) for stem in stems)


NOUNS = Nouns(base=str, forms_of=forms_of, beginning=lambda word: word.removesuffix("ь"), longest_change=1)
