"""What the comparison of contracts is made of: its columns and its rows."""

from __future__ import annotations

import msgspec

from qostil.model.locale import Locale


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row of the table; `clauses` names, for each contract, the clause where its fact stands."""

    kk: str
    ru: str
    topic: str
    kinds: tuple[str, ...]
    clauses: dict[str, str]

    def name(self, locale: Locale) -> str:
        """Return what the row is called in a language."""
        return str(getattr(self, locale))


class Company(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who concludes a contract: the name that people use, and that of the company, in both languages."""

    short: dict[Locale, str]
    full: dict[Locale, str]


class Comparison(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The columns, by the name of the contract's page, and the rows."""

    contracts: dict[str, Company] = {}
    rows: tuple[Row, ...] = ()
