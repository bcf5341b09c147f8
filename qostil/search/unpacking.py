"""From an index in few bytes back to what lunr loads: the terms, and the weight of each in each document.

browser/unpacking.js is its twin.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lunr import __TARGET_JS_VERSION__

from qostil.search.building import EXACT, FIELDS, STEMMERS
from qostil.search.packing import BITS, DIGITS, MORE, Packed

# lunr's own settings of the weights.
_B, _K1 = 0.75, 1.2
# By field and document, how often a term stands there.
Postings = dict[str, dict[int, int]]


def unpack_words(packed: Packed) -> list[str]:
    """Return the words of an index in their order.

    >>> unpack_words({"words": "0логин\\n5ге"})
    ['логин', 'логинге']
    """
    words, before = [], ""
    for line in packed["words"].split("\n") if packed["words"] else ():
        before = before[: DIGITS.index(line[0])] + line[1:]
        words.append(before)
    return words


def unpack(packed: Packed, words: Sequence[str]) -> dict[str, Any]:
    """Return what lunr loads as an index."""
    postings = _postings(packed, words)
    boosts = [boost for _, items in packed["pages"] for _, boost in items]
    norms = {field: _norms(postings, field, len(boosts)) for field in FIELDS}
    vectors: dict[str, list[float]] = {f"{field}/{number}": [] for number in range(len(boosts)) for field in FIELDS}
    inverted: list[tuple[str, dict[str, Any]]] = []
    for index, term in enumerate(sorted(postings)):
        found = postings[term]
        inverted.append((term, {"_index": index} | {field: {str(n): {} for n in found[field]} for field in FIELDS}))
        rarity = _rarity(found, len(boosts))
        for field, boost in FIELDS.items():
            for number, times in found[field].items():
                weight = rarity * (_K1 + 1) * times / (norms[field][number] + times) * boost * boosts[number]
                vectors[f"{field}/{number}"] += (index, weight)
    return {
        "version": __TARGET_JS_VERSION__,
        "fields": list(FIELDS),
        "fieldVectors": list(vectors.items()),
        "invertedIndex": inverted,
        "pipeline": [],
    }


def _postings(packed: Packed, words: Sequence[str]) -> dict[str, Postings]:
    """Where each word stands, and each stem."""
    stem = STEMMERS[packed["locale"]]
    terms: dict[str, Postings] = {}
    for field, written in zip(FIELDS, packed["counts"], strict=True):
        stream = _read(written)
        for word in words:
            found = list(_documents(stream))
            for term in (EXACT + word, stem(word)):
                counts = terms.setdefault(term, {name: {} for name in FIELDS})[field]
                for number, times in found:
                    counts[number] = counts.get(number, 0) + times
    return terms


def _read(written: str) -> Iterator[int]:
    number = shift = 0
    for digit in map(DIGITS.index, written):
        number += (digit % MORE) << shift
        shift += BITS
        if digit < MORE:
            yield number
            number = shift = 0


def _documents(stream: Iterator[int]) -> Iterable[tuple[int, int]]:
    number = -1
    for _ in range(next(stream)):
        step = next(stream)
        number += step >> 1
        yield number, next(stream) if step % 2 else 1


def _norms(postings: Mapping[str, Postings], field: str, count: int) -> list[float]:
    """How much the length of each document's field dampens what is found in it."""
    lengths = [0] * count
    for found in postings.values():
        for number, times in found[field].items():
            lengths[number] += times
    mean = sum(lengths) / count if count else 0
    return [_K1 * (1 - _B + _B * (length / mean if mean else 0)) for length in lengths]


def _rarity(found: Postings, count: int) -> float:
    holding = sum(len(counts) for counts in found.values())
    return math.log(1 + abs((count - holding + 0.5) / (holding + 0.5)))
