"""An index in few bytes holds all that lunr's own index holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from lunr.builder import Builder

from qostil.build.build import read_build
from qostil.languages.stems import stems, telling_words
from qostil.model.locale import LOCALES, Locale
from qostil.search.documents import Document, documents
from qostil.search.index import FIELDS
from qostil.search.packing import pack
from qostil.search.worker import search_script
from tests.project import ROOT

Weights = dict[tuple[str, str], float]


def weights(index: dict[str, Any]) -> Weights:
    """The weight of each term in each field of each document."""
    terms = {posting["_index"]: term for term, posting in index["invertedIndex"]}
    return {
        (ref, terms[vector[n]]): vector[n + 1]
        for ref, vector in index["fieldVectors"]
        for n in range(0, len(vector), 2)
    }


def lunrs(locale: Locale, found: Sequence[Document]) -> dict[str, Any]:
    """lunr's own index: each word is in it as it stands and as its stem."""
    texts = {"title": [d.title for d in found], "page": [d.page_title for d in found], "text": [d.text for d in found]}
    split = {field: telling_words(own) for field, own in texts.items()}
    stem = stems(locale, {word for own in split.values() for words in own for word in words})
    builder = Builder()
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for n, document in enumerate(found):
        terms = {field: [term for word in split[field][n] for term in ("=" + word, stem[word])] for field in FIELDS}
        builder.add({"id": n} | terms, {"boost": document.boost})
    index: dict[str, Any] = builder.build().serialize()
    return index


WEIGHTS = """packed => {
  const { postings } = loadLanguage(packed)
  return Array.from(postings.numbers.keys()).flatMap(function (term) {
    return postings.weighed(term).fields.flatMap(function ({ numbers, weights }, field) {
      return Array.from(numbers, (number, n) => [FIELDS[field] + "/" + number, term, weights[n]])
    })
  })
}"""


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_lost(locale: Locale) -> None:
    found = list(documents(read_build(ROOT).corpus, locale))
    read = search_script().call(WEIGHTS, pack(locale, found))
    ours = {(ref, term): weight for ref, term, weight in read}
    theirs = weights(lunrs(locale, found))
    assert ours.keys() == theirs.keys()
    # lunr rounds to three places.
    assert max(abs(ours[key] - theirs[key]) for key in ours) < 0.002


def test_an_empty_site_has_an_index() -> None:
    assert search_script().call(WEIGHTS, pack("kk", [])) == []
