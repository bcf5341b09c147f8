"""What the search makes of questions that it has not seen: each hand's are asked of an index without them."""

from __future__ import annotations

import math
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from qostil.pairing import Locale
from qostil.reading.corpus import read_corpus
from qostil.search.asked import Asked, read_asked
from qostil.search.documents import Document, answering, documents, name_of
from qostil.search.engine import Engine
from qostil.search.operators import read_operators
from qostil.search.packing import pack
from qostil.search.worker import worker_script
from qostil.settings import load
from qostil.site import load_site
from tests.project import ROOT

LUNR = files("mkdocs.contrib.search").joinpath("templates/search/lunr.js").read_text("utf-8")
# What speaks for each document, and at the end for there being no answer.
Signs = list[dict[str, float]]


@dataclass(frozen=True)
class Told:
    """A question, what speaks for each document, and the numbers of those that are right."""

    asked: Asked
    signs: Signs
    right: list[int]

    def rank(self, weights: dict[str, float]) -> tuple[int, float]:
        """Tell at which place a right answer stands, from 1, and how probable it is that there is none."""
        sums = [sum(weights[name] * value for name, value in signs.items()) for signs in self.signs]
        best = max((sums[n] for n in self.right), default=float("-inf"))
        powers = [math.exp(value - max(sums)) for value in sums]
        return 1 + sum(value > best for value in sums[:-1]), powers[-1] / sum(powers)


@cache
def known(locale: Locale) -> list[Document]:
    """Read the documents of a language of this project."""
    return list(documents(read_corpus(ROOT, load(ROOT), load_site(ROOT)).published, locale))


def right(asked: Asked, is_named: bool) -> list[int]:
    """Number the right answers: where no operator is named, a topic of any contract is as right."""
    found = known(asked.locale)
    if is_named:
        return [n for n, document in enumerate(found) if document.id and name_of(document) in asked.answers]
    answers = answering(found, asked.answers)
    return [n for n, document in enumerate(found) if document in answers]


def left_out(with_asked: bool = True) -> list[Told]:
    """Ask all questions of this project, hand by hand, an index with those of the others, or with none."""
    hands = sorted({asked.hand for asked in read_asked(ROOT)})
    with ProcessPoolExecutor(2) as pool:
        return [told for every in pool.map(_of_hand, hands, [with_asked] * len(hands)) for told in every]


def _of_hand(hand: str, with_asked: bool) -> list[Told]:
    every, operators = read_asked(ROOT), read_operators(ROOT)
    others = [asked for asked in every if with_asked and asked.hand != hand]
    engine = Engine(worker_script(LUNR), lambda locale: pack(locale, known(locale), others, operators))
    told = []
    for asked in every:
        if asked.hand == hand:
            is_named, signs = engine.judge(asked.locale, asked.typed)
            told.append(Told(asked, signs, right(asked, is_named)))
    return told
