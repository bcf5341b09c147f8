"""Findings for people: the place first, as editors' tools link it, and what to do on the next line."""

from __future__ import annotations

from collections.abc import Sequence

from qostil.finding import Finding


def as_text(findings: Sequence[Finding]) -> str:
    """Write two lines a finding, and how many there are; nothing where nothing was found.

    >>> from qostil.finding import Place
    >>> found = Finding(Place("docs/kk/a.md", 3), "«{q}» has no id", "end it with one", {"q": "Чек?"}, check="item-id")
    >>> print(as_text([found]))
    docs/kk/a.md:3: «Чек?» has no id (item-id)
        → end it with one
    1 error, 0 warnings
    """
    if not findings:
        return ""
    lines = [f"{_worded(finding)}\n    → {finding.remedy}" for finding in findings]
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    return "\n".join([*lines, f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"])


def _worded(finding: Finding) -> str:
    rank = "warning: " if finding.severity == "warning" else ""
    return f"{finding.place}: {rank}{finding.message} ({finding.check})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
