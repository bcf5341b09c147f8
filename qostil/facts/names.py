"""Find names with digits: versions of programs (7.16.0 для iOS), names common to both languages (4G, GPON500)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.known import LANGUAGES
from qostil.model.fact import Span
from qostil.model.locale import Locale

_LATIN = ("ios", "android", "windows", "macos", "harmonyos")
_NAMES = {name: latin for language in LANGUAGES.values() for name, latin in language.trade.systems.items()}
_SYSTEMS = (*_LATIN, *_NAMES)
_NEEDLES = ("os", "andr", "windows", *(name[:4] for name in _NAMES))
_SYSTEM = re.compile(rf"(?P<system>{'|'.join(_SYSTEMS)})(?![a-z])(?:\s+(?P<known>[0-9]+(?:\.[0-9]+)*))?")
_BARE = re.compile(r"[0-9](?:(?<![\w.].)|(?<=\Wv.))[0-9]*(?:\.[0-9]+){2,3}(?!\.?[0-9])")
_DOTS = re.compile(r"\.[0-9]+\.[0-9]")
_WITH_DIGIT = re.compile(r"[a-z](?<!\w.)[a-z]*[0-9][a-z0-9]*")
_SENTENCE = re.compile(r"[.!?;]\s|\n|$")


def versions(text: str, _: Locale) -> Iterator[Span]:
    """Yield versions with their system, which precedes them or is listed in the same order in the sentence.

    >>> [version.value for version in versions("ios 7.16.0 және одан төмен", "kk")]
    ['ios 7.16.0']
    >>> [version.value for version in versions("версии 7.17.0 для ios и 7.21.0 для android", "ru")]
    ['ios 7.17.0', 'android 7.21.0']
    """
    taken = {}
    if any(map(text.__contains__, _NEEDLES)):
        taken = {span.start: span for span in _with_system(text)}
        yield from taken.values()
    ends = {span.end for span in taken.values()}
    for found in _BARE.finditer(text) if _DOTS.search(text) else ():
        if found.start() not in taken and found.end() not in ends:
            yield Span(found.start(), found.end(), found[0])


def _with_system(text: str) -> Iterator[Span]:
    begin = 0
    for end in _SENTENCE.finditer(text):
        systems = list(_SYSTEM.finditer(text, begin, end.start()))
        yield from (Span(s.start(), s.end(), f"{_name(s)} {s['known']}") for s in systems if s["known"])
        systems, numbers = [s for s in systems if not s["known"]], _unknown(text, begin, end.start())
        if len(systems) == len(numbers):
            for system, number in zip(systems, numbers, strict=True):
                yield Span(number.start(), number.end(), f"{_name(system)} {number[0]}")
        begin = end.end()


def _unknown(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """Return the version numbers without a system before them."""
    known = {found.end() for found in _SYSTEM.finditer(text, begin, end) if found["known"]}
    return [number for number in _BARE.finditer(text, begin, end) if number.end() not in known]


def _name(found: re.Match[str]) -> str:
    return _NAMES.get(found["system"], found["system"])


def names(text: str, _: Locale) -> Iterator[Span]:
    """Yield names with a digit that begin with a letter; a name that begins with a digit may be a number with a unit.

    >>> [name.value for name in names("iban kz75125, 4g", "kk")]
    ['KZ75125']
    """
    return (Span(found.start(), found.end(), found[0].upper()) for found in _WITH_DIGIT.finditer(text))
