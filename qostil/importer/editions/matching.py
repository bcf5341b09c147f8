"""Find the items of one edition in another: by question, by answer, or by the words that few other items have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from math import fsum

from qostil.knowledge.imported import ImportedText
from qostil.model.locale import Locale
from qostil.review.wording import forms

Texts = Mapping[Locale, ImportedText]

# An answer of fewer words, such as «Yes.», is the answer to many questions.
_TELLING = 4
# The least share of common words, the rare ones counting more, of two items that are the same.
_LEAST_ALIKE = 0.5
# Beyond so many pairs of items, none is looked for by its words: the time grows with their product.
_MOST_PAIRS = 60_000
# The letters by which two forms of a word are the same.
_STEM = 4


def matched(old: Sequence[Texts], new: Sequence[Texts]) -> dict[int, int]:
    """Return the numbers of the new items, each with the number of the old item that it is.

    >>> old = [{"kk": ImportedText("Чек керек пе?", ("Иә, чекті сайттан жүктеңіз.",))}, {"kk": ImportedText("Логин?")}]
    >>> reworded = {"kk": ImportedText("Түбіртекті қайдан аламын?", ("Иә, чекті сайттан жүктеңіз.",))}
    >>> matched(old, [{"kk": ImportedText("Wi-Fi бар ма?", ("Иә.",))}, reworded])
    {1: 0}
    """
    found: dict[int, int] = {}
    for key in (_whole, _question, _stems_of_question, _answer):
        _same(old, new, key, found)
    _alike(old, new, found)
    return found


def _whole(text: ImportedText) -> Hashable:
    return forms(text.question), forms(" ".join(text.answer))


def _question(text: ImportedText) -> Hashable:
    return forms(text.question)


def _stems_of_question(text: ImportedText) -> Hashable:
    return frozenset(_stems(text.question)) or None


def _answer(text: ImportedText) -> Hashable:
    answer = forms(" ".join(text.answer))
    return answer if len(answer.split()) >= _TELLING else None


def _same(
    old: Sequence[Texts], new: Sequence[Texts], key: Callable[[ImportedText], Hashable], found: dict[int, int]
) -> None:
    """Pair the items with the same key in a language, if they have any; of several, the first with the first."""
    free: dict[tuple[Locale, Hashable], list[int]] = defaultdict(list)
    left = set(range(len(old))) - set(found.values())
    for n in sorted(left, reverse=True):
        for locale, text in old[n].items():
            free[locale, key(text)].append(n)
    for m, texts in enumerate(new):
        for locale, text in texts.items() if m not in found else ():
            places = free.get((locale, wanted), []) if (wanted := key(text)) is not None else []
            while places and places[-1] not in left:
                places.pop()
            if places:
                found[m] = places.pop()
                left.remove(found[m])
                break


def _alike(old: Sequence[Texts], new: Sequence[Texts], found: dict[int, int]) -> None:
    """Pair what is left by its words, the most alike first."""
    taken = set(found.values())
    gone = [n for n in range(len(old)) if n not in taken]
    come = [m for m in range(len(new)) if m not in found]
    if len(gone) * len(come) > _MOST_PAIRS:
        return
    words = [[_stems_of(texts) for texts in items] for items in (old, new)]
    weights = _weights(words)
    scored = ((_share(words[0][n], words[1][m], weights), n, m) for n in gone for m in come)
    for _, n, m in sorted((one for one in scored if one[0] >= _LEAST_ALIKE), key=lambda one: (-one[0], *one[1:])):
        if m not in found and n not in taken:
            found[m] = n
            taken.add(n)


def _stems(text: str) -> Iterator[str]:
    """Yield the words of a text without their endings; figures have none."""
    for word in forms(text).split():
        if word[:1].isalnum():
            yield word if word[0].isdigit() else word[:_STEM]


def _stems_of(texts: Texts) -> dict[Locale, frozenset[str]]:
    return {locale: frozenset(_stems(" ".join([text.question, *text.answer]))) for locale, text in texts.items()}


def _weights(editions: Sequence[Sequence[Mapping[Locale, frozenset[str]]]]) -> dict[str, float]:
    """Return the weight of each word: the more items of an edition have it, the less it tells which one is meant."""
    counts: Counter[str] = Counter()
    for items in editions:
        counts |= Counter(word for sides in items for word in frozenset[str]().union(*sides.values()))
    return {word: 1 / count**2 for word, count in counts.items()}


def _share(
    one: Mapping[Locale, frozenset[str]], other: Mapping[Locale, frozenset[str]], weights: Mapping[str, float]
) -> float:
    """Return the share of common words in the languages that both have, from 0 to 1."""

    def weight(words: Collection[str]) -> float:
        return fsum(weights[word] for word in words)  # the same in any order

    shared = [locale for locale in one if locale in other]
    whole = sum(weight(one[locale]) + weight(other[locale]) for locale in shared)
    return 2 * sum(weight(one[locale] & other[locale]) for locale in shared) / whole if whole else 0.0
