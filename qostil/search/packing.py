"""Pack an index into a compact form: word frequencies per document; the browser computes the weights (BM25) from them.

browser/unpacking.js decodes it, and browser/shards.js what lies in shards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from qostil.knowledge.asked import Asked
from qostil.knowledge.operators import Operator, owner_of
from qostil.languages.stems import stems
from qostil.model.locale import Locale
from qostil.reading.store import fingerprint
from qostil.search.digits import cut, digits, front_coded, steps
from qostil.search.documents import Document, answering, matters, numbers_by_answer
from qostil.search.index import PageCounts, Postings, counts_of, merged
from qostil.search.ranking import RANKING
from qostil.search.shards import count_shards, document_shards
from qostil.search.skeletons import skeletons
from qostil.search.worker import search_script
from qostil.settings.identity import Phone
from qostil.system.hashing import hash_of
from qostil.system.kept import keep, kept

STORY: int = RANKING["story"]
FELT: int = RANKING["felt"]
Packed = dict[str, Any]
# The words of pages as bytes, by their languages and their addresses within these.
Counted = Mapping[tuple[Locale, str], bytes]
_NOTHING: Counted = MappingProxyType({})


def pack_all(
    answers: Mapping[Locale, Sequence[Document]],
    asked: Collection[Asked] = (),
    operators: Sequence[Operator] = (),
    cache: Path | None = None,
    counted: Counted = _NOTHING,
) -> dict[Locale, Packed]:
    """Build and pack the index of each language, with which documents of the others are its own ones' counterparts.

    The words of pages that are `counted` already are not counted again.
    """
    keys: dict[tuple[str, str], int] = {}
    packed = {}
    for locale, found in answers.items():
        numbers = [keys.setdefault((document.page, document.id), len(keys)) for document in found]
        packed[locale] = pack(locale, found, asked, operators, cache, counted) | {"keys": list(_runs(numbers))}
    return packed


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Yield the first number of each run of ascending numbers without a gap, and how many they are.

    >>> list(_runs([0, 1, 2, 7, 3, 4]))
    [[0, 3], [7, 1], [3, 2]]
    """
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        own = [number for _, number in run]
        yield [own[0], len(own)]


def pack(
    locale: Locale,
    documents: Sequence[Document],
    asked: Iterable[Asked] = (),
    operators: Sequence[Operator] = (),
    cache: Path | None = None,
    counted: Counted = _NOTHING,
) -> Packed:
    """Build the index of a language, and pack it for the browser as values for JSON.

    It is kept in the cache, if there is one: an edit of one language changes nothing in the index of the other. What is
    written of the asked questions is kept there by itself.
    """
    own = [question for question in asked if question.locale == locale]
    file = cache / f"index-{locale}.msgpack" if cache else None
    counts = [counted.get((locale, page)) for page, _ in groupby(documents, lambda document: document.page)]
    made_from = msgspec.msgpack.encode((documents, counts, own, operators))
    given = fingerprint(hash_of(made_from))
    packed: Packed | None = kept(file, given, dict)
    if packed is None:
        packed = _pack(locale, documents, own, operators, cache, counted)
        keep(file, given, packed)
    return packed


def _pack(
    locale: Locale,
    documents: Sequence[Document],
    asked: Iterable[Asked],
    operators: Sequence[Operator],
    cache: Path | None,
    counted: Counted,
) -> Packed:
    pages = groupby(documents, lambda document: document.page)
    index = merged(_counts(counted.get((locale, page)), group) for page, group in pages)
    vocabulary = sorted({word for postings in index.fields.values() for word in postings})
    stem = stems(locale, index.words.union(vocabulary))
    known = index.words | {stem[word] for word in index.words}
    written = pack_operators(locale, documents, operators)
    return {
        "locale": locale,
        "boosts": _boosts(documents),
        "words": front_coded(vocabulary),
        "stems": "".join(cut(word, stem[word]) for word in vocabulary),
        "lengths": list(_lengths(index.fields.values(), len(documents))),
        "counts": count_shards(index.fields.values(), vocabulary),
        "documents": document_shards(documents),
        "asked": pack_asked(locale, documents, asked, written, known, cache),
        "operators": written,
        "groups": digits(number for group in _groups_of(documents, written) for number in steps(group)),
        "situations": [number for number, document in enumerate(documents) if document.is_situation],
        "general": _general(documents),
    }


def _counts(packed: bytes | None, documents: Iterable[Document]) -> PageCounts:
    return PageCounts.of_bytes(packed) if packed else counts_of(list(documents))


def _lengths(fields: Iterable[Postings], documents: int) -> Iterator[str]:
    """Yield the number of words of each document, field by field."""
    for postings in fields:
        lengths = [0] * documents
        for found in postings.values():
            for number, times in zip(found[::2], found[1::2], strict=True):
                lengths[number] += times
        yield digits(lengths)


def _boosts(documents: Sequence[Document]) -> list[Any]:
    """Return the boosts that there are, and which of them each document has.

    >>> _boosts([Document("", "", "", "", (), 0.25), Document("", "fee", "", "", ()), Document("", "due", "", "", ())])
    [[0.25, 1], '011']
    """
    known = sorted({document.boost for document in documents})
    return [known, digits(known.index(document.boost) for document in documents)]


def _groups_of(documents: Sequence[Document], operators: Sequence[Packed]) -> Iterable[Sequence[int]]:
    """Return the documents of one id or one matter, where an operator has one: the others' are its counterparts."""
    by_id: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        by_id.setdefault(document.id, []).append(number)
    owned = {number for operator in operators for number in operator["documents"]}
    groups = {tuple(group): None for group in (*matters(documents), *by_id.values())}
    return [group for group in groups if len(group) > 1 and not owned.isdisjoint(group)]


def _general(documents: Sequence[Document]) -> list[int]:
    """Return the numbers of the situations of which an answer outside of all contracts tells too."""
    contracts = {document.page for document in documents if document.is_situation}
    general = [own for own in matters(documents) if any(documents[number].page not in contracts for number in own)]
    return sorted({number for own in general for number in own if documents[number].is_situation})


def pack_asked(
    locale: Locale,
    documents: Sequence[Document],
    asked: Iterable[Asked],
    operators: Sequence[Packed],
    known: Collection[str],
    cache: Path | None = None,
) -> Packed:
    """Pack the asked questions: their words, the questions of each word, and the documents that answer them.

    Words are skeletons, see browser/grams.js. A document's title counts as a question for it. `operators` are packed;
    `known` are all words of titles and texts, and their stems.
    """
    groups = _groups(documents, asked)
    written = skeletons(list(groups.values()), known, locale, operators, cache)
    runs = [(right, tuple(lines)) for right, lines in zip(groups, written, strict=True) if lines]
    return _packed(tuple(sorted(runs)))


# In a preview, which is built anew after each change, the questions are nearly always as they were.
@lru_cache(maxsize=4)
def _packed(runs: tuple[tuple[tuple[int, ...], tuple[str, ...]], ...]) -> Packed:
    postings = _postings(_ordered(line.split() for line in lines) for _, lines in runs)
    return {
        "words": front_coded(sorted(postings)),
        "postings": digits(number for word in sorted(postings) for number in steps(postings[word])),
        "runs": digits(_answered([(right, len(lines)) for right, lines in runs])),
    }


def _postings(runs: Iterable[Sequence[Sequence[str]]]) -> dict[str, list[int]]:
    """Map each word to the numbers of the questions that contain it; skip words that only one long question has."""
    questions = [question for run in runs for question in run]
    holding = Counter(word for question in questions for word in set(question))
    postings: dict[str, list[int]] = {}
    for number, question in enumerate(questions):
        for word in set(question):
            if holding[word] > 1 or len(question) < STORY or len(questions) < FELT:
                postings.setdefault(word, []).append(number)
    return postings


def _ordered(questions: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    """Sort questions so that those with common words are adjacent: the differences are smaller and take fewer bytes."""
    own = list(questions)
    holding = Counter(word for question in own for word in set(question))
    return sorted(own, key=lambda question: sorted((-holding[word], word) for word in question))


def _groups(documents: Sequence[Document], asked: Iterable[Asked]) -> dict[tuple[int, ...], list[str]]:
    """Group questions by the numbers of the documents that answer them."""
    numbers = numbers_by_answer(documents)
    groups: dict[tuple[int, ...], list[str]] = {
        (number,): [document.title] for number, document in enumerate(documents) if not document.is_situation
    }
    # The title of a situation is what customers of any operator ask: a question for all answers of its matter.
    of_situations = {document.id: document.title for document in documents if document.is_situation}
    for matter, title in zip(matters(documents), of_situations.values(), strict=True):
        groups.setdefault(tuple(matter), []).append(title)
    # Thousands of questions name the same few answers.
    answered = lru_cache(maxsize=None)(lambda answers: answering(numbers, answers))
    for question in asked:
        right = answered(tuple(question.answers))
        if right or not question.answers:
            groups.setdefault(right, []).append(question.typed)
    return groups


def _answered(runs: Sequence[tuple[Sequence[int], int]]) -> Iterator[int]:
    """Yield the answers of each run of questions, the first as the gap to that of the run before, and its questions.

    >>> list(_answered([((), 2), ((4,), 1), ((5, 7), 1)]))
    [0, 2, 1, 4, 1, 2, 1, 1, 1]
    """
    before = 0
    for right, questions in runs:
        yield len(right)
        for number, base in zip(right, (before, *(number + 1 for number in right)), strict=False):
            yield number - base
        before = right[0] if right else before
        yield questions


def pack_operators(locale: Locale, documents: Sequence[Document], operators: Sequence[Operator]) -> list[Packed]:
    """Pack each operator: its names in phonetic form, the numbers of its documents, and how to reach it."""
    owners = [owner_of(document.page, document.id, operators) for document in documents]
    return [
        {
            "id": operator.id,
            "name": operator.called(locale),
            "names": search_script().call("names => names.map(soundOf)", operator.names),
            "documents": [number for number, owner in enumerate(owners) if owner is operator],
            "contacts": operator.contacts,
            "answer": _number_of(operator.contacts, documents),
            "phones": [_pack_phone(phone, locale) for phone in operator.phones],
        }
        for operator in operators
    ]


def _pack_phone(phone: Phone, locale: Locale) -> Packed:
    purpose = phone.purpose.of(locale) if phone.purpose else ""
    return {"number": phone.number, "dialled": phone.dialled, "purpose": purpose}


def _number_of(contacts: str, documents: Iterable[Document]) -> int | None:
    """Return the number of the document that tells how to reach an operator."""
    places = (f"{document.page}#{document.id}" for document in documents)
    return next((number for number, place in enumerate(places) if place == contacts), None)
