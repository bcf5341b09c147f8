"""Build the index of a language with lunr: its pipeline leaves out stop words, and adds the stem to each other word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import snowballstemmer
from lunr.builder import Builder
from lunr.pipeline import Pipeline
from lunr.token import Token

from qostil.pairing import Locale
from qostil.search import kazakh
from qostil.search.data import table
from qostil.search.documents import Document
from qostil.search.words import is_stop_word, words

# What marks a word as it stands among the terms of an index, so that no stem is taken for it.
EXACT = "="
# The Russian one of the browser, russian.js, is driven by qostil/data/russian.yml; a test holds it to this one.
STEMMERS: dict[Locale, Callable[[str], str]] = {
    "kk": kazakh.stem,
    "ru": cache(snowballstemmer.stemmer("russian").stemWord),
}
FIELDS: dict[str, float] = table("ranking")["fields"]


def build(locale: Locale, documents: Iterable[Document]) -> Builder:
    """Count the words of all documents, which are named by their numbers; lunr's `build` then weighs them.

    >>> about = Document("payments/", "paid-wrong-login", "Басқа логинге төлеп қойдым", "Төлемдер", "Чекті тексеріңіз.")
    >>> sorted(build("kk", [about]).inverted_index)[-3:]
    ['төле', 'төлем', 'чек']
    """
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    builder.pipeline.add(_stop, _FORMS[locale])
    for number, document in enumerate(documents):
        told = {"title": document.title, "page": document.page_title, "text": document.text}
        builder.add({"id": number} | {field: words(text) for field, text in told.items()}, {"boost": document.boost})
    return builder


def _stop(token: Token, *_: object) -> Token | None:
    return None if is_stop_word(str(token)) else token


def _forms(locale: Locale) -> Callable[..., list[Token]]:
    stem = STEMMERS[locale]

    def forms(token: Token, *_: object) -> list[Token]:
        return [Token(EXACT + str(token)), Token(stem(str(token)))]

    Pipeline.register_function(forms, f"forms-{locale}")
    return forms


_FORMS: dict[Locale, Callable[..., list[Token]]] = {locale: _forms(locale) for locale in STEMMERS}
Pipeline.register_function(_stop, "stop-words")
