"""Format findings as text for people: the place first, in the form that editors link, the remedy on the next line."""

from __future__ import annotations

from collections.abc import Sequence

from qostil.model.finding import Finding
from qostil.report.count import count


def as_text(findings: Sequence[Finding]) -> str:
    """Return each finding with its other place and its remedy, and then the count; "" if there are no findings.

    >>> from qostil.model.finding import Place
    >>> found = Finding(Place("docs/kk/a.md", 3), "«{q}» has no id", "end it with one", {"q": "Чек?"}, check="item-id")
    >>> print(as_text([found]))
    docs/kk/a.md:3: «Чек?» has no id (item-id)
        → end it with one
    1 error, 0 warnings
    """
    if not findings:
        return ""
    return "\n".join([*map(_formatted, findings), count(findings)])


def _formatted(finding: Finding) -> str:
    rank = "" if finding.severity == "error" else f"{finding.severity}: "
    also = f"\n    ↔ {finding.also}" if finding.also else ""
    return f"{finding.place}: {rank}{finding.message} ({finding.check}){also}\n    → {finding.remedy}"
