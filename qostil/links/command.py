"""`qostil links`: the addresses of the content, offline, online, and again from what was seen."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import click

from qostil.build import read_build
from qostil.checking import stops_publishing
from qostil.checks import LINK_CHECKS
from qostil.corpus import Corpus
from qostil.finding import Finding
from qostil.links.built import check_built
from qostil.links.changed import added_lines
from qostil.links.judge import judge, outcome
from qostil.links.ledger import FILE, Ledger, Sighting, after, written
from qostil.links.online.answer import Answer
from qostil.links.online.limits import Limits
from qostil.links.registry_file import data_folder
from qostil.links.targets import Asked, only_changed, targets
from qostil.report import FORMATS
from qostil.settings import find_root, load

_PAUSE_BETWEEN_LINES = 2.0  # seconds: a log stays readable


@click.command("links")
@click.option("--online", is_flag=True, help="Ask the addresses themselves.")
@click.option("--replay", is_flag=True, help="Judge what the ledger has seen, without the network.")
@click.option("--changed", metavar="REV", help="Only the addresses that are new since a commit or branch.")
@click.option("--update", is_flag=True, help="With --online: write what was seen into the ledger.")
@click.option("--built", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Check a built site too.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to write.")
@click.option(
    "--test-host",
    "test_hosts",
    metavar="NAME=ADDRESS",
    multiple=True,
    envvar="QOSTIL_TEST_HOSTS",
    help="A host that may be asked although it is not public, and where it is. Repeatable.",
)
def command(
    online: bool,
    replay: bool,
    changed: str | None,
    update: bool,
    built: Path | None,
    form: str,
    test_hosts: tuple[str, ...],
) -> None:
    """Check where the content leads: the registry of addresses, and with --online the addresses themselves.

    Exit code 0: nothing stops publishing; 1: something does; 2: could not run.
    """
    if online and replay:
        raise click.UsageError("--online asks the network, --replay does without it: choose one")
    if (update and not online) or (changed and not (online or replay)):
        raise click.UsageError("--update needs --online; --changed needs --online or --replay")
    root = find_root(Path.cwd())
    build = read_build(root, LINK_CHECKS)
    corpus, found = build.corpus, list(build.findings)
    found += check_built(built, corpus) if built else ()
    asked = targets(corpus)
    chosen = only_changed(asked, added_lines(root, changed)) if changed else asked
    ledger = corpus.ledger
    if online:
        ledger = _look(chosen, ledger, load(root).links, _hosts(test_hosts))
    if online or replay:
        found += _judged(chosen, ledger)
    if update:
        _write(data_folder(root) / Path(FILE).name, asked, ledger)
    click.echo(_summary(corpus, chosen, ledger), err=True)
    if text := FORMATS[form](found):
        click.echo(text)
    sys.exit(1 if stops_publishing(found) else 0)


def _hosts(told: Iterable[str]) -> Mapping[str, str]:
    hosts = dict(one.partition("=")[::2] for one in told)
    if not all(hosts.values()):
        raise click.UsageError("--test-host takes NAME=ADDRESS, such as kb.test=127.0.0.1")
    return hosts


def _look(chosen: list[Asked], ledger: Ledger, limits: Limits, test_hosts: Mapping[str, str]) -> Ledger:
    """Ask the chosen addresses, and return the ledger as it is after that."""
    # Here, because the HTTP client takes a tenth of a second to load, which every other command would pay.
    from qostil.links.online.crowd import visit_all

    languages = {one.address: one.known.language for one in chosen}
    answers = asyncio.run(visit_all(languages, limits, test_hosts, _Progress(len(chosen))))
    return {**ledger, **{one.address: _sighting(one, ledger, answers[one.address]) for one in chosen}}


def _sighting(one: Asked, ledger: Ledger, answer: Answer) -> Sighting:
    return after(ledger.get(one.address), answer, date.today(), outcome(judge(one, answer)))


def _judged(chosen: list[Asked], ledger: Ledger) -> list[Finding]:
    seen = [(one, ledger.get(one.address)) for one in chosen]
    return [finding for one, sighting in seen if sighting for finding in judge(one, sighting.answer)]


def _write(file: Path, asked: list[Asked], ledger: Ledger) -> None:
    """Write a line for each address there is, and none for those that are gone from the registry."""
    file.write_text(written({one.address: ledger.get(one.address) for one in asked}), encoding="utf-8")


def _summary(corpus: Corpus, chosen: list[Asked], ledger: Ledger) -> str:
    counts = Counter(_state(one, ledger.get(one.address)) for one in chosen)
    states = ", ".join(f"{counts[state]} {state}" for state in ("well", "failing", "doubt", "never seen"))
    return f"{len(chosen)} of {len(targets(corpus))} addresses: {states}"


def _state(one: Asked, seen: Sighting | None) -> str:
    return outcome(judge(one, seen.answer)) if seen else "never seen"


class _Progress:
    """Tells how far it is: in place on a screen, line by line in a log."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._told = time.monotonic()
        self._is_screen = sys.stderr.isatty()

    def __call__(self, done: int) -> None:
        now = time.monotonic()
        if done < self._total and now - self._told < (0.1 if self._is_screen else _PAUSE_BETWEEN_LINES):
            return
        self._told = now
        end = "\r" if self._is_screen and done < self._total else "\n"
        click.echo(f"{done}/{self._total} addresses asked{end}", err=True, nl=False)
