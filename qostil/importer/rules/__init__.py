"""Normalization rules, one per file, in the order in which they are applied.

A rule takes the rows of a source and returns them corrected; it logs every change and every dropped row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qostil.importer.change_log import ChangeLog
from qostil.importer.rules.addresses import addresses
from qostil.importer.rules.bullets import bullets
from qostil.importer.rules.calls import calls
from qostil.importer.rules.contents import contents
from qostil.importer.rules.emphasis import emphasis
from qostil.importer.rules.endings import endings
from qostil.importer.rules.heads import heads
from qostil.importer.rules.invisible import invisible
from qostil.importer.rules.labels import labels
from qostil.importer.rules.letters import right_letters
from qostil.importer.rules.markup import markup
from qostil.importer.rules.messages import messages
from qostil.importer.rules.names import latin_names
from qostil.importer.rules.paragraphs import paragraphs
from qostil.importer.rules.rulers import rulers
from qostil.importer.rules.speakers import speakers
from qostil.importer.source_text import TextRow

Rule = Callable[[Sequence[TextRow], ChangeLog], list[TextRow]]

# Apply only these to contracts, whose lines and numbers are read as printed.
CHARACTER_RULES: tuple[Rule, ...] = (invisible, right_letters, latin_names)
LAYOUT_RULES: tuple[Rule, ...] = (
    messages,
    speakers,
    addresses,
    markup,
    rulers,
    labels,
    bullets,
    emphasis,
    heads,
    contents,
    endings,
    paragraphs,
    calls,
)


def of_characters(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Correct the characters of a source.

    >>> of_characters([TextRow("Кӛмек", (1,))], ChangeLog())[0].text
    'Көмек'
    """
    return _applied(CHARACTER_RULES, rows, log)


def normalise(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Convert the lines of a source with corrected characters into paragraphs, lists and addresses.

    >>> log = ChangeLog()
    >>> [row.text for row in normalise([TextRow("• Көмек", (1,)), TextRow("• Чек", (2,))], log)]
    ['- Көмек', '- Чек']
    >>> [(change.rule, change.line) for change in log.changes]
    [('bullets', 1), ('bullets', 2)]
    """
    return _applied(LAYOUT_RULES, rows, log)


def _applied(rules: Sequence[Rule], rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    found = list(rows)
    for rule in rules:
        found = rule(found, log)
    # A rule may empty a row, such as one with invisible characters only.
    for row in found:
        if not row.text:
            log.drop(row, "nothing to be seen")
    return [row for row in found if row.text]
