"""The Russian alphabet."""

from __future__ import annotations

from qostil.languages.alphabet import Alphabet

# Microsoft Word's lettered lists skip й.
_IN_WORD = "абвгдежзиклмнопрстуфхцчшщэюя"

ALPHABET = Alphabet(
    small="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    listed="абвгдежзийклмнопрстуфхцчшщэюя",
    frequent="оаеинытлрсквдмпузяьгбчйхжшющцэёфъ",
    folded={"ё": "е"},
    latin=dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufye", strict=True))
    | {"ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
    | {"ъ": "", "ь": ""},
    read_as={"ё": "е"},
    word_lists={"russianLower": _IN_WORD, "russianUpper": _IN_WORD},
)
