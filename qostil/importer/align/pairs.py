"""Pair the Kazakh and Russian items of two sources by similarity in any order, then by their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from qostil.importer.align.features import features
from qostil.importer.align.match import Alignment, Match
from qostil.importer.align.position import by_position
from qostil.importer.align.similarity import Similarities, similarities
from qostil.importer.faq.question_answer import QuestionAnswer
from qostil.knowledge.meanings import Meanings

# The confidence thresholds: from CERTAIN on, items are a pair; from POSSIBLE on, a person must decide.
CERTAIN, POSSIBLE = 0.6, 0.15
# The weight of the margin over the second-best candidate, and the similarity from which the margin counts in full.
_BY_MARGIN, _SOMEWHAT = 0.5, 0.25
# The share of right pairs by the sum of similarity and margin, as benchmarks/import_pairs.py counts them; between two
# lines it is in proportion.
_RIGHT = ((0.0, 0.0), (0.36, 0.2), (0.54, 0.25), (0.63, 0.6), (0.72, 0.82), (0.86, 0.95), (1.08, 0.99))


def align(kk: Sequence[QuestionAnswer], ru: Sequence[QuestionAnswer], meanings: Meanings) -> Alignment:
    """Pair items by their shared features; each item is in at most one pair.

    >>> from qostil.knowledge.meanings import everyday_words
    >>> meanings = Meanings(everyday=everyday_words())
    >>> kk = [QuestionAnswer("Тарифті қалай ауыстырамын?", []), QuestionAnswer("Логинге қалай төлеймін?", [])]
    >>> ru = [QuestionAnswer("Как оплатить логин?", []), QuestionAnswer("Как сменить тариф?", [])]
    >>> [(match.kk, match.ru) for match in align(kk, ru, meanings).pairs]
    [(0, 1), (1, 0)]
    """
    if not (kk and ru):
        return Alignment((), (), tuple(range(len(kk))), tuple(range(len(ru))))
    kk_features = [features(item, "kk", meanings) for item in kk]
    ru_features = [features(item, "ru", meanings) for item in ru]
    scores = similarities(kk_features, ru_features)
    matches = _confident(_greedy(scores), scores)
    certain = [match for match in matches if match.confidence >= CERTAIN]
    possible = [match for match in matches if match.confidence < CERTAIN]
    placed = by_position(possible, certain, scores, kk_features, ru_features)
    return _alignment(_each_once([*certain, *placed, *possible]), len(kk), len(ru))


def _each_once(matches: Iterable[Match]) -> list[Match]:
    """Keep of the matches of one item the most certain."""
    kept: list[Match] = []
    kk: set[int] = set()
    ru: set[int] = set()
    for match in sorted(matches, key=lambda match: -match.confidence):
        if match.kk not in kk and match.ru not in ru:
            kept.append(match)
            kk.add(match.kk)
            ru.add(match.ru)
    return kept


def _alignment(matches: Sequence[Match], kk: int, ru: int) -> Alignment:
    ordered = sorted(matches, key=lambda match: match.kk)
    pairs = tuple(match for match in ordered if match.confidence >= CERTAIN)
    questions = tuple(match for match in ordered if POSSIBLE <= match.confidence < CERTAIN)
    kk_only = sorted(set(range(kk)) - {match.kk for match in pairs})
    ru_only = sorted(set(range(ru)) - {match.ru for match in pairs})
    return Alignment(pairs, questions, tuple(kk_only), tuple(ru_only))


def _greedy(scores: Similarities) -> list[tuple[int, int]]:
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


def _confident(chosen: Sequence[tuple[int, int]], scores: Similarities) -> list[Match]:
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
    (0.48, 0.81, 0.22)
    """
    if score <= 0:
        return 0.0
    margin = max(-1.0, min(1.0, (score - rival) / score)) * min(1.0, score / _SOMEWHAT)
    reached = max(0.0, score + _BY_MARGIN * margin)
    for (low, least), (high, most) in pairwise(_RIGHT):
        if reached < high:
            return least + (most - least) * (reached - low) / (high - low)
    return _RIGHT[-1][1]


def _but(scored: Sequence[tuple[float, int]], taken: int) -> list[tuple[float, int]]:
    return [candidate for candidate in scored if candidate[1] != taken]
