"""Count the words of a language's documents, each page apart, and merge the counts of all pages to postings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from qostil.languages.stems import split_texts
from qostil.search.documents import Document
from qostil.search.ranking import RANKING

FIELDS: dict[str, float] = RANKING["fields"]
# The numbers of the documents that hold a word, ascending, each with how often.
Postings = Mapping[str, Sequence[int]]


class PageCounts(msgspec.Struct, frozen=True):
    """The words of one page: how often each stands in each document, by field, and all of titles and texts.

    They depend on the documents of the page alone, and not on their numbers.
    """

    fields: dict[str, list[dict[str, int]]]
    # The stop words among them too.
    words: list[str]

    @classmethod
    def of_bytes(cls, packed: bytes) -> PageCounts:
        """Return what `to_bytes` has packed.

        >>> PageCounts.of_bytes(PageCounts({"title": [{"чек": 1}]}, ["чек"]).to_bytes())
        PageCounts(fields={'title': [{'чек': 1}]}, words=['чек'])
        """
        return msgspec.msgpack.decode(packed, type=cls)

    def to_bytes(self) -> bytes:
        """Pack the counts: they take a tenth of the memory, and are read page by page."""
        return msgspec.msgpack.encode(self)


@dataclass(frozen=True)
class Index:
    """The postings of each field, and all words of titles and texts, the stop words among them too."""

    fields: Mapping[str, Postings]
    words: set[str]


def counts_of(documents: Sequence[Document]) -> PageCounts:
    """Count the words of the documents of one page.

    >>> about = Document("payments/", "wrong-login", "Қате логин", "Төлемдер", ("Бұл чек: логин, чек.",))
    >>> found = counts_of([about])
    >>> found.fields["title"], found.fields["text"], found.words
    ([{'қате': 1, 'логин': 1}], [{'чек': 2, 'логин': 1}], ['бұл', 'логин', 'чек', 'қате'])
    """
    titles, abouts = [document.title for document in documents], [document.page_title for document in documents]
    split = split_texts([*titles, *abouts, *(document.text for document in documents)])
    size = len(documents)
    texts = {"title": split[:size], "page": split[size : 2 * size], "text": split[2 * size :]}
    counted = {field: [dict(Counter(telling)) for _, telling in texts[field]] for field in FIELDS}
    return PageCounts(counted, sorted({word for every, _ in texts["title"] + texts["text"] for word in every}))


def merged(pages: Iterable[PageCounts]) -> Index:
    """Merge the counts of pages, whose documents are numbered in their order.

    >>> lost = Document("a/", "lost", "Чек жоғалды", "Чек", ()), Document("b/", "found", "Чек", "Чек", ())
    >>> merged(counts_of([document]) for document in lost).fields["title"]
    {'чек': [0, 1, 1, 1], 'жоғалды': [0, 1]}
    """
    fields: dict[str, dict[str, list[int]]] = {field: {} for field in FIELDS}
    known: set[str] = set()
    first = 0
    for page in pages:
        known.update(page.words)
        for field, postings in fields.items():
            _add(postings, page.fields[field], first)
        first += len(page.fields["title"])
    return Index(fields, known)


def _add(postings: dict[str, list[int]], documents: Iterable[Mapping[str, int]], first: int) -> None:
    for number, counts in enumerate(documents, first):
        for word, times in counts.items():
            postings.setdefault(word, []).extend((number, times))
