"""Findings for people: the place first, as editors' tools link it, and what to do on the next line."""

from __future__ import annotations

from collections.abc import Sequence

from qostil.model.finding import Finding
from qostil.report.count import count


def as_text(findings: Sequence[Finding]) -> str:
    """Write a finding, its other place and what to do, then how many there are; nothing where nothing was found.

    >>> from qostil.model.finding import Place
    >>> found = Finding(Place("docs/kk/a.md", 3), "«{q}» has no id", "end it with one", {"q": "Чек?"}, check="item-id")
    >>> print(as_text([found]))
    docs/kk/a.md:3: «Чек?» has no id (item-id)
        → end it with one
    1 error, 0 warnings
    """
    if not findings:
        return ""
    return "\n".join([*map(_worded, findings), count(findings)])


def _worded(finding: Finding) -> str:
    rank = "" if finding.severity == "error" else f"{finding.severity}: "
    also = f"\n    ↔ {finding.also}" if finding.also else ""
    return f"{finding.place}: {rank}{finding.message} ({finding.check}){also}\n    → {finding.remedy}"
