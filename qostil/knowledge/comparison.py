"""The data of the table that compares contracts: its columns and rows, which are those of the contracts' cards."""

from __future__ import annotations

import msgspec

from qostil.model.locale import Locale
from qostil.settings.identity import Texts


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of the table and of the cards; `topic` is the section whose statements it shows."""

    id: str
    kk: str
    ru: str
    topic: str

    def name(self, locale: Locale) -> str:
        """Return the name of the row in a language."""
        return str(getattr(self, locale))


class Company(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A company that concludes contracts: its common name and its full name, in both languages."""

    short: Texts
    full: Texts


class Comparison(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The columns of the table, by the name of the contract's page, and its rows."""

    contracts: dict[str, Company] = {}
    rows: tuple[Row, ...] = ()
