"""`qostil review`: record that both languages of an item say the same, after both were read together."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from qostil.build.build import read_build
from qostil.build.checking import stops_publishing
from qostil.checks import check_page
from qostil.commands.items import select
from qostil.commands.person import name_in_git, one_line
from qostil.knowledge.knowledge import Knowledge
from qostil.knowledge.reviews import Review
from qostil.languages.known import name_of
from qostil.model.finding import Finding
from qostil.model.locale import LOCALES, other
from qostil.reading.trees import read_corpus
from qostil.review.drift import Drift, drifts, one_sided
from qostil.review.hints import hints
from qostil.review.record import mend, record, review_of
from qostil.review.states import ItemState, item_states
from qostil.settings.project import find_root, read_settings
from qostil.settings.site import read_site
from qostil.system.errors import CannotRunError
from qostil.system.today import today

_USE = "name what you have read, such as an item's id, or --adopt, or --mend; «qostil status» lists what is out of step"


@click.command("review")
@click.argument("items", nargs=-1, metavar="ITEM...")
@click.option("--why", default="", metavar="REASON", help="Why the other language need not follow a change.")
@click.option("--by", default="", metavar="NAME", help="Who has read them; else the name in git's settings.")
@click.option("--adopt", "is_adoption", is_flag=True, help="Take an aligned site in as it is, once.")
@click.option("--mend", "is_mending", is_flag=True, help="Resolve a merge of two branches in the lock.")
def command(items: Sequence[str], why: str, by: str, is_adoption: bool, is_mending: bool) -> None:
    """Record that both languages of each ITEM say the same.

    ITEM is an id, a page (home-internet/payments), an item of a page (home-internet/payments#receipt), or a place as
    findings name it (docs/kk/home-internet/payments.md:40). The title and beginning of a page are PAGE#. (a full stop).
    An item that was deleted in both languages is taken out of the lock.

    Exit code 0: all are recorded; 1: some are refused; 2: could not run.
    """
    if bool(items) + is_adoption + is_mending != 1:
        raise CannotRunError(_USE)
    root = find_root(Path.cwd())
    if is_mending:
        _mend(root)
    elif is_adoption:
        _adopt(root)
    else:
        sys.exit(_Session(root, one_line("--why", why), one_line("--by", by)).review(items))


def _mend(root: Path) -> None:
    # The checks need a lock that can be read, which this one cannot.
    site, knowledge = read_site(root), Knowledge(root)
    corpus = read_corpus(root, read_settings(root), site, knowledge, partial(check_page, knowledge=knowledge))
    if merged := [page.path for page in corpus.pages if page.is_merged]:
        raise CannotRunError(f"{merged[0]}: has marks of a merge; resolve the pages first, then the lock can be mended")
    knowledge.reviews = {}
    for review in mend(root, item_states(corpus)):
        click.echo(f"{review.page}#{review.item}: kept the review of {review.reviewed.on}")
    click.echo("the lock has no marks of a merge any more; «qostil check» tells what is out of step")


def _adopt(root: Path) -> None:
    build = read_build(root)
    if build.knowledge.reviews:
        raise CannotRunError("the site has reviews already; record single items: qostil review ITEM")
    if stops_publishing(finding for finding in build.findings if finding.check != "out-of-step"):
        raise CannotRunError("the site has errors, so its two languages are not aligned; run «qostil check», mend them")
    states = [state for state in item_states(build.with_drafts) if len(state.sides) == len(LOCALES)]
    record(root, [review_of(state, build.corpus.docs, today()) for state in states])
    click.echo(f"adopted {len(states)} items as they are; commit knowledge/reviews/")


class _Session:
    """The recording of some items of a project by one person."""

    def __init__(self, root: Path, why: str, by: str) -> None:
        self._root, self._why, self._by = root, why, by or name_in_git(root)
        self._build = read_build(root)
        self._states = list(item_states(self._build.with_drafts))

    def review(self, items: Sequence[str]) -> int:
        """Record the items that can be; tell what changed in each, and why others are refused; return the exit code."""
        chosen, gone = select(items, self._states, self._build, self._root)
        made, left, refused = list[ItemState](), list[Review](gone), 0
        for state in chosen:
            reasons = list(self._refusals(state))
            self._show(state, reasons)
            refused += bool(reasons)
            if (not reasons and state.state != "in step") or (not reasons and state.was):
                made.append(state)
                left += [state.review] if state.review and state.was else []
        docs = self._build.corpus.docs
        reviews = [review_of(state, docs, today(), self._by, self._why) for state in made]
        record(self._root, reviews, left)
        click.echo(f"recorded {len(made)}, refused {refused}" + (f", taken out {len(gone)}" if gone else ""))
        return 1 if refused else 0

    def _refusals(self, state: ItemState) -> Iterator[str]:
        for locale in LOCALES:
            if locale not in state.sides:
                yield f"the {name_of(locale)} text is missing; write it first"
        for finding in self._build.findings:
            if _concerns(finding, state):
                yield f"{finding}\n    → {finding.remedy}"
        if not self._why:
            for locale, behind in one_sided(list(drifts(state, self._build.corpus.docs))).items():
                for drift in behind if len(state.sides) == len(LOCALES) else ():
                    yield f"{drift.place(locale)}: {_not_followed(drift)}"

    def _show(self, state: ItemState, reasons: Sequence[str]) -> None:
        """Print what changed since the last review, and what refuses the new one."""
        click.echo(f"{state.address}: {state.state}" + (f" (reviewed as {state.was})" if state.was else ""))
        for drift in drifts(state, self._build.corpus.docs) if len(state.sides) == len(LOCALES) else ():
            for locale in drift.changed:
                for change in drift.changes[locale]:
                    click.echo(f"    {name_of(locale)}, line {change.line}: {', '.join(change.told)}")
        if not (state.review and state.review.reviewed.by):
            for hint in hints(state, self._build.corpus.docs):
                click.echo(f"    look twice: {hint}")
        for reason in reasons:
            click.echo(f"  refused: {reason}", err=True)


def _not_followed(drift: Drift) -> str:
    behind = name_of(other(drift.changed[0]))
    return (
        f"the {behind} text has not followed ({', '.join(drift.kinds)}); change it, or say why it need not: --why «…»"
    )


def _concerns(finding: Finding, state: ItemState) -> bool:
    """Return whether a finding stands in an item and must be mended before its review."""
    if finding.check in ("out-of-step", "weaker-gate") or finding.severity not in ("error", "warning"):
        return False
    return any(
        place.path == side.page.path and place.line in state.lines(locale)
        for place in finding.places
        for locale, side in state.sides.items()
    )
