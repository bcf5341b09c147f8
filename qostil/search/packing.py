"""Pack an index into a compact form: word frequencies per document; the browser computes the weights (BM25) from them.

browser/unpacking.js decodes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from qostil.knowledge.asked import Asked
from qostil.knowledge.operators import Operator, owner_of
from qostil.languages.stems import stems
from qostil.model.locale import Locale
from qostil.search.documents import Document, answering, matters, numbers_by_answer
from qostil.search.index import FIELDS, Postings, counts_of, merged
from qostil.search.ranking import RANKING
from qostil.search.skeletons import skeletons
from qostil.search.worker import search_script
from qostil.settings.identity import Phone

# Numbers are encoded with these characters, five bits each; a character of the second half has a continuation.
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
BITS, MORE = 5, 32
STORY: int = RANKING["story"]
FELT: int = RANKING["felt"]
Packed = dict[str, Any]


def pack(
    locale: Locale,
    documents: Sequence[Document],
    asked: Iterable[Asked] = (),
    operators: Sequence[Operator] = (),
    cache: Path | None = None,
) -> Packed:
    """Build the index of a language, and pack it for the browser as values for JSON.

    What is written of the asked questions is kept in the cache, if there is one.
    """
    pages = [list(group) for _, group in groupby(documents, lambda document: document.page)]
    index = merged(map(counts_of, pages))
    vocabulary = sorted({word for postings in index.fields.values() for word in postings})
    stem = stems(locale, index.words.union(vocabulary))
    known = index.words | {stem[word] for word in index.words}
    written = pack_operators(locale, documents, operators)
    return {
        "locale": locale,
        "pages": [[page[0].page, [[document.id, document.boost] for document in page]] for page in pages],
        "titles": [document.title for document in documents],
        "abouts": [page[0].page_title for page in pages],
        "own": [_own(page) for page in pages],
        "words": "\n".join(_front_coded(vocabulary)),
        "stems": "".join(_cut(word, stem[word]) for word in vocabulary),
        "counts": [_numbers(_stream(index.fields[field], vocabulary)) for field in FIELDS],
        "asked": pack_asked(locale, documents, asked, written, known, cache),
        "operators": written,
        "matters": matters(documents),
        "situations": [number for number, document in enumerate(documents) if document.is_situation],
    }


def _own(documents: Sequence[Document]) -> str | None:
    """Return what stands before the id in the address of an item's own page; None where the items have none.

    >>> _own([Document("kumis/", "fee", "Өсімпұл", "Күміс шарты", (), own="q/kumis-fee/")])
    'q/kumis-'
    """
    return next((document.own.removesuffix(f"{document.id}/") for document in documents if document.own), None)


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
    groups = _groups(locale, documents, asked)
    written = skeletons(list(groups.values()), known, locale, operators, cache)
    runs = [(right, tuple(lines)) for right, lines in zip(groups, written, strict=True) if lines]
    return _packed(tuple(sorted(runs)))


# In a preview, which is built anew after each change, the questions are nearly always as they were.
@lru_cache(maxsize=4)
def _packed(runs: tuple[tuple[tuple[int, ...], tuple[str, ...]], ...]) -> Packed:
    postings = _postings(_ordered(line.split() for line in lines) for _, lines in runs)
    return {
        "words": "\n".join(_front_coded(sorted(postings))),
        "postings": _numbers(number for word in sorted(postings) for number in _steps(postings[word])),
        "runs": [[list(right), len(lines)] for right, lines in runs],
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


def _groups(locale: Locale, documents: Sequence[Document], asked: Iterable[Asked]) -> dict[tuple[int, ...], list[str]]:
    """Group questions by the numbers of the documents that answer them."""
    numbers = numbers_by_answer(documents)
    groups: dict[tuple[int, ...], list[str]] = {
        (number,): [document.title] for number, document in enumerate(documents) if not document.is_situation
    }
    # The title of a situation is what customers of any operator ask: a question for all answers of its matter.
    of_situations = {document.id: document.title for document in documents if document.is_situation}
    for matter, title in zip(matters(documents), of_situations.values(), strict=True):
        groups.setdefault(tuple(matter), []).append(title)
    for question in asked:
        right = answering(numbers, question.answers)
        if question.locale == locale and (right or not question.answers):
            groups.setdefault(right, []).append(question.typed)
    return groups


def _steps(found: Sequence[int]) -> Iterable[int]:
    """Yield the length of a list, and then the gap before each number (delta encoding)."""
    yield len(found)
    yield from (number - before - 1 for before, number in zip((-1, *found), found, strict=False))


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
            "phones": [_pack_phone(phone, locale) for phone in operator.phones],
        }
        for operator in operators
    ]


def _pack_phone(phone: Phone, locale: Locale) -> Packed:
    purpose = phone.purpose.of(locale) if phone.purpose else ""
    return {"number": phone.number, "dialled": phone.dialled, "purpose": purpose}


def _front_coded(words: Iterable[str]) -> Iterable[str]:
    """Encode each word as the length of the prefix shared with the previous word, and the rest (front coding)."""
    before = ""
    for word in words:
        shared = min(_shared(before, word), MORE - 1)
        yield DIGITS[shared] + word[shared:]
        before = word


def unpack_words(written: str) -> list[str]:
    """Return the words of an index in their order.

    >>> unpack_words("0логин\\n5ге")
    ['логин', 'логинге']
    """
    found, before = [], ""
    for line in written.split("\n") if written else ():
        before = before[: DIGITS.index(line[0])] + line[1:]
        found.append(before)
    return found


def _cut(word: str, stem: str) -> str:
    """Encode the number of letters to cut from the end of a word, and the letters to append, which are never digits.

    >>> _cut("логинге", "логин"), _cut("кітабы", "кітап")
    ('2', '2п')
    """
    shared = _shared(word, stem)
    return DIGITS[len(word) - shared] + stem[shared:]


def _shared(a: str, b: str) -> int:
    """Return the length of the common prefix of two words."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _stream(postings: Postings, words: Iterable[str]) -> Iterator[int]:
    """Yield for each word its document count and doubled document gaps; after an odd gap follows a frequency."""
    for word in words:
        found = postings.get(word, ())
        yield len(found) // 2
        before = -1
        for number, times in zip(found[::2], found[1::2], strict=True):
            yield from ((number - before) * 2,) if times == 1 else ((number - before) * 2 + 1, times)
            before = number


def _numbers(stream: Iterable[int]) -> str:
    return "".join(map(_digits, stream))


# Most gaps and frequencies are the same few numbers.
@lru_cache(maxsize=4096)
def _digits(number: int) -> str:
    written = ""
    while number >= MORE:
        written += DIGITS[MORE + number % MORE]
        number >>= BITS
    return written + DIGITS[number]
