"""`qostil accept`: publish a draft when nothing is left to do, or list what is."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from qostil.build.build import read_build
from qostil.commands.person import name_in_git, one_line
from qostil.drafts.acceptance import accept, unread
from qostil.drafts.accepted import Accepted
from qostil.drafts.left import OF_IDS, left, unapproved
from qostil.drafts.named import named_draft, named_drafts
from qostil.importer.writing.ids import id_lines
from qostil.knowledge.reviews import lock_path
from qostil.model.finding import Finding
from qostil.report.as_text import as_text
from qostil.settings.project import find_root


@click.command("accept")
@click.argument("page", metavar="PAGE")
@click.option("--ids-approved", is_flag=True, help="The ids in the table are right: they are permanent from now on.")
@click.option("--by", default="", metavar="NAME", help="Who has read both languages; else the name in git's settings.")
def command(page: str, ids_approved: bool, by: str) -> None:
    """Take the mark of a draft off PAGE in both languages, if nothing is left to do; else list what is left.

    PAGE is a page (home-internet/payments, docs/kk/home-internet/payments.md), or an item that is marked as a draft
    (home-internet/payments#receipt). Where the site keeps reviews, to accept is to say that both languages were read
    together, and is recorded as `qostil review` does.

    Exit code 0: it is no draft any more; 1: something is left to do; 2: could not run.
    """
    person = one_line("--by", by)
    root = find_root(Path.cwd())
    build = read_build(root)
    seen, found = left(build, named_draft(page, build.with_drafts), ids_approved)
    for line in _ids(seen):
        click.echo(line)
    if _are_only_ids(found) and _is_asked():
        found = [] if click.confirm("are these ids right? They are permanent once the page is published") else found
    if found:
        click.echo(as_text(found))
        click.echo(f"{seen.draft.address} stays a draft", err=True)
        sys.exit(1)
    states = unread(seen)
    person = person or (name_in_git(root) if states else "")
    for path in accept(seen, states, person):
        click.echo(f"written: {path}")
    for line in _told(seen, len(states), person):
        click.echo(line)


def _ids(seen: Accepted) -> Iterator[str]:
    items = unapproved(seen)
    if items:
        yield "ids, permanent once the page is published:"
        yield from id_lines(list(items.items()), seen.build.knowledge.meanings)


def _are_only_ids(found: Sequence[Finding]) -> bool:
    return bool(found) and all(finding.check == OF_IDS for finding in found)


def _is_asked() -> bool:
    """Return whether a person sits at the terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _told(seen: Accepted, reviews: int, person: str) -> Iterator[str]:
    """Yield what was done, and what comes next."""
    yield f"{seen.draft.address} is no draft any more"
    lock = lock_path(seen.draft.key)
    if reviews:
        yield f"recorded in {lock}: {reviews} items, read in both languages by {person}"
    drafts = named_drafts(seen.draft.key, seen.corpus)
    if more := [draft.address for draft in drafts if draft.key == seen.draft.key]:
        yield f"still drafts: {', '.join(more)}"
    what = f"both pages and {lock}" if reviews else "both pages"
    yield f"next: «qostil check», commit {what}, then «qostil publish»"
