"""Learn what each sign of an answer is worth, and print the table for qostil/data/ranking.yml.

    .venv/bin/python -m benchmarks.search_weights

A conditional logit: the probability of a right answer among all documents and «none» is raised, by Newton's method. The
signs of each question come of an index without its hand, so that nothing is learned from what was indexed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.search_left_out import Told, left_out

STEPS = 12
# How strongly weights are held near nothing, as a share of a question.
HELD = 1e-3


def learn(told: Sequence[Told]) -> dict[str, float]:
    """Return the weight of each sign."""
    names = sorted({name for one in told for signs in one.signs[:1] + one.signs[-1:] for name in signs})
    weights = np.zeros(len(names))
    tables = [(_table(one, names), _is_right(one)) for one in told]
    for _ in range(STEPS):
        slope, bend = HELD * weights, HELD * np.eye(len(names))
        for table, is_right in tables:
            own_slope, own_bend = _one(table, is_right, weights)
            slope, bend = slope + own_slope / len(told), bend + own_bend / len(told)
        weights = weights - np.linalg.solve(bend, slope)
    return dict(zip(names, map(float, weights), strict=True))


def _table(told: Told, names: Sequence[str]) -> np.ndarray:
    return np.array([[signs.get(name, 0) for name in names] for signs in told.signs], dtype=np.float32)


def _is_right(told: Told) -> np.ndarray:
    is_right = np.zeros(len(told.signs), dtype=bool)
    is_right[told.right or [-1]] = True
    return is_right


def _one(table: np.ndarray, is_right: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The slope of the loss of one question, and its bend without the part that could make it hollow."""
    powers = np.exp(table @ weights - (table @ weights).max())
    chances = powers / powers.sum()
    among = np.where(is_right, chances, 0) / max(chances[is_right].sum(), 1e-12)
    mean = chances @ table
    return mean - among @ table, (table * chances[:, None]).T @ table - np.outer(mean, mean)


def main() -> None:
    """Print the weights."""
    for name, weight in learn(left_out()).items():
        print(f"  {name}: {weight:.2f}")


if __name__ == "__main__":
    main()
