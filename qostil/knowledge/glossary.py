"""The glossary: one term for one thing in each language, known in all its forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

import msgspec

from qostil.knowledge.files import BESIDE_PACKAGE, decode, read_content
from qostil.languages.known import LANGUAGES
from qostil.model.item import Line, Term
from qostil.model.locale import LOCALES, Locale

_WORD = re.compile(r"(?<!\d-)[^\W\d_]+(?:-[^\W\d_]+)*")


class GlossaryEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
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

    def name(self, locale: Locale) -> str:
        """Return the term in a language."""
        return str(getattr(self, locale))

    def names(self, locale: Locale) -> tuple[str, ...]:
        """Return all right words for the term in a language."""
        return (self.name(locale), *self.also.get(locale, ()))


# A term as the bases of its words; a forbidden variant as the stems of its words.
_Term = tuple[tuple[str, ...], GlossaryEntry]
_Variant = tuple[tuple[str, ...], GlossaryEntry]


class Glossary:
    """All terms.

    >>> glossary = Glossary([GlossaryEntry("құпия сөз", "пароль", avoid={"kk": ("пароль",)})])
    >>> [(term.name, term.is_wrong) for term in glossary.terms([Line(7, "Құпия сөзді жоғалттым, паролін")], "kk")]
    [('құпия сөз', False), ('құпия сөз', True)]
    """

    def __init__(self, entries: Iterable[GlossaryEntry] = ()) -> None:
        """Take the entries in the order of their file."""
        self.entries = tuple(entries)
        self._begun: dict[tuple[str, Locale], tuple[list[_Term], list[_Variant]]] = {}

    @cached_property
    def by_name(self) -> Mapping[str, GlossaryEntry]:
        """The entries under their Kazakh names."""
        return {entry.kk: entry for entry in self.entries}

    @property
    def words(self) -> Iterator[str]:
        """The terms of all languages, and what must not stand in the place of Kazakh ones."""
        for entry in self.entries:
            yield from (*entry.names("kk"), *entry.avoid.get("kk", ()), *entry.names("ru"))

    def terms(self, lines: Iterable[Line], locale: Locale) -> Iterator[Term]:
        """Yield the terms that lines of text use, forbidden variants among them."""
        for line in lines:
            words = _WORD.findall(line.text.lower())
            for at, word in enumerate(words):
                right, wrong = self._beginning_with(word, locale)
                if right or wrong:
                    yield from self._right(line, words[at:], right, locale)
                    yield from _wrong(line, words[at:], wrong)

    def bases(self, word: str, locale: Locale) -> tuple[str, ...]:
        """Return the words of terms, as they are filed, that a word of a text may be a form of."""
        return LANGUAGES[locale].nouns.forms_of(word, self._bases[locale].get(word[:1], ()))

    @cached_property
    def _bases(self) -> Mapping[Locale, Mapping[str, Sequence[str]]]:
        """The words of all terms by their first letter, which no ending changes."""
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
        """The terms of each language under the base of their first word."""
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
        """The terms and the forbidden variants that may begin with a word; most words begin none."""
        if (word, locale) not in self._begun:
            right = [term for first in self.bases(word, locale) for term in self._terms[locale].get(first, ())]
            wrong = [variant for variant in self._forbidden[locale] if word.startswith(variant[0][0])]
            self._begun[word, locale] = right, wrong
        return self._begun[word, locale]

    def _right(self, line: Line, words: Sequence[str], terms: Sequence[_Term], locale: Locale) -> Iterator[Term]:
        for wanted, entry in terms:
            here = [self.bases(word, locale) for word in words[: len(wanted)]]
            if len(here) == len(wanted) and all(one in these for one, these in zip(wanted, here, strict=True)):
                yield Term(line.number, entry.kk)


def _wrong(line: Line, words: Sequence[str], variants: Sequence[_Variant]) -> Iterator[Term]:
    for stems, entry in variants:
        here = words[: len(stems)]
        if len(here) == len(stems) and all(word.startswith(stem) for word, stem in zip(here, stems, strict=True)):
            yield Term(line.number, entry.kk, " ".join(here))


@cache
def of_package() -> tuple[GlossaryEntry, ...]:
    """Read the terms beside this package."""
    return decode("glossary.yml", read_content(BESIDE_PACKAGE, "glossary.yml"), tuple[GlossaryEntry, ...])
