"""`qostil links` as it is run: a project, real servers, the command."""

from __future__ import annotations

import json
import ssl
from pathlib import Path

import pytest
import trustme

from tests.links.conftest import Serve
from tests.links.online.servers import page, redirect, status
from tests.links.project import git, make, run, run_apart

HOST = "--test-host=kb.test=127.0.0.1"
TODAY = "2026-11-20"
# The ports of test servers are none of the public web, which the registry's own check would tell of.
SETTINGS = "[tool.qostil]\nseverity = {link-registry = 'off'}\nlinks = {seconds_between_tries = 0.05}\n"
LEDGER = "knowledge/links-ledger.yml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QOSTIL_TODAY", TODAY)
    (tmp_path / "pyproject.toml").write_text(SETTINGS, "utf-8")
    return tmp_path


def lines(root: Path) -> list[str]:
    return [line for line in (root / LEDGER).read_text("utf-8").splitlines() if not line.startswith("#")]


def test_offline_an_unknown_address_stops_and_the_network_is_not_asked(root: Path, serve: Serve) -> None:
    server = serve({"/": page()})
    make(root, "[]", f"[форма]({server.url('/')})")
    done = run(root, "links", HOST)
    assert done.returncode == 1
    assert "is not in the registry (unregistered-link)" in done.stdout
    assert not server.asked


def test_offline_what_has_never_been_seen_is_said_so(root: Path) -> None:
    make(root, "- both: https://bee.gg/settings\n", "[bee.gg/settings](https://bee.gg/settings)")
    done = run(root, "links")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "1 of 1 addresses: 0 well, 0 failing, 0 doubt, 1 never seen\n"


def test_online_then_replayed_tell_the_same(root: Path, serve: Serve) -> None:
    server = serve({"/s": redirect("/kk"), "/kk": page(lang="kk"), "/new": redirect("/kk"), "/busy": status(503)})
    paths = {"/s": "/kk", "/new": "/old", "/busy": "/busy", "/gone": "/gone"}
    registry = "".join(f"- both: {server.url(path)}\n  final: {server.url(final)}\n" for path, final in paths.items())
    make(root, registry)
    online = run(root, "links", "--online", "--update", HOST, "--format", "json")
    assert online.returncode == 1
    assert {(f["check"], f["severity"], f["line"]) for f in json.loads(online.stdout)} == {
        ("moved-link", "error", 3),
        ("unverified-link", "warning", 5),
        ("dead-link", "error", 7),
    }
    asked = server.asked.copy()
    replayed = run(root, "links", "--replay", "--format", "json")
    assert (replayed.returncode, replayed.stdout) == (online.returncode, online.stdout)
    assert server.asked == asked


def test_the_ledger_has_one_sorted_line_an_address(root: Path, serve: Serve) -> None:
    server = serve({"/b": page(), "/a": status(403)})
    (a, b, c) = (server.url(path) for path in ("/a", "/b", "/c"))
    make(root, f"- both: {b}\n- both: {a}\n- both: {c}\n")
    run(root, "links", "--online", "--update", HOST)
    assert lines(root) == [
        f'"{a}": {{"checked":"{TODAY}","doubt":"{TODAY}",'
        f'"answer":{{"status":403,"final":"{a}","media":"text/plain"}}}}',
        f'"{b}": {{"checked":"{TODAY}","well":"{TODAY}",'
        f'"answer":{{"status":200,"final":"{b}","media":"text/html","language":"kk"}}}}',
        f'"{c}": {{"checked":"{TODAY}","failing":"{TODAY}","answer":{{"status":404,"final":"{c}","tries":2}}}}',
    ]


def test_an_address_keeps_the_day_on_which_it_was_last_seen_well(root: Path, serve: Serve) -> None:
    server = serve({})
    make(root, f"- both: {server.url('/')}\n")
    ledger = f'"{server.url("/")}": {{"checked":"2026-01-02","well":"2026-01-02","answer":{{"status":200}}}}\n'
    (root / LEDGER).write_text(ledger + '"https://gone.kz/": never\n', "utf-8")
    run(root, "links", "--online", "--update", HOST)
    (line,) = lines(root)
    assert f'"well":"2026-01-02","failing":"{TODAY}"' in line


def test_without_update_the_ledger_stays(root: Path, serve: Serve) -> None:
    make(root, f"- both: {serve({'/': page()}).url('/')}\n")
    run(root, "links", "--online", HOST)
    assert not (root / LEDGER).exists()


def test_only_what_a_change_adds_is_asked(root: Path, serve: Serve) -> None:
    server = serve({"/old": page(), "/new": page(), "/named": page()})
    old, new, named = (server.url(path) for path in ("/old", "/new", "/named"))
    make(root, f"- both: {old}\n- both: {named}\n", f"[ескі]({old})")
    git(root, "init")
    git(root, "add", "-A")
    git(root, "commit", "-m", "before")
    make(root, f"- both: {old}\n- both: {named}\n- both: {new}\n", f"[ескі]({old})\n\n[жаңа]({named})")
    done = run(root, "links", "--online", "--changed", "HEAD", HOST)
    assert done.returncode == 0, done.stdout
    assert {key for key in server.asked if key.startswith("HEAD")} == {"HEAD /new", "HEAD /named"}


def test_an_anchor_is_asked_for_where_the_content_names_it(root: Path, serve: Serve) -> None:
    server = serve({"/": page("<p id=price>")})
    make(root, f"- both: {server.url('/')}\n", f"[баға]({server.url('/#price')}), [мерзім]({server.url('/#term')})")
    done = run(root, "links", "--online", HOST)
    assert "leads to a page that has no «term» (missing-anchor)" in done.stdout
    assert "«price»" not in done.stdout


def test_a_registry_that_a_pull_request_wrote_reaches_nothing_inside(root: Path, serve: Serve) -> None:
    server = serve({"/": page()})
    hosts = ("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1")
    make(root, "".join(f"- both: {server.url('/', host)}\n" for host in hosts))
    done = run(root, "links", "--online")
    assert done.returncode == 1
    assert done.stdout.count("(refused-link)") == len(hosts)
    assert not server.asked


def test_a_certificate_of_a_trusted_authority_is_well(root: Path, serve: Serve) -> None:
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("kb.test").configure_cert(context)
    authority.cert_pem.write_to_path(str(root / "ca.pem"))
    url = serve({"/": page()}, ssl_context=context).url("/").replace("http:", "https:")
    make(root, f"- both: {url}\n")
    done = run_apart(root, "links", "--online", HOST, SSL_CERT_FILE=str(root / "ca.pem"))
    assert (done.returncode, done.stdout) == (0, "")


def test_progress_is_shown_apart_from_the_findings(root: Path, serve: Serve) -> None:
    make(root, f"- both: {serve({'/': page()}).url('/')}\n")
    done = run(root, "links", "--online", HOST)
    assert (done.returncode, done.stdout) == (0, "")
    assert "1/1 addresses asked\n" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--online", "--replay"], "choose one"),
        (["--update"], "--update needs --online"),
        (["--changed", "HEAD"], "--changed needs"),
        (["--online", "--test-host", "kb.test"], "NAME=ADDRESS"),
        (["--replay", "--changed", "no-such-branch"], "name a commit or a branch"),
        (["--replay", "--changed", "--output=x"], "name a commit or a branch"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(root: Path, words: list[str], said: str) -> None:
    make(root, "[]")
    git(root, "init")
    done = run(root, "links", *words)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    ("registry", "said"),
    [
        ("- both: a: b", "links.yml:1: is not YAML"),
        ("both: https://a.kz", "links.yml:1: is not a list"),
        ("\n- https://a.kz", "links.yml:2: «https://a.kz» is no entry"),
        ("- both: https://a.kz\n  onwer: A", "links.yml:2: «onwer» is no key of an entry; did you mean «owner»?"),
        ("- both: https://a.kz\n  both: https://b.kz", "links.yml:2: «both» is given twice"),
        ("- both: https://a.kz\n  until: soon", "links.yml:2: «soon» is no day"),
    ],
)
def test_a_registry_that_cannot_be_read_is_told_in_one_line(root: Path, registry: str, said: str) -> None:
    make(root, registry)
    done = run(root, "links")
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_ledger_that_cannot_be_read_is_told_in_one_line(root: Path) -> None:
    make(root, "[]")
    (root / LEDGER).write_text('"https://a.kz/": well', "utf-8")
    done = run(root, "links")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert LEDGER in done.stderr
