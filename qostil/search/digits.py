"""Write numbers and words in few characters; browser/unpacking.js reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

# Numbers are encoded with these characters, five bits each; a character of the second half has a continuation.
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
BITS, MORE = 5, 32


def digits(numbers: Iterable[int]) -> str:
    """Write numbers one after the other.

    >>> digits([0, 31, 32, 15000])
    '0VW1uqE'
    """
    return "".join(map(_digits, numbers))


# Most gaps and frequencies are the same few numbers.
@lru_cache(maxsize=4096)
def _digits(number: int) -> str:
    written = ""
    while number >= MORE:
        written += DIGITS[MORE + number % MORE]
        number >>= BITS
    return written + DIGITS[number]


def steps(found: Sequence[int]) -> Iterable[int]:
    """Yield the length of a list, and then the gap before each number (delta encoding).

    >>> list(steps([0, 1, 5]))
    [3, 0, 0, 3]
    """
    yield len(found)
    yield from (number - before - 1 for before, number in zip((-1, *found), found, strict=False))


def front_coded(words: Iterable[str]) -> str:
    """Write each word as the length of the prefix shared with the word before, and the rest (front coding).

    >>> front_coded(["логин", "логинге"])
    '0логин\\n5ге'
    """
    written, before = [], ""
    for word in words:
        common = min(shared(before, word), MORE - 1)
        written.append(DIGITS[common] + word[common:])
        before = word
    return "\n".join(written)


def unpack_words(written: str) -> list[str]:
    """Return the words of an index in their order.

    >>> unpack_words("0логин\\n5ге")
    ['логин', 'логинге']
    """
    found, before = [], ""
    for line in written.split("\n") if written else ():
        before = before[: DIGITS.index(line[0])] + line[1:]
        found.append(before)
    return found


def cut(word: str, stem: str) -> str:
    """Encode the number of letters to cut from the end of a word, and the letters to append, which are never digits.

    >>> cut("логинге", "логин"), cut("кітабы", "кітап")
    ('2', '2п')
    """
    common = shared(word, stem)
    return DIGITS[len(word) - common] + stem[common:]


# In a preview, which is built anew after each change, nearly all words stand beside the same ones.
@lru_cache(maxsize=65_536)
def shared(a: str, b: str) -> int:
    """Return the length of the common prefix of two words.

    >>> shared("төлем", "төлеу")
    4
    """
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
