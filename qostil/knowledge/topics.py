"""Classify the clauses of a contract by the topics of contract pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from qostil.model.locale import Locale

_WORD = re.compile(r"[^\W\d_]+")


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section of contract pages, with its heading and the words that occur in clauses about it.

    `asked` names answers whose questions people ask for this one too, as knowledge/asked/ does: the id of an item, or
    # and the id of a topic of contracts.
    """

    id: str
    title: dict[Locale, str]
    words: dict[Locale, tuple[str, ...]]
    asked: tuple[str, ...] = ()

    def heading(self, locale: Locale) -> str:
        """Return the heading in a language; the id if it is not written.

        >>> Topic("late-payment", {"kk": "Төлем кешіксе"}, {}).heading("ru")
        'late-payment'
        """
        return self.title.get(locale) or self.id


class Topics:
    """All topics, in the order of the sections.

    >>> topics = Topics([Topic("late-payment", {"kk": "Төлем кешіксе"}, {"kk": ("өсімпұл", "берешек")})])
    >>> topics.topic_of("берешек үшін күніне 0,5 % өсімпұл есептеуге", "Оператор құқылы", "kk")
    'late-payment'
    """

    def __init__(self, topics: Iterable[Topic] = ()) -> None:
        """Store the topics in the order of their file."""
        self.all = tuple(topics)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the sections."""
        return tuple(topic.id for topic in self.all)

    def asked_for(self, topic_id: str) -> tuple[str, ...]:
        """Return the names of the answers whose questions people ask for a topic too."""
        return next((topic.asked for topic in self.all if topic.id == topic_id), ())

    def told_by(self, text: str, locale: Locale) -> tuple[str, ...]:
        """Return the ids of all topics of which a text has a word."""
        flat = _flat(text)
        return tuple(topic.id for topic in self.all if _hits(topic, flat, locale))

    def topic_of(self, text: str, around: str, locale: Locale) -> str:
        """Return the id of a clause's topic, given its text and the headings above it; "" if no word matches."""
        own, above = _flat(text), _flat(around)
        scored = [(2 * _hits(topic, own, locale) + _hits(topic, above, locale), -n) for n, topic in enumerate(self.all)]
        best, place = max(scored, default=(0, 0))
        return self.all[-place].id if best else ""


def _flat(text: str) -> str:
    return " " + " ".join(_WORD.findall(text.lower()))


def _hits(topic: Topic, flat: str, locale: Locale) -> float:
    """Return the weighted count of a topic's words; longer, more specific words count more."""
    return sum(1 + word.count(" ") + len(word) / 20 for word in topic.words[locale] if f" {word}" in flat)
