"""The schemas that reports are held against, as far as reports of findings go.

SARIF: the parts of the OASIS schema of SARIF 2.1.0 that a list of results needs, with its names, its required keys,
its enumerations and its bounds; as there, no key is allowed that it does not know. JSON: the project's own.
"""

from __future__ import annotations

from typing import Any


def closed(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    """An object with these keys and no others."""
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": list(required)}


def several(items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


TEXT = {"type": "string"}
LINE = {"type": "integer", "minimum": 1}
MESSAGE = closed({"text": TEXT, "id": TEXT, "markdown": TEXT}, "text")
ARTIFACT = closed({"uri": {"type": "string", "format": "uri-reference"}, "uriBaseId": TEXT})
PHYSICAL = closed({"artifactLocation": ARTIFACT, "region": closed({"startLine": LINE, "endLine": LINE})})
LOCATION = closed({"id": {"type": "integer", "minimum": -1}, "physicalLocation": PHYSICAL, "message": MESSAGE})
RULE = closed({"id": TEXT, "shortDescription": MESSAGE, "helpUri": {"type": "string", "format": "uri"}}, "id")
DRIVER = closed({"name": TEXT, "version": TEXT, "rules": several(RULE, uniqueItems=True)}, "name")
RESULT = closed(
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": MESSAGE,
        "locations": several(LOCATION),
        "relatedLocations": several(LOCATION, uniqueItems=True),
    },
    "message",
)
RUN = closed(
    {
        "tool": closed({"driver": DRIVER}, "driver"),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": several(RESULT),
    },
    "tool",
)
SARIF = closed(
    {"$schema": {"type": "string", "format": "uri"}, "version": {"enum": ["2.1.0"]}, "runs": several(RUN)},
    "version",
    "runs",
)

PLACE = {"path": TEXT, "line": LINE}
JSON = several(
    closed(
        {
            **PLACE,
            "check": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
            "severity": {"enum": ["error", "warning", "note"]},
            "message": TEXT,
            "remedy": TEXT,
            "also": {"anyOf": [{"type": "null"}, closed(PLACE, *PLACE)]},
        },
        *PLACE,
        "check",
        "severity",
        "message",
        "remedy",
        "also",
    )
)

# GitLab: what its manual demands of a code quality report.
GITLAB = several(
    closed(
        {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": closed(
                {"path": {"type": "string", "pattern": "^[^./]"}, "lines": closed({"begin": LINE}, "begin")},
                "path",
                "lines",
            ),
        },
        "description",
        "check_name",
        "fingerprint",
        "severity",
        "location",
    )
)

# JUnit: each element with its attributes, required ones first, and its children in their order, by the schema of
# Ant's reports; a test case has one outcome at most.
JUNIT_ATTRIBUTES: dict[str, tuple[set[str], set[str]]] = {
    "testsuites": (set(), set()),
    "testsuite": (
        {"name", "package", "id", "timestamp", "hostname", "tests", "failures", "errors", "time"},
        {"skipped"},
    ),
    "properties": (set(), set()),
    "testcase": ({"name", "classname", "time"}, set()),
    "failure": ({"type"}, {"message"}),
    "skipped": (set(), {"message"}),
    "system-out": (set(), set()),
    "system-err": (set(), set()),
}
JUNIT_CHILDREN = {
    "testsuites": r"(testsuite )*",
    "testsuite": r"properties (testcase )*system-out system-err ",
    "testcase": r"((skipped|failure) )?",
}
