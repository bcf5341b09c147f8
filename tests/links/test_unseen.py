"""What nobody has seen is told at the end of a check, and how it can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.links.project import make, run

LEDGER = "knowledge/links-ledger.yml"
HOW = "ask them with «qostil links --online --update», and write final: where it is unknown"
REGISTRY = """\
- {both: https://a.kz/well}
- {both: https://a.kz/short, final: unknown}
- {both: https://a.kz/never}
- {both: https://a.kz/old}
- {both: https://a.kz/unused}
"""
SEEN = """\
"https://a.kz/well": {"checked":"2026-11-20","well":"2026-11-20","answer":{"status":200}}
"https://a.kz/short": {"checked":"2026-11-20","well":"2026-11-20","answer":{"status":200}}
"https://a.kz/never": never
"https://a.kz/old": {"checked":"2026-11-20","well":"2026-10-20","doubt":"2026-11-20","answer":{"status":403}}
"""
LINKS = ", ".join(f"[{name}](https://a.kz/{name})" for name in ("well", "short", "never", "old"))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QOSTIL_TODAY", "2026-11-20")
    make(tmp_path, REGISTRY, LINKS)
    (tmp_path / LEDGER).write_text(SEEN, "utf-8")
    return tmp_path


def test_a_check_tells_what_nobody_has_seen_and_how_to_see_it(root: Path) -> None:
    told = f"of 4 outside addresses, 2 never seen where they should lead and 1 not for more than 30 days: {HOW}\n"
    done = run(root, "check")
    assert (done.returncode, done.stderr) == (0, told), done.stdout


def test_what_was_seen_lately_is_not_told(root: Path) -> None:
    make(root, REGISTRY, "[well](https://a.kz/well)")
    assert run(root, "check") == (0, "", "")


def test_what_stands_on_a_draft_alone_is_not_told(root: Path) -> None:
    page = root / "docs/kk/index.md"
    page.write_text(page.read_text("utf-8").replace("kind: faq", "kind: faq\ndraft: true"), "utf-8")
    assert run(root, "check") == (0, "", "")


def test_a_check_of_something_else_does_not_tell_it(root: Path) -> None:
    assert run(root, "check", "--only", "letters") == (0, "", "")
    assert run(root, "check", "docs/kk/index.md") == (0, "", "")


def test_the_settings_make_it_stop_a_release(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "pyproject.toml").write_text("[tool.qostil.links]\nseen_within_days = 31\n", "utf-8")
    done = run(root, "check")
    assert done.returncode == 1
    assert done.stdout.count("(link-health)") == 2
    told = f"of 4 outside addresses, 2 never seen where they should lead: {HOW}\n"
    assert done.stderr == told
    monkeypatch.delenv("QOSTIL_TODAY")
    published = run(root, "publish")
    assert published.returncode == 1
    assert "(link-health)" in published.stderr
    assert not (root / "site").exists()


def test_a_number_of_days_that_is_none_is_told_in_one_line(root: Path) -> None:
    (root / "pyproject.toml").write_text("[tool.qostil.links]\nseen_within_days = 0\n", "utf-8")
    done = run(root, "check")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "tool.qostil.links.seen_within_days" in done.stderr


def test_a_day_that_is_none_is_told_in_one_line(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QOSTIL_TODAY", "tomorrow")
    done = run(root, "check")
    assert (done.returncode, done.stderr) == (
        2,
        "qostil: QOSTIL_TODAY: «tomorrow» is no day; write it as 2026-12-31, or take it away\n",
    )
