"""The golden questions: what customers type, and where its answer must stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from qostil.pairing import LOCALES, Locale

CONTENT = Path(__file__).with_name("golden.yml")


@dataclass(frozen=True)
class Golden:
    """A question of a reader, its line, the answers that are right, and the last place at which one may stand."""

    group: str
    locale: Locale
    typed: str
    line: int
    answers: tuple[str, ...]
    place: int

    def rank(self, found: Iterable[tuple[str, str]]) -> int:
        """Tell at which place the first right answer stands, from 1; 99 where there is none."""
        names = [name(page, item) for page, item in found]
        return min((names.index(answer) + 1 for answer in self.answers if answer in names), default=99)


def golden(file: Path = CONTENT) -> Iterator[Golden]:
    """Read tests/search/golden.yml, or a file like it."""
    root = yaml.compose(file.read_text("utf-8"))
    assert root
    for group, by_locale in root.value:
        for locale, told in by_locale.value:
            assert locale.value in LOCALES
            for typed, expected in told.value:
                answers, _, place = expected.value.partition(" (")
                right = tuple(answer.strip() for answer in answers.split("|"))
                line = typed.start_mark.line + 1
                yield Golden(group.value, locale.value, typed.value, line, right, int(place.removesuffix(")") or 1))


def name(page: str, item: str) -> str:
    """Name an answer as the golden file does: the topics of contracts with their page."""
    section, _, rest = page.strip("/").partition("/")
    return f"{rest}#{item}" if section == "contracts" and rest else item
