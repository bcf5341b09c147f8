"""Learn what each sign of an answer is worth, and print the table for qostil/search/ranking.yml.

    .venv/bin/python -m benchmarks.search_weights

The first number of each row is for an index without any question that people asked, the second for one with many. A
conditional logit: the probability of a right answer among all documents and «none» is raised, by Newton's method. The
signs of each question come of an index without its hand, so that nothing is learned from what was indexed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.search_left_out import Told, left_out

STEPS = 15
# How strongly weights are held near nothing, as a share of a question.
HELD = 1e-3
Array = np.ndarray


@dataclass(frozen=True)
class Choice:
    """A question: the signs of each document and of none, a row each, and which rows are right."""

    signs: Array
    is_right: Array

    def chances(self, weights: Array) -> Array:
        """How probable each row is."""
        sums = self.signs @ weights
        powers = np.exp(sums - sums.max())
        return np.asarray(powers / powers.sum())


def learn(told: Sequence[Told]) -> dict[str, float]:
    """Return the weight of each sign."""
    names = sorted({name for one in told for signs in (one.signs[0], one.signs[-1]) for name in signs})
    choices = [_choice(one, names) for one in told]
    weights = np.zeros(len(names))
    loss = _loss(choices, weights)
    for _ in range(STEPS):
        step = _step(choices, weights)
        size = next((size for size in 0.5 ** np.arange(10) if _loss(choices, weights - size * step) < loss), 0)
        weights = weights - size * step
        loss = _loss(choices, weights)
    return dict(zip(names, map(float, weights), strict=True))


def _choice(told: Told, names: Sequence[str]) -> Choice:
    signs = np.array([[signs.get(name, 0) for name in names] for signs in told.signs])
    is_right = np.zeros(len(signs), dtype=bool)
    is_right[told.right or [-1]] = True
    return Choice(signs, is_right)


def _loss(choices: Sequence[Choice], weights: Array) -> float:
    right = [choice.chances(weights)[choice.is_right].sum() for choice in choices]
    return float(-np.log(np.maximum(right, 1e-12)).mean() + HELD / 2 * weights @ weights)


def _step(choices: Sequence[Choice], weights: Array) -> Array:
    """Newton's step; of the bend, the part that could make it hollow is left out."""
    slope, bend = HELD * weights, HELD * np.eye(len(weights))
    for choice in choices:
        chances = choice.chances(weights)
        right = np.where(choice.is_right, chances, 0)
        mean = chances @ choice.signs
        slope = slope + (mean - right @ choice.signs / max(right.sum(), 1e-12)) / len(choices)
        bend = bend + ((choice.signs * chances[:, None]).T @ choice.signs - np.outer(mean, mean)) / len(choices)
    return np.linalg.solve(bend, slope)


def main() -> None:
    """Print the weights."""
    none, many = learn(left_out(with_asked=False)), learn(left_out())
    for name in many:
        print(f"  {name}: [{none[name]:.1f}, {many[name]:.1f}]")


if __name__ == "__main__":
    main()
