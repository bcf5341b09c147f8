"""What becomes of an address from day to day, by the real command and the ledger that it keeps."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from qostil.knowledge.ledger import Sighting, read_ledger
from tests.links.conftest import Serve
from tests.links.online.servers import page, redirect, status
from tests.links.project import Done, make, run

LEDGER = "knowledge/links-ledger.yml"
SETTINGS = "[tool.qostil]\nseverity = {link-registry = 'off'}\nlinks = {seconds_between_tries = 0.05}\n"
# No machine has a network card of that name, so that every resolver says «no such host», with a network or without.
HOSTS = (
    "--test-host=kb.test=127.0.0.1",
    "--test-host=gone.test=fe80::1%nowhere",
    "--test-host=lost.test=fe80::1%nowhere",
)
GONE, LOST = "https://gone.test/", "https://lost.test/"

Ask = Callable[..., Done]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    (tmp_path / "pyproject.toml").write_text(SETTINGS, "utf-8")

    def on(day: str, *addresses: str, update: bool = True) -> Done:
        monkeypatch.setenv("QOSTIL_TODAY", day)
        make(tmp_path, "".join(f"- both: {address}\n" for address in addresses))
        return run(tmp_path, "links", "--online", *["--update"] * update, "--format", "json", *HOSTS)

    return on


def told(done: Done) -> list[tuple[str, str]]:
    return [(found["check"], found["severity"]) for found in json.loads(done.stdout)]


def line(root: Path, address: str) -> Sighting:
    seen = read_ledger((root / LEDGER).read_text("utf-8"))[address]
    assert seen
    return seen


def test_a_host_that_does_not_exist_while_others_answer_is_an_error_on_the_next_day(
    ask: Ask, serve: Serve, tmp_path: Path
) -> None:
    well = serve({"/": page()}).url("/")
    for _ in range(2):  # the same day is the same look
        assert told(ask("2026-11-20", GONE, well)) == [("unverified-link", "warning")]
    done = ask("2026-11-21", GONE, well)
    assert (done.returncode, told(done)) == (1, [("dead-link", "error")])
    assert "leads to a host that does not exist" in done.stdout
    assert str(line(tmp_path, GONE).failing) == "2026-11-21"
    replayed = run(tmp_path, "links", "--replay", "--format", "json")
    assert (replayed.returncode, told(replayed)) == (1, [("dead-link", "error")])
    # Later on that day it is no less sure.
    assert told(ask("2026-11-21", GONE, well)) == [("dead-link", "error")]


def test_a_host_that_exists_again_is_forgiven(ask: Ask, serve: Serve, tmp_path: Path) -> None:
    well = serve({"/": page()}).url("/")
    before = (
        f'"{well}": {{"checked":"2026-11-19","doubt":"2026-11-01","answer":{{"trouble":"no-such-host","tries":2}}}}'
    )
    make(tmp_path, "[]")
    (tmp_path / LEDGER).write_text(before, "utf-8")
    done = ask("2026-11-20", well)
    assert (done.returncode, told(done)) == (0, [])
    assert (line(tmp_path, well).doubt, str(line(tmp_path, well).well)) == (None, "2026-11-20")


def test_another_trouble_of_yesterday_is_no_first_look(ask: Ask, serve: Serve, tmp_path: Path) -> None:
    make(tmp_path, "[]")
    before = f'"{GONE}": {{"checked":"2026-11-19","doubt":"2026-11-19","answer":{{"status":503,"final":"{GONE}"}}}}'
    (tmp_path / LEDGER).write_text(before, "utf-8")
    assert told(ask("2026-11-20", GONE, serve({"/": page()}).url("/"))) == [("unverified-link", "warning")]


def test_a_host_with_nothing_to_compare_it_with_stays_in_doubt(ask: Ask, tmp_path: Path) -> None:
    for day in ("2026-11-20", "2026-11-21", "2026-12-03"):
        done = ask(day, GONE, f"{GONE}kk")
        assert (done.returncode, told(done)) == (0, [("unverified-link", "warning")] * 2)
        assert str(line(tmp_path, GONE).doubt) == "2026-11-20"


def test_a_short_link_to_a_host_that_does_not_exist_is_an_error_too(ask: Ask, serve: Serve) -> None:
    short = serve({"/": redirect(GONE)}).url("/")
    assert told(ask("2026-11-20", short)) == [("unverified-link", "warning")]
    assert told(ask("2026-11-21", short)) == [("dead-link", "error")]


def test_a_doubt_that_lasts_a_fortnight_is_an_error(ask: Ask, serve: Serve, tmp_path: Path) -> None:
    busy = serve({"/": status(503)}).url("/")
    ask("2026-11-01", busy)
    assert told(ask("2026-11-14", busy)) == [("unverified-link", "warning")]
    done = ask("2026-11-15", busy, update=False)
    assert (done.returncode, sorted(told(done))) == (1, [("link-health", "error"), ("unverified-link", "warning")])
    assert run(tmp_path, "check", "--only", "link-health").returncode == 1


def test_what_has_just_been_seen_is_not_held_against_the_old_ledger(ask: Ask, serve: Serve, tmp_path: Path) -> None:
    well = serve({"/": page()}).url("/")
    make(tmp_path, "[]")
    before = f'"{well}": {{"checked":"2026-11-01","failing":"2026-11-01","answer":{{"status":404,"tries":2}}}}'
    (tmp_path / LEDGER).write_text(before, "utf-8")
    done = ask("2026-11-20", well)
    assert (done.returncode, told(done)) == (0, [])


def test_where_nothing_can_be_reached_nothing_was_asked(ask: Ask, serve: Serve, tmp_path: Path) -> None:
    make(tmp_path, "[]")
    before = f'"{GONE}": {{"checked":"2026-11-19","well":"2026-11-19","answer":{{"status":200}}}}\n"{LOST}": never\n'
    (tmp_path / LEDGER).write_text(before, "utf-8")
    nobody = serve({}).url("/").rpartition(":")[0] + ":1/"  # a port where nobody listens
    for addresses in ([GONE, LOST], [GONE, nobody]):
        done = ask("2026-11-20", *addresses)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert "nothing was asked, for none of 2 hosts can be reached" in done.stderr
        assert (tmp_path / LEDGER).read_text("utf-8") == before


def test_what_may_not_be_asked_says_nothing_of_the_network(ask: Ask) -> None:
    for day in ("2026-11-20", "2026-11-21"):  # it is nothing to compare with either
        done = ask(day, "http://127.0.0.1/", GONE)
        assert (done.returncode, told(done)) == (1, [("refused-link", "error"), ("unverified-link", "warning")])
    assert ask("2026-11-20", "http://127.0.0.1/", GONE, LOST).returncode == 2
