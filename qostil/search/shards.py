"""Cut what a question needs only a part of into shards: the phone of a reader fetches those of its question.

A shard is for a range of numbers; `first` are those with which the shards begin. A small site has them in the index; of
a large one the index has the name of their folder. browser/shards.js reads both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any

from qostil.search.digits import digits
from qostil.search.documents import Document
from qostil.search.index import Postings

Shards = dict[str, Any]
# Characters of a shard, 1 to 3 kB after gzip. A question needs few words of a range: with five times as many characters
# it would fetch three times the bytes, in half as many files.
SIZE = 4000


def count_shards(fields: Collection[Postings], words: Sequence[str]) -> Shards:
    """Cut the counts of all fields by ranges of words; a shard has each field apart.

    >>> count_shards([{"чек": [0, 1]}, {"чек": [0, 1, 3, 2], "логин": [3, 1]}], ["логин", "чек"])
    {'first': [0], 'parts': [['012', '182272']]}
    """
    written = [[_written(tuple(postings.get(word, ()))) for word in words] for postings in fields]
    first = list(_starts((sum(map(len, own)) for own in zip(*written, strict=True)), SIZE))
    ranges = pairwise([*first, len(words)])
    return {"first": first, "parts": [["".join(field[a:b]) for field in written] for a, b in ranges]}


# In a preview, which is built anew after each change, nearly all words stand in the same documents.
@lru_cache(maxsize=65_536)
def _written(found: Sequence[int]) -> str:
    return digits(_counts(found))


def _counts(found: Sequence[int]) -> Iterator[int]:
    """Yield the document count of a word and doubled document gaps; after an odd gap follows a frequency."""
    yield len(found) // 2
    before = -1
    for number, times in zip(found[::2], found[1::2], strict=True):
        yield from ((number - before) * 2,) if times == 1 else ((number - before) * 2 + 1, times)
        before = number


def document_shards(documents: Sequence[Document]) -> Shards:
    """Cut what is shown of documents by ranges of their numbers: page by page their ids and titles.

    >>> document_shards([Document("pay/", "fee", "Өсімпұл", "Төлем", (), own="q/fee/")])
    {'first': [0], 'parts': [[['pay/', 'Төлем', 'q/', ['fee'], ['Өсімпұл']]]]}
    """
    first = list(_starts((len(document.id) + len(document.title) for document in documents), SIZE))
    return {"first": first, "parts": [_shown(documents[a:b]) for a, b in pairwise([*first, len(documents)])]}


def _shown(documents: Sequence[Document]) -> list[list[Any]]:
    pages = (list(group) for _, group in groupby(documents, lambda document: document.page))
    return [
        [
            own[0].page,
            own[0].page_title,
            _own(own),
            [document.id for document in own],
            [document.title for document in own],
        ]
        for own in pages
    ]


def _own(documents: Sequence[Document]) -> str | None:
    """Return what stands before the id in the address of an item's own page; None where the items have none.

    >>> _own([Document("kumis/", "fee", "Өсімпұл", "Күміс шарты", (), own="q/kumis-fee/")])
    'q/kumis-'
    """
    return next((document.own.removesuffix(f"{document.id}/") for document in documents if document.own), None)


def _starts(lengths: Iterable[int], most: int) -> Iterator[int]:
    """Yield the number of the first piece of each shard.

    >>> list(_starts([3, 4, 9, 1], 8))
    [0, 2, 3]
    """
    total = 0
    for number, length in enumerate(lengths):
        if not number or total + length > most:
            yield number
            total = 0
        total += length
