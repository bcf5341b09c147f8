"""All data files of a site as one object: each file is read on first access, and once per build."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from qostil.knowledge.asked import AskedFile, read_files
from qostil.knowledge.cards import CARDS_FOLDER, Card, parse_card
from qostil.knowledge.clauses import ClauseIndex
from qostil.knowledge.comparison import Comparison
from qostil.knowledge.drawings import DrawingFile, load_drawings
from qostil.knowledge.files import decode_yaml, names_of, read_content
from qostil.knowledge.glossary import Glossary, GlossaryEntry
from qostil.knowledge.lagging import Lagging, load_lagging
from qostil.knowledge.ledger import Ledger, load_ledger
from qostil.knowledge.meanings import Meanings, SharedWord, everyday_words
from qostil.knowledge.operators import Operator, read_operators
from qostil.knowledge.published import Published, load_published
from qostil.knowledge.redirects import Redirects, load_redirects
from qostil.knowledge.registry import Registry
from qostil.knowledge.registry_file import load_registry
from qostil.knowledge.reviews import Reviews, load_reviews
from qostil.knowledge.topics import Topic, Topics
from qostil.languages.guess import Guess
from qostil.languages.kk.russian_keyboard import RussianKeyboard
from qostil.languages.tables import language_table
from qostil.model.locale import DEFAULT_LOCALE

T = TypeVar("T")
_NO_CLAUSES = ClauseIndex(DEFAULT_LOCALE, missing=(), clauses=())


class Knowledge:
    """The data files of a project; all are empty without a root.

    >>> Knowledge().glossary.entries, Knowledge(Path("/nowhere")).topics.ids
    ((), ())
    """

    def __init__(self, root: Path | None = None) -> None:
        """Set the project's root; no file is read yet."""
        self._root = root
        self._contents: dict[str, bytes] = {}

    def __reduce__(self) -> tuple[type[Knowledge], tuple[Path | None]]:
        """Pickle only the root: another process reads the files again."""
        return Knowledge, (self._root,)

    @cached_property
    def glossary(self) -> Glossary:
        """The glossary of terms and forbidden variants (glossary.yml)."""
        return Glossary(self._read("glossary.yml", tuple[GlossaryEntry, ...], ()))

    @cached_property
    def meanings(self) -> Meanings:
        """The words with one meaning in both languages, for the import: the site's (words.yml), then the everyday."""
        own = self._read("words.yml", tuple[SharedWord, ...], ())
        return Meanings(own, self.glossary, everyday_words())

    @cached_property
    def synonyms(self) -> tuple[str, ...]:
        """The groups of words with one meaning, for the search: the everyday, then the site's (synonyms.yml).

        >>> "чек, түбіртек, квитанция" in Knowledge().synonyms
        True
        """
        return (*language_table("synonyms"), *self._read("synonyms.yml", tuple[str, ...], ()))

    @cached_property
    def topics(self) -> Topics:
        """The topics of contract pages."""
        return Topics(self._read("topics.yml", tuple[Topic, ...], ()))

    @cached_property
    def situations(self) -> Topics:
        """The situations with which people come to a contract (situations.yml): what they are sorted by, and titles."""
        return Topics(self._read("situations.yml", tuple[Topic, ...], ()))

    @cached_property
    def comparison(self) -> Comparison:
        """The columns and rows of the table that compares contracts (comparison.yml)."""
        return self._read("comparison.yml", Comparison, Comparison())

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The card of each contract, by the name of its page (cards/)."""
        names = [f"{CARDS_FOLDER}/{name}.yml" for name in names_of(self._root, CARDS_FOLDER)] if self._root else ()
        return {Path(name).stem: parse_card(name, self._content(name)) for name in names}

    @cached_property
    def drawings(self) -> Mapping[str, DrawingFile]:
        """The drawings for answers, by the name of their files (drawings/)."""
        return load_drawings(self._root) if self._root else {}

    @cached_property
    def clauses(self) -> Mapping[str, ClauseIndex]:
        """The clause index of each contract, by the name of its page."""
        return {name: self._read(f"contracts/{name}.yml", ClauseIndex, _NO_CLAUSES) for name in self._contracts}

    @cached_property
    def registry(self) -> Registry:
        """The registry of outside addresses (links.yml)."""
        return load_registry(self._root) if self._root else Registry()

    @cached_property
    def ledger(self) -> Ledger:
        """The last answer of each outside address."""
        return load_ledger(self._root) if self._root else {}

    @cached_property
    def reviews(self) -> Reviews:
        """What both languages of each item said when they were last read together (reviews/)."""
        return load_reviews(self._root) if self._root else {}

    @cached_property
    def lagging(self) -> Lagging:
        """Since when each item has been published with one language behind the other (lagging.txt)."""
        return load_lagging(self._root) if self._root else {}

    @cached_property
    def asked(self) -> tuple[AskedFile, ...]:
        """The files of users' questions."""
        return read_files(self._root) if self._root else ()

    @cached_property
    def operators(self) -> tuple[Operator, ...]:
        """The companies that users name."""
        return read_operators(self._root) if self._root else ()

    @cached_property
    def published(self) -> Published:
        """Every address that was ever published, with its line (published.txt)."""
        return load_published(self._root) if self._root else {}

    @cached_property
    def redirects(self) -> Redirects:
        """Where the answers stand now that were published under another address (redirects.yml)."""
        return load_redirects(self._root) if self._root else Redirects()

    @cached_property
    def keyboard(self) -> RussianKeyboard:
        """The detector of Kazakh typed on a Russian keyboard, with the words of the site."""
        return RussianKeyboard((*self.glossary.words, *self.synonyms))

    @cached_property
    def guess(self) -> Guess:
        """The language detector for words, with the words of the site."""
        return Guess(self.keyboard)

    @cached_property
    def _contracts(self) -> Sequence[str]:
        return names_of(self._root, "contracts") if self._root else ()

    def _read(self, name: str, kind: type[T], empty: T) -> T:
        return decode_yaml(name, self._content(name), kind, empty) if self._root else empty

    def _content(self, name: str) -> bytes:
        """Return the bytes of a file, which is read only once, both for hashing and for decoding."""
        if name not in self._contents and self._root:
            self._contents[name] = read_content(self._root, name)
        return self._contents[name]

    def after(self, ledger: Ledger) -> Knowledge:
        """Return a copy with another ledger, for use after addresses were requested again."""
        later = Knowledge(self._root)
        later.__dict__ |= self.__dict__ | {"ledger": ledger}
        return later

    @property
    def of_pages(self) -> Iterator[object]:
        """Yield the data on which parsing and checking a single page depends, as values that change with it."""
        yield self.registry.meanings()
        yield self.synonyms
        for name in (
            "glossary.yml",
            "topics.yml",
            "situations.yml",
            *(f"contracts/{name}.yml" for name in self._contracts),
        ):
            if self._root:
                yield name, hashlib.blake2b(self._content(name)).hexdigest()
