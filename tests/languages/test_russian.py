"""The Russian stemmer of the search gives what Snowball's own gives."""

from __future__ import annotations

import snowballstemmer

from qostil.languages.stems import stems
from qostil.search.digits import unpack_words
from qostil.search.writing import read_index
from tests.site.built import Built


def test_every_word_has_the_stem_that_snowball_gives(content: Built) -> None:
    known = set(unpack_words(read_index(content.folder, "ru")["words"]))
    # Words that no grammar has made, too: beginnings and ends of real ones.
    cut = {word[n:] for word in known for n in (1, 2)} | {word[:-n] for word in known for n in (1, 2)}
    every = sorted((known | cut) - {""})
    assert len(every) > 5_000
    snowball = snowballstemmer.stemmer("russian").stemWord
    assert [(word, stem) for word, stem in stems("ru", every).items() if stem != snowball(word)] == []
