"""Findings as a page that people read: a summary of a run, a comment, a mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from qostil.finding import Finding

# What Markdown or HTML would take for a sign of its own.
_SIGN = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_HEAD = ("| Place | What is wrong | What to do |", "| --- | --- | --- |")


def as_markdown(findings: Sequence[Finding]) -> str:
    """Write a table for the errors and one for the warnings, or one sentence where there are none.

    >>> from qostil.finding import Place
    >>> print(as_markdown([Finding(Place("docs/kk/a.md", 3), "«<b>» бос", "жазыңыз", check="empty-item")]))
    ## 1 error, 0 warnings
    <BLANKLINE>
    ### Errors
    <BLANKLINE>
    | Place | What is wrong | What to do |
    | --- | --- | --- |
    | `docs/kk/a.md:3` | «\\<b\\>» бос (empty-item) | жазыңыз |
    >>> as_markdown([])
    'Nothing was found.'
    """
    if not findings:
        return "Nothing was found."
    warnings = [finding for finding in findings if finding.severity == "warning"]
    errors = [finding for finding in findings if finding.severity != "warning"]
    head = f"## {_count(len(errors), 'error')}, {_count(len(warnings), 'warning')}"
    return "\n\n".join([head, *_table("Errors", errors), *_table("Warnings", warnings)])


def _table(title: str, findings: Sequence[Finding]) -> Iterable[str]:
    if findings:
        yield f"### {title}"
        yield "\n".join([*_HEAD, *map(_row, findings)])


def _row(finding: Finding) -> str:
    place = str(finding.place).replace("`", "'").replace("|", "\\|")
    return f"| `{place}` | {_cell(f'{finding.message} ({finding.check})')} | {_cell(finding.remedy)} |"


def _cell(text: str) -> str:
    return " ".join(_SIGN.sub(r"\\\1", text).split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
