"""Format findings as GitLab's code quality report, which a merge request shows beside its changes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from qostil.model.finding import Finding, Place, Severity

_RANKS: dict[Severity, str] = {"error": "blocker", "warning": "minor", "note": "info"}


def as_gitlab(findings: Sequence[Finding]) -> str:
    """Return a JSON list with an entry for each place of a finding.

    GitLab tells by the fingerprint which findings a merge request brings: it stays when lines above are added.

    >>> from qostil.model.finding import Place
    >>> (entry,) = msgspec.json.decode(as_gitlab([Finding(Place("docs/kk/a.md", 3), "бос", "жазыңыз", check="card")]))
    >>> entry["description"], entry["severity"], entry["location"]["lines"]["begin"]
    ('бос → жазыңыз', 'blocker', 3)
    """
    seen, entries = Counter[str](), []
    for finding, place in ((one, place) for one in findings for place in one.places):
        said = _said(finding, place)
        entries.append(_entry(finding, place, _hash(f"{said}\0{seen[said]}")))
        seen[said] += 1
    return msgspec.json.format(msgspec.json.encode(entries)).decode()


def _said(finding: Finding, place: Place) -> str:
    return "\0".join((finding.check, place.path, finding.message))


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _entry(finding: Finding, place: Place, fingerprint: str) -> dict[str, Any]:
    others = "".join(f" ↔ {other}" for other in finding.places if other != place)
    return {
        "description": f"{finding.message}{others} → {finding.remedy}",
        "check_name": finding.check,
        "fingerprint": fingerprint,
        "severity": _RANKS[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }
