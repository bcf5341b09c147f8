"""The glossary: one term for one thing in each language, known in all its case endings.

A Kazakh noun takes, in this order, plural, possessive and case (Қазақ грамматикасы, 2002, §§ 60-90); before a
vowel its last п, к, қ becomes б, г, ғ, and a loan word loses its ь. Russian forms are brought together by the
Snowball stemmer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
import snowballstemmer

from qostil.model.item import Line, Term
from qostil.model.locale import Locale
from qostil.system.data_files import kept, read_data

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


# A term as the bases of its words, with its Kazakh name; a forbidden variant as the stems of its words.
_Term = tuple[tuple[str, ...], str]
_Variant = tuple[tuple[str, ...], Entry]


@kept
def load() -> tuple[Entry, ...]:
    """Read the data file of the package."""
    return tuple(read_data("glossary.yml", list[Entry]))


@kept
def base(word: str, locale: Locale) -> tuple[str, ...]:
    """Return what a word of a text may be a form of: Russian its stem, Kazakh the glossary's words that fit.

    >>> base("логинге", "kk"), base("логином", "ru"), base("топтамасына", "kk")
    (('логин',), ('логин',), ('топтама',))
    """
    if locale == "ru":
        # A reflexive verb is no form of a noun, though it may share its stem: договориться, договор.
        return () if _REFLEXIVE.search(word) else (_RUSSIAN.stemWord(word),)
    return tuple(known for known in _kazakh_words().get(word[:1], ()) if _is_form(word, known))


def _is_form(word: str, known: str) -> bool:
    stems = {known, known[:-1] + _SOFTENED.get(known[-1], known[-1]), known.removesuffix("ь")}
    return any(word.startswith(stem) and _ENDINGS.fullmatch(word, len(stem)) for stem in stems)


@kept
def _kazakh_words() -> Mapping[str, list[str]]:
    """The words of all terms by their first letter, which no ending changes."""
    words: dict[str, list[str]] = {}
    for word in sorted(
        {word for entry in load() for name in entry.names("kk") for word in _WORD.findall(name.lower())}
    ):
        words.setdefault(word[0], []).append(word)
    return words


@kept
def _terms(locale: Locale) -> Mapping[str, list[_Term]]:
    """The terms of a language under the base of their first word: the bases of all words, and the Kazakh name."""
    found: dict[str, list[_Term]] = {}
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
            right, wrong = _beginning_with(word, locale)
            if right or wrong:
                yield from _right(line, words[at:], right, locale)
                yield from _wrong(line, words[at:], wrong)


@kept
def _beginning_with(word: str, locale: Locale) -> tuple[list[_Term], list[_Variant]]:
    """The terms and the forbidden variants that may begin with a word; most words begin none."""
    right = [term for first in base(word, locale) for term in _terms(locale).get(first, ())]
    return right, [variant for variant in _forbidden(locale) if word.startswith(variant[0][0])]


def _right(line: Line, words: Sequence[str], terms: Sequence[_Term], locale: Locale) -> Iterator[Term]:
    for wanted, name in terms:
        here = [base(word, locale) for word in words[: len(wanted)]]
        if len(here) == len(wanted) and all(one in these for one, these in zip(wanted, here, strict=True)):
            yield Term(line.number, name)


@kept
def _forbidden(locale: Locale) -> list[_Variant]:
    """Forbidden variants as the stems of their words."""
    return [
        (tuple(word.removesuffix("ь") for word in _WORD.findall(variant.lower())), entry)
        for entry in load()
        for variant in entry.avoid.get(locale, ())
    ]


def _wrong(line: Line, words: Sequence[str], variants: Sequence[_Variant]) -> Iterator[Term]:
    for stems, entry in variants:
        here = words[: len(stems)]
        if len(here) == len(stems) and all(word.startswith(stem) for word, stem in zip(here, stems, strict=True)):
            yield Term(line.number, entry.kk, " ".join(here))


@kept
def by_name() -> Mapping[str, Entry]:
    """The entries under their Kazakh names."""
    return {entry.kk: entry for entry in load()}
