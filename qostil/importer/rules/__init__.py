"""The rules of normalising, one file each, in the order in which they are applied.

A rule takes the rows of a source and returns them mended; whatever it changes or drops goes into the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qostil.importer.document import Ledger, Row
from qostil.importer.rules.addresses import addresses
from qostil.importer.rules.bullets import bullets
from qostil.importer.rules.emphasis import emphasis
from qostil.importer.rules.heads import heads
from qostil.importer.rules.invisible import invisible
from qostil.importer.rules.letters import letters
from qostil.importer.rules.names import names
from qostil.importer.rules.paragraphs import paragraphs
from qostil.importer.rules.tables import tables

Rule = Callable[[Sequence[Row], Ledger], list[Row]]

# Contracts go through the first ones only: their lines and numbers are read as they are printed.
CHARACTER_RULES: tuple[Rule, ...] = (invisible, letters, names)
LAYOUT_RULES: tuple[Rule, ...] = (addresses, tables, bullets, emphasis, heads, paragraphs)


def of_characters(rows: Sequence[Row], ledger: Ledger) -> list[Row]:
    """Put the letters of a source right.

    >>> of_characters([Row("Кӛмек", (1,))], Ledger())[0].text
    'Көмек'
    """
    return _applied(CHARACTER_RULES, rows, ledger)


def normalise(rows: Sequence[Row], ledger: Ledger) -> list[Row]:
    """Turn the lines of a source, their letters put right, into paragraphs, lists and addresses.

    >>> ledger = Ledger()
    >>> [row.text for row in normalise([Row("• Көмек", (1,)), Row("• Чек", (2,))], ledger)]
    ['- Көмек', '- Чек']
    >>> [(change.rule, change.line) for change in ledger.changes]
    [('bullets', 1), ('bullets', 2)]
    """
    return _applied(LAYOUT_RULES, rows, ledger)


def _applied(rules: Sequence[Rule], rows: Sequence[Row], ledger: Ledger) -> list[Row]:
    found = list(rows)
    for rule in rules:
        found = rule(found, ledger)
    # A rule may leave nothing of a row, such as one of invisible characters alone.
    for row in found:
        if not row.text:
            ledger.drop(row, "nothing to be seen")
    return [row for row in found if row.text]
