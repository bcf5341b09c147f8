"""Pair the Kazakh and Russian items of two sources by similarity, in any order."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from qostil.importer.align.features import features
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.knowledge.meanings import Meanings

# The confidence thresholds: from CERTAIN on, items are a pair; from POSSIBLE on, a person must decide.
CERTAIN, POSSIBLE = 0.58, 0.4
# The greatest bonus for a similar position in the document.
_PLACE = 0.06
# The factor for a single shared feature, which may be chance.
_BY_CHANCE = 0.6
# The weight of the margin over the second-best candidate; the similarity from which the margin counts in full;
# the sum of similarity and margin that gives full confidence.
_BY_MARGIN, _SOMEWHAT, _FULL = 0.5, 0.25, 0.9

# A feature shared by more items than both limits (a number and a share) does not distinguish items.
_FEW, _COMMON = 60, 0.1


class Match(msgspec.Struct, frozen=True):
    """A Kazakh and a Russian item, by position, with the confidence that they are counterparts."""

    kk: int
    ru: int
    confidence: float


class Alignment(msgspec.Struct, frozen=True):
    """The pairs, the pairs that a person must judge, and the items without a certain counterpart."""

    pairs: tuple[Match, ...]
    questions: tuple[Match, ...]
    kk_only: tuple[int, ...]
    ru_only: tuple[int, ...]


def align(kk: Sequence[QuestionAnswer], ru: Sequence[QuestionAnswer], meanings: Meanings) -> Alignment:
    """Pair items by their shared features; each item is in at most one pair.

    >>> kk = [QuestionAnswer("Тарифті қалай ауыстырамын?", []), QuestionAnswer("Логинге қалай төлеймін?", [])]
    >>> ru = [QuestionAnswer("Как оплатить логин?", []), QuestionAnswer("Как сменить тариф?", [])]
    >>> [(match.kk, match.ru) for match in align(kk, ru, Meanings()).pairs]
    [(0, 1), (1, 0)]
    """
    if not (kk and ru):
        return Alignment((), (), tuple(range(len(kk))), tuple(range(len(ru))))
    scores = _scores([features(item, "kk", meanings) for item in kk], [features(item, "ru", meanings) for item in ru])
    matches = _confident(_greedy(scores), scores)
    pairs = tuple(sorted((m for m in matches if m.confidence >= CERTAIN), key=lambda match: match.kk))
    questions = tuple(sorted((m for m in matches if POSSIBLE <= m.confidence < CERTAIN), key=lambda match: match.kk))
    kk_only = sorted(set(range(len(kk))) - {match.kk for match in pairs})
    ru_only = sorted(set(range(len(ru))) - {match.ru for match in pairs})
    return Alignment(pairs, questions, tuple(kk_only), tuple(ru_only))


Scores = Mapping[tuple[int, int], float]


def _scores(kk: Sequence[Mapping[str, float]], ru: Sequence[Mapping[str, float]]) -> Scores:
    """Return the cosine similarity of each two items that share a feature; features are weighted by rarity."""
    rarity = _rarity([*kk, *ru])
    limit = max(_FEW, _COMMON * len(kk), _COMMON * len(ru))
    kk_weighted, ru_weighted = _weighted(kk, rarity), _weighted(ru, rarity)
    owners: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(ru_weighted):
        for name in item:
            owners[name].append(n)
    distinctive = {name: at for name, at in owners.items() if len(at) <= limit}
    found: dict[tuple[int, int], float] = {}
    for n, item in enumerate(kk_weighted):
        shared: dict[int, float] = defaultdict(float)
        distinctive_count: Counter[int] = Counter()
        for name, weight in item.items():
            for m in distinctive.get(name, ()):
                shared[m] += weight * ru_weighted[m][name]
                distinctive_count[m] += not name.startswith("small")
        for m, score in shared.items():
            trusted = score if distinctive_count[m] > 1 else score * _BY_CHANCE
            found[n, m] = trusted + _PLACE * (1 - abs((n + 0.5) / len(kk) - (m + 0.5) / len(ru)))
    return found


def _rarity(items: Sequence[Mapping[str, float]]) -> dict[str, float]:
    counts = Counter(name for item in items for name in item)
    return {name: math.log((len(items) + 2) / (count + 0.5)) for name, count in counts.items()}


def _weighted(items: Sequence[Mapping[str, float]], rarity: Mapping[str, float]) -> list[dict[str, float]]:
    """Weight features by rarity and normalize the vector of each item to length 1."""
    found = []
    for item in items:
        raw = {name: weight * rarity[name] for name, weight in item.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        found.append({name: weight / length for name, weight in raw.items()})
    return found


def _greedy(scores: Scores) -> list[tuple[int, int]]:
    """Select pairs greedily, in the order of their scores."""
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
    """Compute the confidence of each pair from its similarity and its margin over the second-best candidates."""
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
    """Return a confidence from 0 to 1: high for a high score, or a moderate one without a rival.

    >>> round(_confidence(0.5, 0.4), 2), round(_confidence(0.3, 0.05), 2), round(_confidence(0.15, 0.0), 2)
    (0.67, 0.8, 0.5)
    """
    if score <= 0:
        return 0.0
    margin = max(-1.0, min(1.0, (score - rival) / score)) * min(1.0, score / _SOMEWHAT)
    return max(0.0, min(1.0, (score + _BY_MARGIN * margin) / _FULL))


def _but(scored: Sequence[tuple[float, int]], taken: int) -> list[tuple[float, int]]:
    return [candidate for candidate in scored if candidate[1] != taken]
