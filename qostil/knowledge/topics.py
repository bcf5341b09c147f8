"""Which topics of a contract page a clause belongs under."""

from __future__ import annotations

import re

import msgspec

from qostil.model.locale import Locale
from qostil.system.data_files import kept, read_data

_WORD = re.compile(r"[^\W\d_]+")


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section of contract pages, with its heading and the words that clauses about it have."""

    id: str
    title: dict[Locale, str]
    words: dict[Locale, tuple[str, ...]]


@kept
def topics() -> tuple[Topic, ...]:
    """Read the data file of the package; the order is that of the sections."""
    return tuple(read_data("topics.yml", list[Topic]))


def topic_of(text: str, around: str, locale: Locale) -> str:
    """Name the topic of a clause from its text and the headings above it; "" where no word tells.

    >>> topic_of("берешек үшін күніне 0,5 % өсімпұл есептеуге", "Оператор құқылы", "kk")
    'late-payment'
    """
    own, above = _flat(text), _flat(around)
    scored = [(2 * _hits(topic, own, locale) + _hits(topic, above, locale), -n) for n, topic in enumerate(topics())]
    best, place = max(scored)
    return topics()[-place].id if best else ""


def _flat(text: str) -> str:
    return " " + " ".join(_WORD.findall(text.lower()))


def _hits(topic: Topic, flat: str, locale: Locale) -> float:
    """How many of the words occur; longer ones, which say more, count more."""
    return sum(1 + word.count(" ") + len(word) / 20 for word in topic.words[locale] if f" {word}" in flat)
