"""`qostil links`: check the addresses of the content offline, online, or by replaying the ledger."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import click

from qostil.build.build import read_build
from qostil.build.checking import run_checks, stops_publishing
from qostil.checks import LINK_CHECKS
from qostil.corpus.corpus import Corpus
from qostil.knowledge.ledger import FILE, Ledger, Sighting, after, ledger_yaml, second_look
from qostil.links.built import check_built
from qostil.links.changed import added_lines
from qostil.links.judge import judge, outcome
from qostil.links.online.reach import reach
from qostil.links.targets import AddressToAsk, addresses_to_ask, only_changed
from qostil.model.finding import Finding
from qostil.report import FORMATS
from qostil.settings.limits import Limits
from qostil.settings.project import find_root
from qostil.system.aside import write_aside
from qostil.system.errors import CannotRunError

CUT_OFF = (
    "nothing was asked, for none of {hosts} hosts can be reached: the network here is down; the ledger stays as it was;"
    " run this again where there is a network"
)
NO_CLIENT = "asking addresses needs an extra of the package: pip install 'qostil[links]'"

_PAUSE_BETWEEN_LINES = 2.0  # seconds: keeps a log readable


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
    """Check the addresses of the content: the registry, and with --online the addresses themselves.

    Exit code 0: nothing stops publishing; 1: something does; 2: could not run.
    """
    if online and replay:
        raise click.UsageError("--online asks the network, --replay does without it: choose one")
    if (update and not online) or (changed and not (online or replay)):
        raise click.UsageError("--update needs --online; --changed needs --online or --replay")
    root = find_root(Path.cwd())
    build = read_build(root, LINK_CHECKS)
    corpus, found = build.with_drafts, list(build.findings)
    asked = addresses_to_ask(corpus)
    chosen = only_changed(asked, added_lines(root, changed)) if changed else asked
    if online:
        corpus = replace(
            corpus, knowledge=corpus.knowledge.after(_ask(chosen, corpus, build.settings.links, _hosts(test_hosts)))
        )
        found = run_checks(
            corpus, build.settings, build.site, LINK_CHECKS
        )  # the ledger just updated tells since when an address fails
    found += check_built(built, corpus) if built else ()
    if online or replay:
        found += _judged(chosen, corpus.knowledge.ledger)
    if update:
        _write(root / FILE, asked, corpus.knowledge.ledger)
    click.echo(_summary(corpus, chosen, corpus.knowledge.ledger), err=True)
    if text := FORMATS[form](found):
        click.echo(text)
    sys.exit(1 if stops_publishing(found) else 0)


def _hosts(options: Iterable[str]) -> Mapping[str, str]:
    hosts = dict(option.partition("=")[::2] for option in options)
    if not all(hosts.values()):
        raise click.UsageError("--test-host takes NAME=ADDRESS, such as kb.test=127.0.0.1")
    return hosts


def _ask(chosen: list[AddressToAsk], corpus: Corpus, limits: Limits, test_hosts: Mapping[str, str]) -> Ledger:
    """Request the chosen addresses, and return the updated ledger. Raise CannotRunError without a network."""
    # A local import: the HTTP client takes a tenth of a second to load, which every other command would pay.
    try:
        from qostil.links.online.crowd import visit_all
    except ModuleNotFoundError as error:
        raise CannotRunError(NO_CLIENT) from error

    languages = {target.address: target.known.language for target in chosen}
    progress = _Progress(len(chosen))
    answers = asyncio.run(visit_all(languages, limits, test_hosts, progress))
    reached = reach(answers)
    if reached.is_cut_off:
        raise CannotRunError(CUT_OFF.format(hosts=len(reached.asked)))
    progress.end()
    ledger = dict(corpus.knowledge.ledger)
    for target in chosen:
        before, answer = ledger.get(target.address), answers[target.address]
        if reached.answered:  # if no host answers, no single address can be judged
            answer = second_look(before, answer, corpus.today)
        ledger[target.address] = after(before, answer, corpus.today, outcome(judge(target, answer)))
    return ledger


def _judged(chosen: list[AddressToAsk], ledger: Ledger) -> list[Finding]:
    seen = [(target, ledger.get(target.address)) for target in chosen]
    return [finding for target, sighting in seen if sighting for finding in judge(target, sighting.answer)]


def _write(file: Path, asked: list[AddressToAsk], ledger: Ledger) -> None:
    """Write a line for each current address, and none for those removed from the registry."""
    write_aside(file, ledger_yaml({target.address: ledger.get(target.address) for target in asked}).encode())


def _summary(corpus: Corpus, chosen: list[AddressToAsk], ledger: Ledger) -> str:
    counts = Counter(_state(target, ledger.get(target.address)) for target in chosen)
    states = ", ".join(f"{counts[state]} {state}" for state in ("well", "failing", "doubt", "never seen"))
    return f"{len(chosen)} of {len(addresses_to_ask(corpus))} addresses: {states}"


def _state(target: AddressToAsk, seen: Sighting | None) -> str:
    return outcome(judge(target, seen.answer)) if seen else "never seen"


class _Progress:
    """A progress display: in place on a screen, line by line in a log."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._printed = time.monotonic()
        self._is_screen = sys.stderr.isatty()

    def __call__(self, done: int) -> None:
        now = time.monotonic()
        if now - self._printed >= (0.1 if self._is_screen else _PAUSE_BETWEEN_LINES):
            self._printed = now
            self._print(done, "\r" if self._is_screen else "\n")

    def end(self) -> None:
        """Print that all addresses were requested, once the network is known to work."""
        self._print(self._total, "\n")

    def _print(self, done: int, end: str) -> None:
        click.echo(f"{done}/{self._total} addresses asked{end}", err=True, nl=False)
