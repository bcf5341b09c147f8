"""How well the search answers questions that it has not seen, and those that it has.

    .venv/bin/python -m benchmarks.search_quality

Three ways: the questions of each hand asked of an index without them, by weights that were learned without them; those
of each kind of an index without that kind; and all of the index that has them, which tells no more than that nothing is
lost. Where a question names no operator, the same topic of another contract is as right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from benchmarks.search_left_out import Told, by_kind, indexed, left_out
from benchmarks.search_weights import learn
from qostil.knowledge.asked import Asked
from qostil.search.ranking import RANKING

# A question's place, and how probable it is that there is no answer.
Judged = tuple[Asked, int, float]
SHIPPED = {name: many for name, (_, many) in RANKING["weights"].items()}
SILENCE: float = RANKING["silence"][1]


def main() -> None:
    """Print all figures."""
    judged = list(_without_own_hand(left_out()))
    _tell("hand by hand", judged, lambda asked: f"{asked.locale} {asked.hand}")
    _tell("  by kind", judged, by_kind)
    _tell("kind by kind", _judged(left_out(by_kind), SHIPPED), by_kind)
    _tell("indexed", _judged(indexed(), SHIPPED), lambda asked: asked.locale)


def _without_own_hand(told: Sequence[Told]) -> Iterable[Judged]:
    for hand in sorted({one.asked.hand for one in told}):
        weights = learn([one for one in told if one.asked.hand != hand])
        yield from _judged([one for one in told if one.asked.hand == hand], weights)


def _judged(told: Iterable[Told], weights: dict[str, float]) -> list[Judged]:
    return [(one.asked, *one.rank(weights)) for one in told]


def _tell(name: str, judged: Sequence[Judged], of: Callable[[Asked], str]) -> None:
    groups = defaultdict(list)
    for one in judged:
        groups[of(one[0])].append(one)
        groups["all"].append(one)
    print(name)
    for group in sorted(groups, key=lambda group: (group == "all", group)):
        print(f"  {group:12}", _figures(groups[group]))


def _figures(judged: Sequence[Judged]) -> str:
    places = [place for asked, place, _ in judged if asked.answers]
    silent = [nothing > SILENCE for asked, _, nothing in judged if asked.answers]
    none = [nothing > SILENCE for asked, _, nothing in judged if not asked.answers]
    first, three = _share(place == 1 for place in places), _share(place <= 3 for place in places)
    answered = f"{len(places):6} with an answer: first {first}, among three {three}, told none {_share(silent)}"
    return f"{answered}; {len(none):4} without: told none {_share(none)}"


def _share(met: Iterable[bool]) -> str:
    every = list(met)
    return f"{sum(every) / len(every):.3f}" if every else "-"


if __name__ == "__main__":
    main()
