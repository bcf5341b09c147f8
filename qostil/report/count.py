"""Count findings by severity, in the words that every report uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qostil.model.finding import Finding


def count(findings: Sequence[Finding]) -> str:
    """Return the number of errors, of warnings, and of notes, if any, in words.

    >>> from qostil.model.finding import Place
    >>> wrong = Finding(Place("docs/kk/a.md"), "бос", "жазыңыз")
    >>> note = Finding(Place("docs/kk/a.md"), "рұқсат", "қараңыз", severity="note")
    >>> count([wrong]), count([note, note])
    ('1 error, 0 warnings', '0 errors, 0 warnings, 2 notes')
    """
    ranks = Counter(finding.severity for finding in findings)
    severities = ["error", "warning", *["note"] * bool(ranks["note"])]
    return ", ".join(f"{ranks[rank]} {rank}{'' if ranks[rank] == 1 else 's'}" for rank in severities)  # type: ignore[index]
