"""Compare the project with what it was when the work since a revision began."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from qostil.build.build import Build
from qostil.build.earlier import earlier_build, is_same_site
from qostil.build.touched import of_change
from qostil.difference.difference import Difference, difference
from qostil.model.finding import Finding
from qostil.system.errors import CannotRunError
from qostil.system.merge_base import merge_base, touched_files

UNREADABLE = "the site as it was at {revision} cannot be read, so all findings are told: {error}"


@dataclass(frozen=True)
class Change:
    """What a change of the project makes of the site, and the findings that it concerns."""

    findings: Sequence[Finding]
    # None if the project of then cannot be read, with the reason; then the change concerns every finding.
    difference: Difference | None
    trouble: str = ""


def read_change(build: Build, revision: str, found: Sequence[Finding], only: Collection[str] = ()) -> Change:
    """Compare a build with the project at the last common commit with a revision; choose among its findings.

    Raises CannotRunError, with what to do, if git cannot tell that commit.
    """
    base = merge_base(build.root, revision)
    files = touched_files(build.root, revision, base)
    try:
        with earlier_build(build, revision, base, only) as before:
            differs = difference(before.with_drafts, build.with_drafts)
            is_same = is_same_site(build.root, before.root)
            chosen = of_change(found, before.findings, differs.items, files) if is_same else found
            return Change(chosen, differs)
    except CannotRunError as error:
        return Change(found, None, UNREADABLE.format(revision=revision, error=error))
