"""Build the index of a language with lunr: each word counts as it stands, and as its stem."""

from __future__ import annotations

from collections.abc import Sequence

from lunr.builder import Builder

from qostil.languages.stems import stems, telling_words
from qostil.model.locale import Locale
from qostil.search.documents import Document
from qostil.search.ranking import RANKING

# What marks a word as it stands among the terms of an index, so that no stem is taken for it.
EXACT = "="
FIELDS: dict[str, float] = RANKING["fields"]


def build(locale: Locale, documents: Sequence[Document]) -> Builder:
    """Count the words of all documents, which are named by their numbers; lunr's `build` then weighs them.

    >>> about = Document("payments/", "wrong-login", "Басқа логинге төлеп қойдым", "Төлемдер", ("Чекті тексеріңіз.",))
    >>> sorted(build("kk", [about]).inverted_index)[-3:]
    ['төле', 'төлем', 'чек']
    """
    told = {"title": [d.title for d in documents], "page": [d.page_title for d in documents]}
    found = {field: telling_words(texts) for field, texts in (told | {"text": [d.text for d in documents]}).items()}
    stem = stems(locale, {word for texts in found.values() for words in texts for word in words})
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for number, document in enumerate(documents):
        terms = {field: [t for word in found[field][number] for t in (EXACT + word, stem[word])] for field in FIELDS}
        builder.add({"id": number} | terms, {"boost": document.boost})
    return builder
