"""Format findings as Markdown: for the summary of a run, a comment, a mail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from qostil.model.finding import Finding, Severity
from qostil.report.count import count
from qostil.report.markdown_text import code, plain, table

_TITLES: dict[Severity, str] = {"error": "Errors", "warning": "Warnings", "note": "Notes"}
_HEAD = ("Place", "What is wrong", "What to do")


def as_markdown(findings: Sequence[Finding]) -> str:
    """Return a table of findings for each severity, or one sentence if there are none.

    >>> from qostil.model.finding import Place
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
    tables = (_table(rank, [found for found in findings if found.severity == rank]) for rank in _TITLES)
    return "\n\n".join([f"## {count(findings)}", *chain.from_iterable(tables)])


def _table(rank: Severity, findings: Sequence[Finding]) -> Iterable[str]:
    if findings:
        yield f"### {_TITLES[rank]}"
        yield table(_HEAD, map(_row, findings))


def _row(finding: Finding) -> tuple[str, str, str]:
    places = ", ".join(code(str(place)) for place in finding.places)
    return places, plain(f"{finding.message} ({finding.check})"), plain(finding.remedy)
