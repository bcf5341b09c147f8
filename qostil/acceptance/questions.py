"""Ask the questions of customers of the search, and count those that find their answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qostil.build.build import Build
from qostil.contracts.cards import CONTRACTS_FOLDER
from qostil.knowledge.asked import Asked, all_questions, topic_name
from qostil.knowledge.topics import Topics
from qostil.model.locale import LOCALES
from qostil.search.documents import documents
from qostil.search.engine import Engine
from qostil.search.packing import pack_all
from qostil.search.writing import WORKER
from qostil.settings.questions import Questions
from qostil.system.errors import CannotRunError

NOWHERE = 99
NO_SITUATIONS = Topics()
FEW = (
    "of the questions {held}, {first:.0%} find their answer first and {three:.0%} among the first three; "
    "{least_first:.0%} and {least_three:.0%} are wanted: mend the texts, or add words to knowledge/synonyms.yml"
)


@dataclass(frozen=True)
class Asking:
    """The place of the right answer for each question, from 1; NOWHERE if it is not found."""

    places: Mapping[Asked, int]

    def share(self, among: int) -> float:
        """Return the share of questions whose answer is among the first ones; 1.0 if there are no questions."""
        found = [place <= among for place in self.places.values()]
        return sum(found) / len(found) if found else 1.0

    @property
    def kinds(self) -> Mapping[str, Asking]:
        """The same by the kind of wording, and «all» at the end."""
        kinds: dict[str, dict[Asked, int]] = defaultdict(dict)
        for asked, found in self.places.items():
            kinds[asked.kind][asked] = found
        return {kind: Asking(places) for kind, places in kinds.items()} | {"all": self}

    @property
    def lost(self) -> list[str]:
        """A line for each question whose answer is not first."""
        return [
            f"{asked.place}: «{asked.typed}» {_wanted(asked)} at place {found}, not 1"
            for asked, found in self.places.items()
            if found > 1
        ]


def _wanted(asked: Asked) -> str:
    return f"finds {' or '.join(asked.answers)}" if asked.answers else "has no answer here, and an answer is offered"


def held_out(build: Build, site: Path, settings: Questions) -> Asking:
    """Ask the questions of one file of a search that knows those of the other files; without one, ask all of them.

    Raises CannotRunError if there is no file of the name in the settings.
    """
    every = all_questions(build.knowledge.asked)
    asked = [one for one in every if settings.held_out in ("", one.hand)]
    if settings.held_out and not asked:
        raise CannotRunError(f"pyproject.toml: there is no file «{settings.held_out}.tsv» in knowledge/asked/")
    taught = [one for one in every if one.hand != settings.held_out]
    corpus, operators = build.corpus, build.knowledge.operators
    packed = pack_all({locale: list(documents(corpus, locale)) for locale in LOCALES}, taught, operators)
    return ask(Engine((site / WORKER).read_text("utf-8"), packed.__getitem__), asked, build.knowledge.situations)


def ask(engine: Engine, questions: Iterable[Asked], situations: Topics = NO_SITUATIONS) -> Asking:
    """Ask questions of a search; a situation that people ask for by the questions of a topic answers these too."""
    return Asking({asked: _place(engine, asked, situations) for asked in questions})


def _place(engine: Engine, asked: Asked, situations: Topics) -> int:
    answers = engine.search(asked.locale, asked.typed)
    if not asked.answers:
        return 1 if answers.probably_none else NOWHERE
    right = (*asked.answers, *(name for answer in asked.answers for name in _situations(answer, situations)))
    return place(right, ((page, item) for page, item, _ in answers.hits))


def _situations(answer: str, situations: Topics) -> Iterator[str]:
    """Yield the situations of the same contract to which the questions of a topic belong as well."""
    page, is_topic, topic = answer.partition("#")
    for situation in situations.all if is_topic else ():
        if f"#{topic}" in situation.asked:
            yield topic_name(page, situation.id)


def place(right: Collection[str], found: Iterable[tuple[str, str]]) -> int:
    """Return the place of the first right answer among pages and ids, from 1."""
    names = [_name(page, item) for page, item in found]
    return min((names.index(answer) + 1 for answer in right if answer in names), default=NOWHERE)


def _name(page: str, item: str) -> str:
    """Name an answer as the files of knowledge/asked/ do: the topics of contracts with their page."""
    section, _, contract = page.strip("/").partition("/")
    return topic_name(page, item) if section == CONTRACTS_FOLDER and contract else item


def figures(asking: Asking) -> Iterator[str]:
    """Yield a line with the figures of each kind of wording; none without questions."""
    for kind, own in asking.kinds.items() if asking.places else ():
        yield f"{kind:18} {len(own.places):4}  first {own.share(1):.3f}  among three {own.share(3):.3f}"


def too_few(asking: Asking, settings: Questions) -> str:
    """Return what is wrong with the figures; "" if they are as good as the settings want."""
    first, three = asking.share(1), asking.share(3)
    if first >= settings.least_first and three >= settings.least_among_three:
        return ""
    held = f"of {settings.held_out}.tsv" if settings.held_out else "asked"
    least = {"least_first": settings.least_first, "least_three": settings.least_among_three}
    return FEW.format(held=held, first=first, three=three, **least)
