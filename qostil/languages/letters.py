"""Find and replace letters of other alphabets that look like Kazakh and Russian letters (homoglyphs).

The nine letters of Kazakh that Russian lacks are those of the Cyrillic alphabet in force (decree of
1940); the wrong ones come from old fonts, from text recognition and from Latin keyboards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

KAZAKH_LETTERS = "әғқңөұүһі"
# Letters of neighbour alphabets and of phonetic alphabets that old files use for a Kazakh letter.
FOREIGN = dict(zip("ӛӫѳɵəҥӈӊҡҝӄӷӯ", "өөөөәңңңқққғү", strict=True))
FOREIGN |= {wrong.upper(): right.upper() for wrong, right in FOREIGN.items()}
# Latin letters and the Cyrillic letters that look the same.
LATIN_TWINS = dict(zip("aceopxyihABCEHKMOPTXYI", "асеорхуіһАВСЕНКМОРТХУІ", strict=True))
CYRILLIC_TWINS = {cyrillic: latin for latin, cyrillic in LATIN_TWINS.items()}
# Technical abbreviations that look the same when all their letters are Cyrillic.
LATIN_ABBREVIATIONS = frozenset({"IP", "TCP", "HTTP", "MAC", "PC"})

# Latin capitals with a Cyrillic ending: SMSке, IPге.
_WITH_ENDING = re.compile(f"[A-Z]{{2,}}[а-яё{KAZAKH_LETTERS}]+")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN = re.compile("[A-Za-z]")
_HAS_KAZAKH = re.compile(f"[{KAZAKH_LETTERS}]", re.IGNORECASE)
_FOREIGN = re.compile(f"[{''.join(FOREIGN)}]")
# Both alternatives begin with a Latin letter, the rarer script, so that the search skips most of the text.
_MIXED = re.compile("[A-Za-z](?:[Ѐ-ӿ]|(?<=[Ѐ-ӿ][A-Za-z]))")
_TWIN_CAPITALS = re.compile(f"[{''.join(letter for letter in CYRILLIC_TWINS if letter.isupper())}]{{2,4}}")


def letter_words(text: str) -> list[str]:
    """Split a text into words of letters.

    >>> letter_words("Wi-Fi 2 минуттан соң")
    ['Wi', 'Fi', 'минуттан', 'соң']
    """
    return _WORD.findall(text)


def has_kazakh(text: str) -> bool:
    """Return whether one of the nine letters occurs.

    >>> has_kazakh("құпия"), has_kazakh("пароль")
    (True, False)
    """
    return bool(_HAS_KAZAKH.search(text))


def mended(word: str) -> str:
    """Return the word with its wrong letters replaced; the word itself if all letters are right.

    >>> mended("шoт"), mended("кӛмек"), mended("IР"), mended("Wi"), mended("IPге")
    ('шот', 'көмек', 'IP', 'Wi', 'IPге')
    """
    word = _FOREIGN.sub(lambda found: FOREIGN[found[0]], word)
    cyrillic, latin = _CYRILLIC.findall(word), _LATIN.findall(word)
    if not cyrillic or _WITH_ENDING.fullmatch(word):
        return word
    as_latin = "".join(CYRILLIC_TWINS.get(letter, letter) for letter in word)
    if as_latin in LATIN_ABBREVIATIONS:
        return as_latin
    return _one_script(word, as_latin, cyrillic, latin)


def _one_script(word: str, as_latin: str, cyrillic: list[str], latin: list[str]) -> str:
    """Convert the letters of the rarer script to the other script, if all of them have a twin there."""
    if not latin:
        return word
    to_cyrillic = all(letter in LATIN_TWINS for letter in latin)
    to_latin = all(letter in CYRILLIC_TWINS for letter in cyrillic)
    if to_cyrillic and (len(latin) <= len(cyrillic) or not to_latin):
        return "".join(LATIN_TWINS.get(letter, letter) for letter in word)
    return as_latin if to_latin else word


def is_suspect(text: str) -> bool:
    """Return whether a text may contain a word with wrong letters: a fast test that excludes nearly all texts.

    >>> is_suspect("Wi-Fi роутерді қосыңыз"), is_suspect("шoт"), is_suspect("кӛмек")
    (False, True, True)
    """
    return any(pattern.search(text) for pattern in (_FOREIGN, _MIXED, _TWIN_CAPITALS))


def wrong_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word that contains a wrong letter, with its correct spelling.

    >>> list(wrong_words("Сiздің кӛмек Beeline-ның"))
    [('Сiздің', 'Сіздің'), ('кӛмек', 'көмек')]
    """
    return ((word, mended(word)) for word in letter_words(text) if mended(word) != word)
