"""Findings as annotations: GitHub shows each at its line of a pull request.

The form is that of workflow commands; what would end a command or a property early is escaped as the toolkit of
GitHub Actions does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from qostil.finding import Finding


def as_github(findings: Sequence[Finding]) -> str:
    """Write one command a finding; nothing where nothing was found.

    >>> from qostil.finding import Place
    >>> print(as_github([Finding(Place("docs/kk/a.md", 3), "бос: 100 %", "жазыңыз", check="empty-item")]))
    ::error file=docs/kk/a.md,line=3,title=empty-item::бос: 100 %25%0A→ жазыңыз
    """
    return "\n".join(map(_command, findings))


def _command(finding: Finding) -> str:
    rank = "warning" if finding.severity == "warning" else "error"
    values = {"file": finding.place.path, "line": str(finding.place.line), "title": finding.check}
    properties = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    text = _data(f"{finding.message}\n→ {finding.remedy}")
    return f"::{rank} {properties}::{text}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
