"""Every format, with findings that try to break out of it."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from qostil.model.finding import Finding, Place
from qostil.report import FORMATS
from tests.links.project import make, run
from tests.report import schema

NASTY = "«|a|» <b>&amp;</b> `c` ]]> %0A 100 %,:: \x00\x08\ufffe\U0001f600 [x](y) ~z~ * _d_\r\n::error::e\n| f |"


def finding(path: str = "docs/kk/a.md", line: int = 3, **more: object) -> Finding:
    made = {"check": "empty-item", "severity": "error"} | more
    return Finding(Place(path, line), "{text}", "→ {text}", {"text": NASTY}, **made)  # type: ignore[arg-type]


SETS: dict[str, list[Finding]] = {
    "nothing": [],
    "one": [finding()],
    "of-every-kind": [
        finding(also=Place("docs/ru/a.md", 9)),
        finding("docs/kk/жаңа бет,1:2%.md", severity="warning"),
        finding(check="dead-link"),
        finding(severity="note", also=Place("docs/ru/a.md", 1)),
        finding("docs/kk/`|b.md"),
    ],
}


@pytest.fixture(params=SETS)
def findings(request: pytest.FixtureRequest) -> list[Finding]:
    return SETS[request.param]


def test_sarif_is_valid(findings: list[Finding]) -> None:
    log = json.loads(FORMATS["sarif"](findings))
    jsonschema.Draft7Validator(schema.SARIF, format_checker=jsonschema.FormatChecker()).validate(log)
    (told,) = log["runs"]
    rules = told["tool"]["driver"]["rules"]
    told_at = [(found, place) for found in findings for place in found.places]
    assert [rules[result["ruleIndex"]]["id"] for result in told["results"]] == [found.check for found, _ in told_at]
    assert [result["level"] for result in told["results"]] == [found.severity for found, _ in told_at]
    assert [places(result["locations"]) for result in told["results"]] == [[place] for _, place in told_at]
    others = [[other for other in found.places if other != place] for found, place in told_at]
    assert [places(result.get("relatedLocations", [])) for result in told["results"]] == others
    assert all(re.fullmatch(r"[\w/.%~-]+", uri, re.ASCII) for uri in uris(told["results"]))


def places(locations: list[dict[str, Any]]) -> list[Place]:
    told = (location["physicalLocation"] for location in locations)
    return [Place(unquote(one["artifactLocation"]["uri"]), one["region"]["startLine"]) for one in told]


def uris(results: list[dict[str, list[dict[str, dict[str, dict[str, str]]]]]]) -> list[str]:
    return [place["physicalLocation"]["artifactLocation"]["uri"] for result in results for place in result["locations"]]


def test_json_is_valid(findings: list[Finding]) -> None:
    told = json.loads(FORMATS["json"](findings))
    jsonschema.validate(told, schema.JSON)
    assert [row["message"] for row in told] == [found.message for found in findings]


def test_gitlab_is_valid(findings: list[Finding]) -> None:
    told = json.loads(FORMATS["gitlab"](findings))
    jsonschema.validate(told, schema.GITLAB)
    told_at = [(found, place) for found in findings for place in found.places]
    at = [Place(row["location"]["path"], row["location"]["lines"]["begin"]) for row in told]
    assert at == [place for _, place in told_at]
    ranks = {"error": "blocker", "warning": "minor", "note": "info"}
    assert [row["severity"] for row in told] == [ranks[found.severity] for found, _ in told_at]
    assert all(found.message in row["description"] for (found, _), row in zip(told_at, told, strict=True))
    assert all(found.remedy in row["description"] for (found, _), row in zip(told_at, told, strict=True))


def fingerprints(*findings: Finding) -> list[str]:
    return [row["fingerprint"] for row in json.loads(FORMATS["gitlab"](findings))]


def test_gitlab_knows_a_finding_again_when_lines_above_it_are_added() -> None:
    assert fingerprints(finding(line=3)) == fingerprints(finding(line=30))
    twice = fingerprints(finding(line=3), finding(line=9), finding(check="card"), finding("docs/kk/b.md"))
    assert len(set(twice)) == 4


def test_junit_is_valid(findings: list[Finding]) -> None:
    suites = ElementTree.fromstring(FORMATS["junit"](findings))  # noqa: S314 - written a line before
    for element in suites.iter():
        required, optional = schema.JUNIT_ATTRIBUTES[element.tag]
        assert required <= set(element.attrib) <= required | optional
        children = "".join(f"{child.tag} " for child in element)
        assert re.fullmatch(schema.JUNIT_CHILDREN.get(element.tag, ""), children)
    (suite,) = suites
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.attrib["timestamp"])
    assert int(suite.attrib["tests"]) == len(suite.findall("testcase")) == max(1, len(findings))
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
    assert int(suite.attrib["skipped"]) == sum(found.severity != "error" for found in findings)
    names = [case.attrib["name"] for case in suite.findall("testcase")]
    assert all(str(place) in names[at] for at, found in enumerate(findings) for place in found.places)


def test_github_annotations_are_valid(findings: list[Finding]) -> None:
    lines = FORMATS["github"](findings).splitlines()
    told_at = [(found, place) for found in findings for place in found.places]
    for line, (found, place) in zip(lines, told_at, strict=True):
        command = re.fullmatch(r"::(error|warning|notice) file=([^,:]*),line=(\d+),title=([\w-]+)::(.*)", line)
        assert command
        assert command[1] == {"note": "notice"}.get(found.severity, found.severity)
        assert (unescaped(command[2]), int(command[3])) == (place.path, place.line)
        other = "".join(f"\n↔ {other}" for other in found.places if other != place)
        assert unescaped(command[5]) == f"{found.message}{other}\n→ {found.remedy}"


def unescaped(text: str) -> str:
    """Read what GitHub's runner reads."""
    for code, sign in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(code, sign)
    return text


def test_the_summary_is_a_table_of_text_and_nothing_else(findings: list[Finding]) -> None:
    html = LexborHTMLParser(Markdown(extensions=["tables"]).convert(FORMATS["markdown"](findings)))
    rows = html.css("tbody tr")
    assert len(rows) == len(findings)
    assert all(len(row.css("td")) == 3 for row in rows)
    cells = [row.css("td")[0].text().replace("\\|", "|") for row in rows]
    ranked = sorted(findings, key=lambda found: ("error", "warning", "note").index(found.severity))
    assert cells == [", ".join(map(str, found.places)).replace("`", "'") for found in ranked]
    assert html.css("td b, td a, td em, td strong, td:nth-child(n+2) code") == []


def test_text_says_how_many(findings: list[Finding]) -> None:
    last = {0: "", 1: "1 error, 0 warnings", 5: "3 errors, 1 warning, 1 note"}[len(findings)]
    assert FORMATS["text"](findings).rpartition("\n")[2] == last


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", ["check", "links"])
def test_both_commands_write_every_format(tmp_path_factory: pytest.TempPathFactory, form: str, command: str) -> None:
    root = make(tmp_path_factory.mktemp(form), "[]", "[форма](https://bee.gg/form)")
    done = run(root, command, "--format", form)
    assert done.returncode == 1
    assert "bee.gg/form" in done.stdout
    assert done.stdout.strip() != ""
