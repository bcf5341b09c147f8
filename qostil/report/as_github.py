"""Format findings as GitHub annotations, shown at their lines in a pull request.

The syntax is that of workflow commands; characters that would end a command or a property are escaped as in the
toolkit of GitHub Actions.
"""

from __future__ import annotations

from collections.abc import Sequence

from qostil.model.finding import Finding, Place, Severity

_RANKS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def as_github(findings: Sequence[Finding]) -> str:
    """Return one command for each place of a finding; "" if there are no findings.

    GitHub shows a command if its file is part of the pull request, which may be either side of a pair.

    >>> print(as_github([Finding(Place("docs/kk/a.md", 3), "бос: 100 %", "жазыңыз", check="empty-item")]))
    ::error file=docs/kk/a.md,line=3,title=empty-item::бос: 100 %25%0A→ жазыңыз
    """
    return "\n".join(_command(finding, place) for finding in findings for place in finding.places)


def _command(finding: Finding, place: Place) -> str:
    values = {"file": place.path, "line": str(place.line), "title": finding.check}
    properties = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    others = "".join(f"\n↔ {other}" for other in finding.places if other != place)
    text = _data(f"{finding.message}{others}\n→ {finding.remedy}")
    return f"::{_RANKS[finding.severity]} {properties}::{text}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
