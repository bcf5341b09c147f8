"""What lets the gate pass more is told wherever findings are, and every excuse is listed with its age."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from qostil.report import FORMATS
from tests.project import CLEAN, KK, lay_out, qostil, whole_site

EXCUSED = KK.replace("Иә", "<!-- qostil-allow placeholder: прайс әлі жоқ -->\n\nTODO: Иә")
SETTINGS = """\
[tool.qostil]
max_page_bytes = 9000

[tool.qostil.severity]
letters = "error"
"glossary-term" = "off"   # structure = "off"
structure = "warning"
"""
PAGES = {"kk/payments.md": EXCUSED, "ru/payments.md": CLEAN["ru/payments.md"]}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = whole_site(tmp_path / "repository/help", PAGES)
    (root / "pyproject.toml").write_text(SETTINGS, "utf-8")
    return root


@pytest.mark.parametrize("form", FORMATS)
def test_every_report_tells_of_it(project: Path, form: str) -> None:
    done = qostil("check", "--format", form, cwd=project)
    assert done.returncode == 0
    for words in ("glossary-term", "structure", "прайс әлі жоқ"):
        assert words in done.stdout


def test_it_is_told_at_its_line(project: Path) -> None:
    lines = [line for line in qostil("check", cwd=project).stdout.splitlines() if "weaker-gate" in line]
    assert [line.partition(": note: ")[0] for line in lines] == [
        "docs/kk/payments.md:9",
        "pyproject.toml:6",
        "pyproject.toml:7",
    ]


def test_who_publishes_is_told_too(project: Path) -> None:
    done = qostil("publish", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "pyproject.toml:7: note: «structure» is set to warning: what it finds stops nothing" in done.stderr
    assert "docs/kk/payments.md:9: note: a comment excuses this place from «placeholder»" in done.stderr


def test_excuses_are_listed_with_their_age(project: Path) -> None:
    def excuses() -> str:
        return qostil("excuses", cwd=project).stdout

    def git(*words: str) -> None:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *words]
        subprocess.run(command, cwd=project.parent, check=True)

    told = "docs/kk/payments.md:9: placeholder: прайс әлі жоқ"
    assert excuses() == f"{told} (not in git)\n"
    git("init", "--quiet")
    assert excuses() == f"{told} (not in git)\n"
    git("add", ".")
    git("commit", "--quiet", "--date", "2 days ago", "--message", "Бірінші")
    assert excuses() == f"{told} (2 days)\n"
    page = project / "docs/kk/payments.md"
    page.write_text(page.read_text("utf-8").replace("әлі жоқ", "кейін келеді"), "utf-8")
    assert excuses() == f"{told.replace('әлі жоқ', 'кейін келеді')} (not committed)\n"


def test_a_project_without_them_is_told_nothing(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN)
    for command in ("check", "excuses"):
        done = qostil(command, cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_what_is_looked_at_alone_is_told_of_too(project: Path) -> None:
    def told(*words: str) -> list[str]:
        lines = qostil("check", *words, cwd=project).stdout.splitlines()
        return [line.partition(": note: ")[0] for line in lines if "weaker-gate" in line]

    assert told("--only", "structure") == ["pyproject.toml:7"]
    assert told("--only", "placeholder") == ["docs/kk/payments.md:9"]
    assert told("--only", "asset") == []
    assert told("docs/ru") == ["pyproject.toml:6", "pyproject.toml:7"]
    assert told("docs/kk/payments.md") == ["docs/kk/payments.md:9", "pyproject.toml:6", "pyproject.toml:7"]


def test_a_comment_that_excuses_nothing_is_no_note(tmp_path: Path) -> None:
    misspelt = KK.replace(
        "Иә", "<!-- qostil-alow placeholder: прайс әлі жоқ -->\n\n<!-- qostil-allow letters -->\n\nИә"
    )
    root = whole_site(tmp_path, PAGES | {"kk/payments.md": misspelt})
    told = qostil("check", cwd=root).stdout
    assert told.count("qostil-alow") == 1
    assert "did you mean «qostil-allow»?" in told
    assert "excuses this place" not in told


def test_reviews_that_are_lowered_are_told(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.qostil.review]\nchanges = []\n", "utf-8")
    assert "[tool.qostil.review] lets one language lag" in qostil("check", cwd=project).stdout
    (project / "pyproject.toml").write_text('[tool.qostil.review]\npages = ["contract", "faq"]\n', "utf-8")
    assert "[tool.qostil.review]" not in qostil("check", cwd=project).stdout


@pytest.mark.parametrize(
    "line", ['changes = ["negations"]', "lag_days = -5", "lag_days = 99999999999999", 'pages = ["x"]']
)
def test_settings_of_reviews_that_mean_nothing_are_refused(project: Path, line: str) -> None:
    (project / "pyproject.toml").write_text(f"[tool.qostil.review]\n{line}\n", "utf-8")
    done = qostil("check", cwd=project)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
