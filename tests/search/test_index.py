"""The words of each page are counted apart, so that those of an unchanged page need not be counted again."""

from __future__ import annotations

from itertools import groupby

import pytest

from qostil.build.build import read_build
from qostil.model.locale import LOCALES, Locale
from qostil.search.documents import Document, documents
from qostil.search.index import PageCounts, counts_of, merged
from tests.project import ROOT


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_counted_apart_are_as_all_at_once(locale: Locale) -> None:
    found = list(documents(read_build(ROOT).corpus, locale))
    pages = [list(group) for _, group in groupby(found, lambda document: document.page)]
    assert len(pages) > 1
    assert merged(map(counts_of, pages)) == merged([counts_of(found)])


def test_what_was_counted_can_be_kept_in_a_file() -> None:
    counts = counts_of([Document("a/", "lost", "Чек жоғалды", "Чек", ("Бұл чек.",))])
    assert PageCounts.of_bytes(counts.to_bytes()) == counts
