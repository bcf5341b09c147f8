"""The glossary: one term for one thing in each language, and the search for its inflected forms in text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from qostil.languages.known import LANGUAGES
from qostil.model.item import Line, Term
from qostil.model.locale import LOCALES, Locale

_WORD = re.compile(r"(?<!\d-)[^\W\d_]+(?:-[^\W\d_]+)*")
# A hyphen at which no line is broken.
_NO_BREAK = "\u2011"


class GlossaryEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A term in both languages.

    `also` are synonyms that are allowed, by language, and `avoid` forbidden variants; `loose` marks a word so
    common that only one of the two texts of a pair may contain it.
    """

    kk: str
    ru: str
    also: dict[Locale, tuple[str, ...]] = {}
    avoid: dict[Locale, tuple[str, ...]] = {}
    note: str = ""
    loose: bool = False

    def name(self, locale: Locale) -> str:
        """Return the term in a language."""
        return str(getattr(self, locale))

    def names(self, locale: Locale) -> tuple[str, ...]:
        """Return the term and its allowed synonyms in a language."""
        return (self.name(locale), *self.also.get(locale, ()))


# A term as the bases of its words; a forbidden variant as the stems of its words.
_Term = tuple[tuple[str, ...], GlossaryEntry]
_Variant = tuple[tuple[str, ...], GlossaryEntry]


class Glossary:
    """The glossary.

    >>> glossary = Glossary([GlossaryEntry("құпия сөз", "пароль", avoid={"kk": ("пароль",)})])
    >>> [(term.name, term.is_wrong) for term in glossary.terms([Line(7, "Құпия сөзді жоғалттым, паролін")], "kk")]
    [('құпия сөз', False), ('құпия сөз', True)]
    """

    def __init__(self, entries: Iterable[GlossaryEntry] = ()) -> None:
        """Create a glossary from entries in the order of their file."""
        self.entries = tuple(entries)
        self._begun: dict[Locale, dict[str, tuple[list[_Term], list[_Variant]]]] = {locale: {} for locale in LOCALES}

    @cached_property
    def by_name(self) -> Mapping[str, GlossaryEntry]:
        """The entries by their Kazakh names."""
        return {entry.kk: entry for entry in self.entries}

    @property
    def words(self) -> Iterator[str]:
        """The terms of both languages, and the forbidden variants of Kazakh ones."""
        for entry in self.entries:
            yield from (*entry.names("kk"), *entry.avoid.get("kk", ()), *entry.names("ru"))

    def terms(self, lines: Iterable[Line], locale: Locale) -> Iterator[Term]:
        """Yield the terms and forbidden variants that occur in lines of text."""
        if not self.entries:
            return
        known = self._begun[locale]
        for line in lines:
            words = _WORD.findall(line.text.lower().replace(_NO_BREAK, "-"))
            for at, word in enumerate(words):
                right, wrong = known.get(word) or self._beginning_with(word, locale)
                if right or wrong:
                    yield from self._right(line, words[at:], right, locale)
                    yield from _wrong(line, words[at:], wrong)

    def bases(self, word: str, locale: Locale) -> tuple[str, ...]:
        """Return the base forms in the glossary of which a word of a text may be an inflected form."""
        return LANGUAGES[locale].nouns.forms_of(word, self._bases[locale].get(word[:1], ()))

    @cached_property
    def _bases(self) -> Mapping[Locale, Mapping[str, Sequence[str]]]:
        """The base forms of the words of all terms by their first letter, which no ending changes."""
        return {locale: self._by_letter(locale) for locale in LOCALES}

    def _by_letter(self, locale: Locale) -> Mapping[str, Sequence[str]]:
        words: dict[str, list[str]] = {}
        for word in sorted({word for bases, _ in self._terms_of(locale) for word in bases}):
            words.setdefault(word[0], []).append(word)
        return words

    def _terms_of(self, locale: Locale) -> Iterator[_Term]:
        base = LANGUAGES[locale].nouns.base
        for entry in self.entries:
            for name in entry.names(locale):
                yield tuple(base(word) for word in _WORD.findall(name.lower())), entry

    @cached_property
    def _terms(self) -> Mapping[Locale, Mapping[str, Sequence[_Term]]]:
        """The terms of each language by the base form of their first word."""
        found: dict[Locale, dict[str, list[_Term]]] = {locale: {} for locale in LOCALES}
        for locale in LOCALES:
            for bases, entry in self._terms_of(locale):
                found[locale].setdefault(bases[0], []).append((bases, entry))
        return found

    @cached_property
    def _forbidden(self) -> Mapping[Locale, Sequence[_Variant]]:
        return {
            locale: [
                (tuple(LANGUAGES[locale].nouns.beginning(word) for word in _WORD.findall(variant.lower())), entry)
                for entry in self.entries
                for variant in entry.avoid.get(locale, ())
            ]
            for locale in LOCALES
        }

    def _beginning_with(self, word: str, locale: Locale) -> tuple[list[_Term], list[_Variant]]:
        """Return the terms and the forbidden variants that may begin with a word; most words begin none."""
        right = [term for first in self.bases(word, locale) for term in self._terms[locale].get(first, ())]
        wrong = [variant for variant in self._forbidden[locale] if word.startswith(variant[0][0])]
        self._begun[locale][word] = right, wrong
        return right, wrong

    def _right(self, line: Line, words: Sequence[str], terms: Sequence[_Term], locale: Locale) -> Iterator[Term]:
        for wanted, entry in terms:
            found = [self.bases(word, locale) for word in words[: len(wanted)]]
            if len(found) == len(wanted) and all(base in bases for base, bases in zip(wanted, found, strict=True)):
                yield Term(line.number, entry.kk)


def _wrong(line: Line, words: Sequence[str], variants: Sequence[_Variant]) -> Iterator[Term]:
    for stems, entry in variants:
        found = words[: len(stems)]
        if len(found) == len(stems) and all(word.startswith(stem) for word, stem in zip(found, stems, strict=True)):
            yield Term(line.number, entry.kk, " ".join(found))
