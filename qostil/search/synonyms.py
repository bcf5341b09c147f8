"""Words for one thing: which phrases of a language belong together, as stems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qostil.data_files import kept
from qostil.pairing import Locale
from qostil.search.building import STEMMERS
from qostil.search.data import table
from qostil.search.words import is_stop_word, words

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Synonyms:
    """The groups of phrases, and under each stem the phrases that begin with it, with the number of their group."""

    groups: tuple[tuple[Phrase, ...], ...]
    beginning: dict[str, list[tuple[Phrase, int]]]


def synonym_words() -> Iterator[str]:
    """Yield every word of the groups."""
    for line in table("synonyms"):
        yield from (word for word in words(line) if not is_stop_word(word))


@kept
def synonyms(locale: Locale) -> Synonyms:
    """Read the groups as the stemmer of a language has them.

    >>> ("парол",) in synonyms("ru").groups[synonyms("ru").beginning["парол"][0][1]]
    True
    """
    groups = tuple(tuple(_phrases(line, locale)) for line in table("synonyms"))
    beginning: dict[str, list[tuple[Phrase, int]]] = {}
    for number, phrases in enumerate(groups):
        for phrase in phrases:
            beginning.setdefault(phrase[0], []).append((phrase, number))
    return Synonyms(groups, beginning)


def _phrases(line: str, locale: Locale) -> Iterator[Phrase]:
    stem = STEMMERS[locale]
    stems = (tuple(stem(word) for word in words(phrase) if not is_stop_word(word)) for phrase in line.split(","))
    return iter(dict.fromkeys(phrase for phrase in stems if phrase))
