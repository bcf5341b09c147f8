"""`qostil excuses`: list every excuse on the pages with its reason and its age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from qostil.build.build import read_build
from qostil.corpus.corpus import Corpus
from qostil.settings.project import find_root
from qostil.system.git import GitError, git

_WRITTEN = re.compile(r"^(?P<commit>[0-9a-f]{40,}) .*?^author-time (?P<seconds>\d+)$", re.DOTALL | re.MULTILINE)
# The commit that git blame shows for an uncommitted line.
_NO_COMMIT = re.compile("0+")


@click.command("excuses")
def command() -> None:
    """List every excuse: its place, its check, its reason, and its age."""
    root = find_root(Path.cwd())
    for line in _lines(root, read_build(root).with_drafts):
        click.echo(line)


def _lines(root: Path, corpus: Corpus) -> Iterator[str]:
    for page in corpus.pages:
        for excuse in page.excuses:
            age = age_of(root, page.path, excuse.line)
            yield f"{page.at(excuse.line)}: {excuse.check}: {excuse.reason or 'no reason'} ({age})"


def age_of(root: Path, path: str, line: int) -> str:
    """Return the age of a line of a file in days, from git blame."""
    try:
        output = git(root, "blame", "--porcelain", "-L", f"{line},{line}", "--", path)
    except GitError:
        return "not in git"
    found = _WRITTEN.search(output)
    if not found or _NO_COMMIT.fullmatch(found["commit"]):
        return "not committed"
    days = (datetime.now(UTC) - datetime.fromtimestamp(int(found["seconds"]), UTC)).days
    return f"{days} day{'' if days == 1 else 's'}"
