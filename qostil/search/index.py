"""Build the lunr index of a language; each word is indexed as the exact form and as its stem."""

from __future__ import annotations

from collections.abc import Sequence

from lunr.builder import Builder

from qostil.languages.stems import stems, telling_words
from qostil.model.locale import Locale
from qostil.search.documents import Document
from qostil.search.ranking import RANKING

# The prefix of exact forms among the terms of an index, which distinguishes them from stems.
EXACT = "="
FIELDS: dict[str, float] = RANKING["fields"]


def build(locale: Locale, documents: Sequence[Document]) -> Builder:
    """Count the words of all documents, whose names are their numbers; lunr's `build` then computes the weights.

    >>> about = Document("payments/", "wrong-login", "Басқа логинге төлеп қойдым", "Төлемдер", ("Чекті тексеріңіз.",))
    >>> sorted(build("kk", [about]).inverted_index)[-3:]
    ['төле', 'төлем', 'чек']
    """
    titles = {"title": [d.title for d in documents], "page": [d.page_title for d in documents]}
    found = {field: telling_words(texts) for field, texts in (titles | {"text": [d.text for d in documents]}).items()}
    stem = stems(locale, {word for texts in found.values() for words in texts for word in words})
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for number, document in enumerate(documents):
        terms = {field: [t for word in found[field][number] for t in (EXACT + word, stem[word])] for field in FIELDS}
        builder.add({"id": number} | terms, {"boost": document.boost})
    return builder
