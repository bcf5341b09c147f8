"""What the search makes of questions that it has not seen: each hand's are asked of an index without them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache

from qostil.build.build import read_build
from qostil.knowledge.asked import Asked, read_asked
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import LOCALES, Locale
from qostil.search.documents import Document, answer_name, answering, documents, numbers_by_answer
from qostil.search.engine import Engine
from qostil.search.packing import pack_all
from qostil.search.worker import worker_script
from tests.project import ROOT

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
    return list(documents(read_build(ROOT).corpus, locale))


def all_known() -> dict[Locale, list[Document]]:
    """Read the documents of both languages of this project."""
    return {locale: known(locale) for locale in LOCALES}


def right(asked: Asked, is_named: bool) -> list[int]:
    """Number the right answers: where no operator is named, a topic of any contract is as right."""
    found = known(asked.locale)
    if is_named:
        return [n for n, document in enumerate(found) if document.id and answer_name(document) in asked.answers]
    return list(answering(numbers_by_answer(found), asked.answers))


def by_hand(asked: Asked) -> str:
    """Name the hand that wrote a question."""
    return asked.hand


def by_kind(asked: Asked) -> str:
    """Name the kind of wording of a question."""
    return asked.kind


def left_out(of: Callable[[Asked], str] = by_hand, with_asked: bool = True) -> list[Told]:
    """Ask the questions of each group of an index with those of the others, or with none."""
    groups = sorted({of(asked) for asked in read_asked(ROOT)})
    with ProcessPoolExecutor(2) as pool:
        tasks = [pool.submit(_of_group, of, group, with_asked) for group in groups]
        return [told for task in tasks for told in task.result()]


def indexed() -> list[Told]:
    """Ask all questions of the index that has them."""
    every = read_asked(ROOT)
    return _ask(every, every)


def _of_group(of: Callable[[Asked], str], group: str, with_asked: bool) -> list[Told]:
    every = read_asked(ROOT)
    others = [asked for asked in every if with_asked and of(asked) != group]
    return _ask([asked for asked in every if of(asked) == group], others)


def engine_with(questions: Sequence[Asked]) -> Engine:
    """Return the search of this project as it would be with these questions alone."""
    knowledge = Knowledge(ROOT)
    script = worker_script(knowledge.synonyms)
    return Engine(script, pack_all(all_known(), questions, knowledge.operators).__getitem__)


def _ask(questions: Iterable[Asked], known_questions: Sequence[Asked]) -> list[Told]:
    engine = engine_with(known_questions)
    told = []
    for asked in questions:
        is_named, signs = engine.judge(asked.locale, asked.typed)
        told.append(Told(asked, signs, right(asked, is_named)))
    return told
