"""Count the terms of each item, and keep the counts in the cache: only a new text is split into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import Path

from qostil.corpus.answers import answer_slug, answers_of
from qostil.corpus.corpus import Corpus
from qostil.languages.stems import stems, telling_words
from qostil.model.item import Item
from qostil.model.locale import LOCALES, Locale
from qostil.reading.store import fingerprint
from qostil.system.hashing import hash_of
from qostil.system.kept import keep, kept

_FILE = "terms.msgpack"
# How often a word of the question counts, of which a single one says more than one of a long answer.
_IN_QUESTION = 3

# The name of an item's page; the language and a stem of it; how often each of these occurs in a text.
Slug = str
Term = str
Counts = dict[Term, int]


def counted(corpus: Corpus, cache: Path | None = None) -> Iterator[tuple[Slug, Counts]]:
    """Yield how often each term occurs in each item, for one language after the other.

    The counts are kept in a file of the cache, if there is one.

    >>> from qostil.model.page import FrontMatter, Page
    >>> items = (Item("receipt", "Чек керек пе?", 7),)
    >>> list(counted(Corpus((Page("docs/kk/a.md", "kk", "a", front=FrontMatter("Чек", "С.", "faq"), items=items),))))
    [('receipt', {'kk чек': 3})]
    """
    code, file = fingerprint(), cache / _FILE if cache else None
    before = kept(file, code, dict[str, Counts]) or {}
    now: dict[str, Counts] = {}
    for locale in LOCALES:
        texts = [(answer_slug(page, item.id), _text(item)) for item, page in answers_of(corpus, locale)]
        keys = {text: hash_of(f"{locale} {text}".encode()).hex() for _, text in texts}
        new = {text: key for text, key in keys.items() if key not in before}
        now |= {key: before[key] for key in keys.values() if key in before}
        now |= zip(new.values(), _counts_of(locale, new), strict=True)
        yield from ((slug, now[keys[text]]) for slug, text in texts)
    if now.keys() != before.keys():
        keep(file, code, now)


def _text(item: Item) -> str:
    return " ".join([*[item.question] * _IN_QUESTION, *(block.text for block in item.blocks)])


def _counts_of(locale: Locale, texts: Collection[str]) -> Iterator[Counts]:
    """Yield how often each stem occurs in each text of a language."""
    words = telling_words(list(texts))
    stem = {word: f"{locale} {found}" for word, found in stems(locale, set(chain.from_iterable(words))).items()}
    yield from (dict(Counter(map(stem.__getitem__, found))) for found in words)
