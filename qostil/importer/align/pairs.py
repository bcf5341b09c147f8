"""Pair the items of both languages, whatever their order."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from qostil.importer.align.features import features
from qostil.importer.faq.question_answer import QuestionAnswer

# From this confidence on a pair is a pair; from the lower one on it is a question.
CERTAIN, POSSIBLE = 0.58, 0.4
# What the place in the document adds at most.
_PLACE = 0.06
# One thing in common may be so by chance.
_BY_CHANCE = 0.6
# What the distance to the next best counts beside the likeness, from which likeness on it counts in full, and the
# sum of both at which nobody doubts.
_BY_MARGIN, _SOMEWHAT, _FULL = 0.5, 0.25, 0.9

# What more items than this have, and more than this share of them, does not tell one from another.
_FEW, _COMMON = 60, 0.1


class Match(msgspec.Struct, frozen=True):
    """A Kazakh and a Russian item, by their positions, and how sure it is that they are one."""

    kk: int
    ru: int
    confidence: float


class Alignment(msgspec.Struct, frozen=True):
    """Pairs, pairs that a person must judge, and the items that have no counterpart for sure."""

    pairs: tuple[Match, ...]
    questions: tuple[Match, ...]
    kk_only: tuple[int, ...]
    ru_only: tuple[int, ...]


def align(kk: Sequence[QuestionAnswer], ru: Sequence[QuestionAnswer]) -> Alignment:
    """Pair items from what both share; every item is in one pair at most.

    >>> kk = [QuestionAnswer("Тарифті қалай ауыстырамын?", []), QuestionAnswer("Логинге қалай төлеймін?", [])]
    >>> ru = [QuestionAnswer("Как оплатить логин?", []), QuestionAnswer("Как сменить тариф?", [])]
    >>> [(match.kk, match.ru) for match in align(kk, ru).pairs]
    [(0, 1), (1, 0)]
    """
    if not (kk and ru):
        return Alignment((), (), tuple(range(len(kk))), tuple(range(len(ru))))
    scores = _scores([features(item, "kk") for item in kk], [features(item, "ru") for item in ru])
    matches = _confident(_greedy(scores), scores)
    pairs = tuple(sorted((m for m in matches if m.confidence >= CERTAIN), key=lambda match: match.kk))
    questions = tuple(sorted((m for m in matches if POSSIBLE <= m.confidence < CERTAIN), key=lambda match: match.kk))
    kk_only = sorted(set(range(len(kk))) - {match.kk for match in pairs})
    ru_only = sorted(set(range(len(ru))) - {match.ru for match in pairs})
    return Alignment(pairs, questions, tuple(kk_only), tuple(ru_only))


Scores = Mapping[tuple[int, int], float]


def _scores(kk: Sequence[Mapping[str, float]], ru: Sequence[Mapping[str, float]]) -> Scores:
    """The likeness of each two items that share anything: the cosine of their features, each worth as it is rare."""
    rarity = _rarity([*kk, *ru])
    limit = max(_FEW, _COMMON * len(kk), _COMMON * len(ru))
    kk_weighted, ru_weighted = _weighted(kk, rarity), _weighted(ru, rarity)
    owners: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(ru_weighted):
        for name in item:
            owners[name].append(n)
    telling = {name: at for name, at in owners.items() if len(at) <= limit}
    found: dict[tuple[int, int], float] = {}
    for n, item in enumerate(kk_weighted):
        shared: dict[int, float] = defaultdict(float)
        telling_ones: Counter[int] = Counter()
        for name, weight in item.items():
            for m in telling.get(name, ()):
                shared[m] += weight * ru_weighted[m][name]
                telling_ones[m] += not name.startswith("small")
        for m, score in shared.items():
            trusted = score if telling_ones[m] > 1 else score * _BY_CHANCE
            found[n, m] = trusted + _PLACE * (1 - abs((n + 0.5) / len(kk) - (m + 0.5) / len(ru)))
    return found


def _rarity(items: Sequence[Mapping[str, float]]) -> dict[str, float]:
    counts = Counter(name for item in items for name in item)
    return {name: math.log((len(items) + 2) / (count + 0.5)) for name, count in counts.items()}


def _weighted(items: Sequence[Mapping[str, float]], rarity: Mapping[str, float]) -> list[dict[str, float]]:
    """Features by weight and rarity, every item brought to the same length."""
    found = []
    for item in items:
        raw = {name: weight * rarity[name] for name, weight in item.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        found.append({name: weight / length for name, weight in raw.items()})
    return found


def _greedy(scores: Scores) -> list[tuple[int, int]]:
    """Take the best pair, then the best of the rest."""
    taken_kk: set[int] = set()
    taken_ru: set[int] = set()
    found = []
    for n, m in sorted(scores, key=lambda pair: (-round(scores[pair], 9), pair)):
        if n not in taken_kk and m not in taken_ru:
            taken_kk.add(n)
            taken_ru.add(m)
            found.append((n, m))
    return found


def _confident(chosen: Sequence[tuple[int, int]], scores: Scores) -> list[Match]:
    """How sure each pair is: by its likeness, and by how far both its items are from their next best."""
    by_kk: dict[int, list[tuple[float, int]]] = defaultdict(list)
    by_ru: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (n, m), score in scores.items():
        by_kk[n].append((score, m))
        by_ru[m].append((score, n))
    matches = []
    for n, m in chosen:
        score = scores[n, m]
        rival = max((s for s, other in [*_but(by_kk[n], m), *_but(by_ru[m], n)]), default=0.0)
        matches.append(Match(n, m, round(_confidence(score, rival), 3)))
    return matches


def _confidence(score: float, rival: float) -> float:
    """Sure is what is alike, or what is somewhat alike and like nothing else.

    >>> round(_confidence(0.5, 0.4), 2), round(_confidence(0.3, 0.05), 2), round(_confidence(0.15, 0.0), 2)
    (0.67, 0.8, 0.5)
    """
    if score <= 0:
        return 0.0
    margin = max(-1.0, min(1.0, (score - rival) / score)) * min(1.0, score / _SOMEWHAT)
    return max(0.0, min(1.0, (score + _BY_MARGIN * margin) / _FULL))


def _but(scored: Sequence[tuple[float, int]], taken: int) -> list[tuple[float, int]]:
    return [one for one in scored if one[1] != taken]
