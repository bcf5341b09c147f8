"""How many changed facts are caught, and how many like sentences are reported as unlike.

    .venv/bin/python -m benchmarks.fact_quality [tuned | held]

The pairs are in tests/facts/pairs.yml. Every pair is compared as it stands, where anything but equal facts is
a false alarm, and once more with its change, which is caught when the facts differ. Asked: at least 99 % of the
changes, at most 1 % false alarms. The pairs that were held back while the rules were made are told apart.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from qostil.facts.find import find_facts

PAIRS = Path(__file__).parents[1] / "tests/facts/pairs.yml"


class Pair(msgspec.Struct, frozen=True):
    """A sentence in both languages, and what to put wrong in one of them."""

    kk: str
    ru: str
    change: dict[str, tuple[str, str]] = {}
    held: bool = False

    def changed(self) -> Pair:
        """The pair with its one wrong fact."""
        wrong = {locale: getattr(self, locale).replace(*words) for locale, words in self.change.items()}
        return msgspec.structs.replace(self, **wrong)

    def differences(self) -> str:
        """The facts that one side alone has; "" where both say the same."""
        kk = Counter(fact.value for fact in find_facts(self.kk, "kk"))
        ru = Counter(fact.value for fact in find_facts(self.ru, "ru"))
        return f"kk {sorted((kk - ru).elements())}, ru {sorted((ru - kk).elements())}" if kk != ru else ""


class Figures(msgspec.Struct):
    """What came of the pairs of one kind."""

    alike: int = 0
    alarms: int = 0
    changes: int = 0
    caught: int = 0

    def add(self, other: Figures) -> None:
        """Count other pairs in."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def read(path: Path = PAIRS) -> dict[str, list[Pair]]:
    """Read the pairs by kind."""
    return msgspec.yaml.decode(path.read_bytes(), type=dict[str, list[Pair]])


def measure(pairs: Iterable[Pair]) -> Figures:
    """Compare pairs as they stand and with their changes."""
    figures = Figures()
    for pair in pairs:
        figures.alike += 1
        figures.alarms += bool(pair.differences())
        if pair.change:
            figures.changes += 1
            figures.caught += bool(pair.changed().differences())
    return figures


def mistakes(pairs: Iterable[Pair]) -> Iterator[str]:
    """Tell every pair that is judged wrongly."""
    for pair in pairs:
        if found := pair.differences():
            yield f"false alarm: {found}\n    {pair.kk}\n    {pair.ru}"
        changed = pair.changed()
        if pair.change and not changed.differences():
            yield f"not caught: {pair.change}\n    {changed.kk}\n    {changed.ru}"


def table(kinds: dict[str, list[Pair]]) -> Iterator[str]:
    """One line a kind, and one for all."""
    total = Figures()
    for kind, pairs in kinds.items():
        figures = measure(pairs)
        total.add(figures)
        yield _line(kind, figures)
    yield _line("all", total)


def _line(name: str, of: Figures) -> str:
    return f"{name:>10}: {of.caught} of {of.changes} changes caught, {of.alarms} false alarms in {of.alike} alike"


def main(part: str = "") -> None:
    """Print the figures of both parts with their mistakes, or of one."""
    for name in [part] if part else ["tuned", "held"]:
        kinds = {kind: [p for p in pairs if p.held == (name == "held")] for kind, pairs in read().items()}
        print(f"{name}:", *table(kinds), sep="\n")
        print(*(mistake for pairs in kinds.values() for mistake in mistakes(pairs)), sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
