"""Report formats: one module per format, each with a function from findings to text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qostil.model.finding import Finding
from qostil.report.as_github import as_github
from qostil.report.as_gitlab import as_gitlab
from qostil.report.as_json import as_json
from qostil.report.as_junit import as_junit
from qostil.report.as_markdown import as_markdown
from qostil.report.as_sarif import as_sarif
from qostil.report.as_text import as_text

FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": as_text,
    "json": as_json,
    "junit": as_junit,
    "sarif": as_sarif,
    "github": as_github,
    "gitlab": as_gitlab,
    "markdown": as_markdown,
}
