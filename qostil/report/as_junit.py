"""Format findings as JUnit XML (the schema of Ant's reports), which every build server can show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from qostil.model.finding import Finding

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
# The characters that XML 1.0 cannot represent.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(findings: Sequence[Finding]) -> str:
    """Return a report with one test per finding: failed if it stops publishing, otherwise skipped.

    >>> from qostil.model.finding import Place
    >>> xml = as_junit([Finding(Place("docs/kk/a.md", 3), "бос", "жазыңыз", check="empty-item")])
    >>> '<testcase name="docs/kk/a.md:3" classname="empty-item" time="0">' in xml
    True
    """
    report = Element("testsuites")
    suite = SubElement(report, "testsuite", _totals(findings))
    SubElement(suite, "properties")
    for finding in findings:
        _case(suite, finding)
    if not findings:  # many servers treat a report without a test as a failure
        SubElement(suite, "testcase", {"name": "nothing was found", "classname": "qostil", "time": "0"})
    SubElement(suite, "system-out")
    SubElement(suite, "system-err")
    indent(report)
    return _DECLARATION + tostring(report, encoding="unicode")


def _totals(findings: Sequence[Finding]) -> dict[str, str]:
    failures = sum(finding.severity == "error" for finding in findings)
    return {
        "name": "findings",
        "package": "qostil",
        "id": "0",
        "timestamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
        "hostname": "localhost",
        "tests": str(len(findings) or 1),
        "failures": str(failures),
        "errors": "0",
        "skipped": str(len(findings) - failures),
        "time": "0",
    }


def _case(suite: Element, finding: Finding) -> None:
    places = ", ".join(map(str, finding.places))
    case = SubElement(suite, "testcase", {"name": _text(places), "classname": finding.check, "time": "0"})
    message = {"message": _text(finding.message)}
    if finding.severity == "error":
        outcome = SubElement(case, "failure", message | {"type": finding.check})
    else:
        outcome = SubElement(case, "skipped", message)
    outcome.text = _text(f"{places}: {finding.message}\n→ {finding.remedy}")


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
