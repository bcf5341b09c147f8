"""`qostil check`: run the checks and print the findings."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from qostil.build.build import Build, read_build
from qostil.build.checking import stops_publishing
from qostil.build.weakened import concerning, is_of_all, weakened
from qostil.checks import MANUALS
from qostil.links import unseen
from qostil.model.finding import Finding
from qostil.report import FORMATS
from qostil.report.markdown_text import plain
from qostil.settings.project import find_root
from qostil.system.errors import CannotRunError

if TYPE_CHECKING:
    from qostil.build.change import Change


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--drafts", is_flag=True, help="What is left to do before drafts, or those at PATHS, can be published.")
@click.option("--only", metavar="CHECKS", multiple=True, help="Run these checks alone; names by commas.")
@click.option("--changed", metavar="REV", help="Only what the change since a commit or branch concerns.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to write.")
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--list", "manual", is_flag=True, help="Tell what each check is for, with examples.")
def command(
    paths: Sequence[Path], drafts: bool, only: Sequence[str], changed: str | None, form: str, manual: bool
) -> None:
    """Check both languages; with PATHS, report only on these files and folders.

    With --changed, the site is checked as a whole, and reported is what the change since the last common commit with
    REV concerns: findings in what it touched, in the other language of it too, and findings that it brings elsewhere.

    With --drafts, PATHS are drafts as `qostil accept` names them, and reported is what is left to do for each, in the
    order of work; drafts stop nothing.

    Exit code 0: nothing stops publishing; 1: something does; 2: could not run.
    """
    if manual:
        click.echo("\n\n".join(f"{name}\n{_indented(text)}" for name, text in sorted(MANUALS.items())))
        return
    root = find_root(Path.cwd())
    if drafts:
        _tell_drafts(root, paths, form, bool(only) or changed is not None)
        return
    names = [name.strip() for names in only for name in names.split(",") if name.strip()]
    build = read_build(root, names)
    found = [*_notes_beside(build, names), *build.findings]
    if changed is not None:
        # Imported here, as is what else most runs do not need.
        from qostil.build.change import read_change

        change = read_change(build, changed, found, names)
        found = [*change.findings]
        _tell(change, changed, form)
    found = _at(_inside(paths, root), found)
    if written := FORMATS[form](found):
        click.echo(written)
    if not (paths or names or changed) and (line := unseen.summary(build.corpus)):
        click.echo(line, err=True)
    sys.exit(1 if stops_publishing(found) else 0)


def _tell_drafts(root: Path, paths: Sequence[Path], form: str, has_others: bool) -> None:
    """Print what is left to do for drafts, as warnings: no draft is in the way of publishing."""
    if has_others:
        raise CannotRunError("--drafts lists all that is left to do; leave out --only and --changed")
    # Imported here: they take a while, and most runs do not need them.
    from qostil.drafts.left import left
    from qostil.drafts.named import drafts_of, named_drafts

    build = read_build(root)
    known = build.with_drafts
    chosen = [draft for path in paths for draft in named_drafts(str(path), known)] if paths else drafts_of(known)
    found = [finding for draft in dict.fromkeys(chosen) for finding in left(build, draft)[1]]
    if written := FORMATS[form]([msgspec.structs.replace(finding, severity="warning") for finding in found]):
        click.echo(written)


def _tell(change: Change, revision: str, form: str) -> None:
    """Print what a summary has before its findings, and why nothing could be compared."""
    if change.trouble:
        click.echo(change.trouble, err=True)
    if form == "markdown":
        from qostil.report.change_summary import change_summary

        told = change_summary(change.difference, revision) if change.difference else plain(change.trouble)
        click.echo(told + "\n")


def _notes_beside(build: Build, names: Sequence[str]) -> Iterator[Finding]:
    """Return the notes on the named checks, if only those run; otherwise the findings already include the notes."""
    return concerning(weakened(build.with_drafts, build.settings, build.site), names) if names else iter(())


def _inside(paths: Sequence[Path], root: Path) -> list[str]:
    """Convert typed paths to the form in findings; raise CannotRunError if a path is wrong."""
    found = []
    for path in paths:
        absolute = path.resolve() if path.name in ("", "..") else path.parent.resolve() / path.name
        if not absolute.is_relative_to(root):
            raise CannotRunError(f"{path}: is outside the project {root}")
        if not os.path.lexists(absolute):
            raise CannotRunError(f"{path}: no such file or folder")
        found.append(absolute.relative_to(root).as_posix())
    return found


def _at(paths: Sequence[str], findings: Sequence[Finding]) -> list[Finding]:
    """Filter the findings by path, at either of their places."""

    def concerns(path: str, finding: Finding) -> bool:
        places = [place.path for place in finding.places]
        return (
            is_of_all(finding) or path == "." or any(place == path or place.startswith(path + "/") for place in places)
        )

    return [finding for finding in findings if not paths or any(concerns(path, finding) for path in paths)]


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in inspect.cleandoc(text).splitlines() if line)
