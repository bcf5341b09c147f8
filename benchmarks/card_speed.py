"""What a card for messengers costs: questions of as many words as those of this site, no two the same.

    .venv/bin/python -m benchmarks.card_speed [CARDS] [RUNS]

Prints ms of processor time a card, median and maximum of the runs, and the bytes of a card. Asked: under 2 ms, and
under 12,100 bytes.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from pathlib import Path

from qostil.build.build import read_build
from qostil.corpus.answers import answers_on
from qostil.model.locale import Locale
from qostil.pictures.card import draw_card
from qostil.settings.colours import Colours

Question = tuple[str, str, Locale]


def questions(root: Path, count: int) -> list[Question]:
    """Return so many questions with the titles of their pages, the same ones at every call."""
    chance = random.Random(5)  # noqa: S311 - no secret
    pages = [page for page in read_build(root).corpus.pages if page.front]
    known = [(item.question, page) for page in pages for item in answers_on(page)]
    words = {
        locale: [word for asked, page in known if page.locale == locale for word in asked.split()]
        for locale in ("kk", "ru")
    }
    made = []
    for number in range(count):
        asked, page = known[number % len(known)]
        others = " ".join(chance.choice(words[page.locale]) for _ in asked.split())
        made.append((others, page.front.title if page.front else "", page.locale))
    return made


def seconds(asked: list[Question]) -> tuple[float, int]:
    """Return the seconds of processor time and the bytes of a card, on average."""
    begun = time.process_time()
    sizes = [len(draw_card(question, "Көмек", title, Colours(), None, locale)) for question, title, locale in asked]
    return (time.process_time() - begun) / len(asked), sum(sizes) // len(asked)


def main(count: int = 500, runs: int = 5) -> None:
    """Print the figures of so many runs, each with cards that no run before has drawn."""
    asked = questions(Path.cwd(), count * runs)
    taken = [seconds(asked[run * count : (run + 1) * count]) for run in range(runs)]
    times = [1000 * each for each, _ in taken]
    figures = f"median {statistics.median(times):.2f} ms, maximum {max(times):.2f} ms"
    print(f"{count} cards, {figures} a card; {statistics.mean(size for _, size in taken):,.0f} bytes a card")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
