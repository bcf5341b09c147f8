"""The registry of outside addresses: every address that the content links to, with the editors' notes on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

import msgspec

from qostil.addresses.canonical import canonical
from qostil.model.finding import Place
from qostil.model.locale import Locale

AddressLanguage = Literal["kk", "ru", "both"]
# The value of a final address that is not known yet.
UNKNOWN = "unknown"
# The scheme of links that refer to an entry by its name.
SCHEME = "link:"


class RegistryEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One target of links: one address for both languages, or one address for each of its languages."""

    name: str = ""
    kk: str = ""
    ru: str = ""
    both: str = ""
    final: str | dict[AddressLanguage, str] = ""
    owner: str = ""
    note: str = ""
    login: bool = False
    until: date | None = None
    seen: date | None = None
    lines: dict[str, int] = {}

    @property
    def addresses(self) -> dict[AddressLanguage, str]:
        """The addresses of the entry by the language of the page there."""
        written: dict[AddressLanguage, str] = {"kk": self.kk, "ru": self.ru, "both": self.both}
        return {language: address for language, address in written.items() if address}

    def address(self, locale: Locale) -> str:
        """Return the address for readers of a language; if it has none, the address of the other language.

        >>> pair = RegistryEntry(kk="https://beeline.kz/kk/a", ru="https://beeline.kz/ru/a")
        >>> pair.address("kk"), RegistryEntry(ru="https://beeline.kz/ru/b").address("kk")
        ('https://beeline.kz/kk/a', 'https://beeline.kz/ru/b')
        """
        return {"kk": self.kk, "ru": self.ru}[locale] or self.both or self.kk or self.ru

    def expected(self, language: AddressLanguage) -> str:
        """Return the final address to which the address must redirect; the address itself if none is given."""
        final = self.final if isinstance(self.final, str) else self.final.get(language, "")
        return final or self.addresses[language]

    def line(self, key: str = "") -> int:
        """Return the line of a key in the file, or the first line of the entry."""
        return self.lines.get(key) or min(self.lines.values(), default=1)


class Known(NamedTuple):
    """An entry, and the language of one of its addresses."""

    entry: RegistryEntry
    language: AddressLanguage

    @property
    def address(self) -> str:
        """Return the address itself.

        >>> Known(RegistryEntry(kk="https://a.kz/kk", ru="https://a.kz/ru"), "ru").address
        'https://a.kz/ru'
        """
        return str(getattr(self.entry, self.language))


class Registry(msgspec.Struct, frozen=True, dict=True):
    """The entries, in the order of their file."""

    path: str = "knowledge/links.yml"
    entries: tuple[RegistryEntry, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, RegistryEntry]:
        """The entries with a name, by name."""
        return {entry.name: entry for entry in self.entries if entry.name}

    @cached_property
    def by_address(self) -> Mapping[str, Known]:
        """Entry and language by canonical address."""
        return {canonical(address): Known(entry, language) for entry, language, address in self.addresses}

    @property
    def addresses(self) -> Iterator[tuple[RegistryEntry, AddressLanguage, str]]:
        """Every address with its entry and language."""
        for entry in self.entries:
            for language, address in entry.addresses.items():
                yield entry, language, address

    def find(self, address: str) -> Known | None:
        """Return entry and language of an address without its fragment, None if unknown."""
        return self.by_address.get(canonical(address))

    def resolve(self, href: str, locale: Locale) -> str:
        """Return the address for a «link:» reference on a page of a language; return any other href unchanged.

        >>> registry = Registry(entries=(RegistryEntry("price", kk="https://a.kz/kk", ru="https://a.kz/ru"),))
        >>> registry.resolve("link:price#tv", "kk"), registry.resolve("link:prise", "kk")
        ('https://a.kz/kk#tv', 'link:prise')
        """
        if not href.startswith(SCHEME):
            return href
        name, mark, fragment = href.removeprefix(SCHEME).partition("#")
        entry = self.by_name.get(name)
        return entry.address(locale) + mark + fragment if entry else href

    def place(self, known: Known) -> Place:
        """Return the place of an address in the file."""
        return Place(self.path, known.entry.line(known.language))

    def meanings(self) -> list[tuple[str, ...]]:
        """Return the names and addresses: all fields of the registry on which parsing a page depends."""
        return [(entry.name, entry.kk, entry.ru, entry.both) for entry in self.entries]
