"""Findings written down: one format, one file, each a function from findings to text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qostil.finding import Finding
from qostil.report.as_json import as_json
from qostil.report.as_text import as_text

FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": as_text, "json": as_json}
