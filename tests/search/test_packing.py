"""An index in few bytes holds all that lunr's own index holds."""

from __future__ import annotations

from typing import Any

import pytest

from qostil.build.build import read_build
from qostil.model.locale import LOCALES, Locale
from qostil.search.documents import documents
from qostil.search.index import build
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


WEIGHTS = """packed => {
  const { postings } = loadLanguage(packed)
  return Array.from(postings.numbers.keys()).flatMap(function (term) {
    return postings.weighed(term).weights.map(([ref, weight]) => [ref, term, weight])
  })
}"""


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_lost(locale: Locale) -> None:
    found = list(documents(read_build(ROOT).corpus, locale))
    read = search_script().call(WEIGHTS, pack(locale, found))
    ours = {(ref, term): weight for ref, term, weight in read}
    theirs = weights(build(locale, found).build().serialize())
    assert ours.keys() == theirs.keys()
    # lunr rounds to three places.
    assert max(abs(ours[key] - theirs[key]) for key in ours) < 0.002


def test_an_empty_site_has_an_index() -> None:
    assert search_script().call(WEIGHTS, pack("kk", [])) == []
