"""Format findings as SARIF 2.1.0, the OASIS format of static analysis, for code scanning."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

import msgspec

from qostil.checks import MANUALS
from qostil.model.finding import Finding, Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(findings: Sequence[Finding]) -> str:
    """Return a log with one run, a rule for each check with findings, and a result for each place of a finding.

    Viewers that show results next to the text use only the first location, which may be of either language.

    >>> from qostil.model.finding import Place
    >>> log = as_sarif([Finding(Place("docs/kk/a.md", 3), "бос", "жазыңыз", check="empty-item")])
    >>> msgspec.json.decode(log)["runs"][0]["results"][0]["ruleId"]
    'empty-item'
    """
    checks = list(dict.fromkeys(finding.check for finding in findings))
    driver = {"name": "qostil", "version": version("qostil"), "rules": [_rule(check) for check in checks]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, place, checks) for finding in findings for place in finding.places],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log)).decode()


def _rule(check: str) -> dict[str, Any]:
    """Return a rule with the first sentence of its manual, if it has one."""
    manual = inspect.cleandoc(MANUALS.get(check, "")).partition("\n")[0]
    return {"id": check} | ({"shortDescription": {"text": manual}} if manual else {})


def _result(finding: Finding, place: Place, checks: Sequence[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": checks.index(finding.check),
        "level": finding.severity,
        "message": {"text": f"{finding.message}\n→ {finding.remedy}"},
        "locations": [_location(place)],
    }
    others = [other for other in finding.places if other != place]
    related = [
        {"id": number, "message": {"text": f"the other place: {other}"}, **_location(other)}
        for number, other in enumerate(others, 1)
    ]
    return result | ({"relatedLocations": related} if related else {})


def _location(place: Place) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": quote(place.path)}, "region": {"startLine": place.line}}}
