"""Format findings as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from qostil.model.finding import Finding


def as_json(findings: Sequence[Finding]) -> str:
    """Return a JSON list of objects: path, line, check, severity, message, remedy, and `also`, a second place.

    >>> from qostil.model.finding import Place
    >>> print(as_json([Finding(Place("docs/kk/a.md", 3), "бос", "жазыңыз", check="empty-item")]))
    [
      {
        "path": "docs/kk/a.md",
        "line": 3,
        "check": "empty-item",
        "severity": "error",
        "message": "бос",
        "remedy": "жазыңыз",
        "also": null
      }
    ]
    """
    return msgspec.json.format(msgspec.json.encode([_row(finding) for finding in findings])).decode()


def _row(finding: Finding) -> dict[str, Any]:
    also = finding.also
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "check": finding.check,
        "severity": finding.severity,
        "message": finding.message,
        "remedy": finding.remedy,
        "also": {"path": also.path, "line": also.line} if also else None,
    }
