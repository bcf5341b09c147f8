"""Pack a lunr index into a compact form: word frequencies per document; the browser recomputes all weights from them.

browser/unpacking.js decodes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from lunr.builder import Builder

from qostil.knowledge.asked import Asked
from qostil.knowledge.operators import Operator, owner_of
from qostil.languages.stems import stems, words
from qostil.model.locale import Locale
from qostil.search.documents import Document, answering, matters, numbers_by_answer
from qostil.search.index import EXACT, FIELDS, build
from qostil.search.ranking import RANKING
from qostil.search.worker import search_script
from qostil.settings.identity import Phone

# Numbers are encoded with these characters, five bits each; a character of the second half has a continuation.
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
BITS, MORE = 5, 32
ALIKE: float = RANKING["alike"]
STORY: int = RANKING["story"]
FELT: int = RANKING["felt"]
Packed = dict[str, Any]
Counts = dict[str, dict[int, int]]


def pack(
    locale: Locale, documents: Sequence[Document], asked: Iterable[Asked] = (), operators: Sequence[Operator] = ()
) -> Packed:
    """Build the index of a language, and pack it for the browser as values for JSON."""
    counted = _counts(build(locale, documents))
    vocabulary = sorted({word for counts in counted.values() for word in counts})
    written = pack_operators(locale, documents, operators)
    return {
        "locale": locale,
        "pages": [
            [page, [[document.id, document.boost] for document in group]]
            for page, group in groupby(documents, lambda document: document.page)
        ],
        "titles": [document.title for document in documents],
        "abouts": [next(group).page_title for _, group in groupby(documents, lambda document: document.page)],
        "own": [_own(list(group)) for _, group in groupby(documents, lambda document: document.page)],
        "words": "\n".join(_front_coded(vocabulary)),
        "stems": "".join(_cut(word, stem) for word, stem in stems(locale, vocabulary).items()),
        "counts": [_numbers(_stream(counted[field], vocabulary)) for field in FIELDS],
        "asked": pack_asked(locale, documents, asked, written),
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
    locale: Locale, documents: Sequence[Document], asked: Iterable[Asked], operators: Sequence[Packed]
) -> Packed:
    """Pack the asked questions: their words, the questions of each word, and the documents that answer them.

    Words are skeletons, see browser/grams.js. A document's title counts as a question for it. `operators` are packed.
    """
    groups = _groups(locale, documents, asked)
    known = sorted(set(words("\n".join(f"{document.title} {document.text}" for document in documents))))
    written = search_script().call("skeletonLines", list(groups.values()), known, locale, operators)
    runs = [(right, _unlike(sorted(lines))) for right, lines in zip(groups, written, strict=True) if lines]
    postings = _postings(_ordered(line.split() for line in lines) for _, lines in sorted(runs))
    return {
        "words": "\n".join(_front_coded(sorted(postings))),
        "postings": _numbers(number for word in sorted(postings) for number in _steps(postings[word])),
        "runs": [[list(right), len(lines)] for right, lines in sorted(runs)],
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


def _unlike(lines: Iterable[str]) -> list[str]:
    """Remove each question that is nearly a duplicate of an earlier one."""
    kept: list[tuple[str, set[str]]] = []
    for line in lines:
        own = {line[n : n + 3] for n in range(max(1, len(line) - 2))}
        if all(len(own & other) <= ALIKE * min(len(own), len(other)) for _, other in kept):
            kept.append((line, own))
    return [line for line, _ in kept]


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


def _counts(builder: Builder) -> dict[str, Counts]:
    """Return the frequency of each word in each document, by field."""
    counted: dict[str, Counts] = {field: {} for field in FIELDS}
    for ref, terms in builder.field_term_frequencies.items():
        field, _, number = ref.partition("/")
        for term, times in terms.items():
            if term.startswith(EXACT):
                counted[field].setdefault(term.removeprefix(EXACT), {})[int(number)] = times
    return counted


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


def _stream(counts: Counts, words: Iterable[str]) -> Iterable[int]:
    """Yield for each word its document count and doubled document gaps; after an odd gap follows a frequency."""
    for word in words:
        found = counts.get(word, {})
        yield len(found)
        before = -1
        for number, times in sorted(found.items()):
            yield from ((number - before) * 2,) if times == 1 else ((number - before) * 2 + 1, times)
            before = number


def _numbers(stream: Iterable[int]) -> str:
    written = []
    for number in stream:
        while number >= MORE:
            written.append(DIGITS[MORE + number % MORE])
            number >>= BITS
        written.append(DIGITS[number])
    return "".join(written)
