"""The glossary: one term for one thing in each language, known in all its case endings.

A Kazakh noun takes, in this order, plural, possessive and case (Қазақ грамматикасы, 2002, §§ 60-90); before a
vowel its last п, к, қ becomes б, г, ғ, and a loan word loses its ь. Russian forms are brought together by the
Snowball stemmer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

import msgspec
import snowballstemmer

from qostil.item import Line, Term
from qostil.pairing import Locale

_WORD = re.compile(r"(?<!\d-)[^\W\d_]+(?:-[^\W\d_]+)*")
# What may follow the stem of a Kazakh noun; a word that goes on otherwise is another word.
# A name in Latin letters takes its endings behind a hyphen.
_ENDINGS = re.compile(
    "-?(?:[лдт][ае]р)?(?:(?:[ыі]?(?:м|ң|ңыз|ңіз|мыз|міз))|с?[ыі])?"
    "(?:[нд][ыі]ң|т[ыі]ң|[ғгқк][ае]|н[ае]|[нд][ыі]|т[ыі]|н|н?[дт][ае]|[дтн][ае]н|[мбп]ен)?(?:[гғ][ыі])?"
)
_SOFTENED = {"п": "б", "к": "г", "қ": "ғ"}
_REFLEXIVE = re.compile(r"(?:ть?ся|шься|мся|тесь|лся|лась|лось|лись|шись|ясь)$")
_RUSSIAN = snowballstemmer.stemmer("russian")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A term in both languages.

    `also` are further right words for it, by language; `loose` is set for a word so common that a text may have
    it on one side alone.
    """

    kk: str
    ru: str
    also: dict[Locale, tuple[str, ...]] = {}
    avoid: dict[Locale, tuple[str, ...]] = {}
    note: str = ""
    loose: bool = False

    def names(self, locale: Locale) -> tuple[str, ...]:
        """All right words for the term in a language."""
        return (self.kk if locale == "kk" else self.ru, *self.also.get(locale, ()))


@cache
def load() -> tuple[Entry, ...]:
    """Read the data file of the package."""
    return tuple(msgspec.yaml.decode(files("qostil").joinpath("data/glossary.yml").read_bytes(), type=list[Entry]))


@lru_cache(maxsize=100_000)
def base(word: str, locale: Locale) -> tuple[str, ...]:
    """Return what a word of a text may be a form of: Russian its stem, Kazakh the glossary's words that fit.

    >>> base("логинге", "kk"), base("логином", "ru"), base("топтамасына", "kk")
    (('логин',), ('логин',), ('топтама',))
    """
    if locale == "ru":
        # A reflexive verb is no form of a noun, though it may share its stem: договориться, договор.
        return () if _REFLEXIVE.search(word) else (_RUSSIAN.stemWord(word),)
    return tuple(known for known in _kazakh_words() if _is_form(word, known))


def _is_form(word: str, known: str) -> bool:
    stems = {known, known[:-1] + _SOFTENED.get(known[-1], known[-1]), known.removesuffix("ь")}
    return any(word.startswith(stem) and _ENDINGS.fullmatch(word, len(stem)) for stem in stems)


@cache
def _kazakh_words() -> frozenset[str]:
    return frozenset(word for entry in load() for name in entry.names("kk") for word in _WORD.findall(name.lower()))


@cache
def _terms(locale: Locale) -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """The terms of a language under the base of their first word: the bases of all words, and the Kazakh name."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in load():
        for name in entry.names(locale):
            words = _WORD.findall(name.lower())
            bases = tuple(words) if locale == "kk" else tuple(_RUSSIAN.stemWord(word) for word in words)
            found.setdefault(bases[0], []).append((bases, entry.kk))
    return found


def terms(lines: Iterable[Line], locale: Locale) -> Iterator[Term]:
    """Yield the terms that lines of text use, forbidden variants among them.

    >>> [(term.name, term.is_wrong) for term in terms([Line(7, "Логинге төледім, паролін ұмыттым")], "kk")]
    [('логин', False), ('құпия сөз', True)]
    """
    for line in lines:
        words = _WORD.findall(line.text.lower())
        for at, word in enumerate(words):
            if _begins_one(word, locale):
                yield from _right(line, words[at:], locale)
                yield from _wrong(line, words[at:], locale)


@lru_cache(maxsize=100_000)
def _begins_one(word: str, locale: Locale) -> bool:
    """Whether a term or a forbidden variant may begin with the word; most words begin none."""
    return any(first in _terms(locale) for first in base(word, locale)) or word[:2] in _forbidden(locale)


def _right(line: Line, words: Sequence[str], locale: Locale) -> Iterator[Term]:
    for first in base(words[0], locale):
        for wanted, name in _terms(locale).get(first, ()):
            here = [base(word, locale) for word in words[: len(wanted)]]
            if len(here) == len(wanted) and all(one in these for one, these in zip(wanted, here, strict=True)):
                yield Term(line.number, name)


@cache
def _forbidden(locale: Locale) -> Mapping[str, list[tuple[tuple[str, ...], Entry]]]:
    """Forbidden variants, as stems, under the first two letters of their first word."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for entry in load():
        for variant in entry.avoid.get(locale, ()):
            stems = tuple(word.removesuffix("ь") for word in _WORD.findall(variant.lower()))
            found.setdefault(stems[0][:2], []).append((stems, entry))
    return found


def _wrong(line: Line, words: Sequence[str], locale: Locale) -> Iterator[Term]:
    for stems, entry in _forbidden(locale).get(words[0][:2], ()):
        here = words[: len(stems)]
        if len(here) == len(stems) and all(word.startswith(stem) for word, stem in zip(here, stems, strict=True)):
            yield Term(line.number, entry.kk, " ".join(here))


@cache
def by_name() -> Mapping[str, Entry]:
    """The entries under their Kazakh names."""
    return {entry.kk: entry for entry in load()}
