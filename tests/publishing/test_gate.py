"""The gate is the command's: what was checked is what is published, whatever the site's settings and hooks do."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.project import CLEAN, KK, PATIENCE, QOSTIL, RU, qostil, whole_site

SITE = """\
site_name: Қостіл
site_url: https://qostil.example/
theme: {name: qostil, custom_dir: plain}
markdown_extensions: [attr_list]
"""
UNWIRED = {
    "as MkDocs has it": SITE,
    "with a search of its own": SITE + "plugins: [search]\n",
    "with a hook that is not ours": SITE + "hooks: [late.py]\n",
}
LATE = """
from mkdocs.plugins import event_priority

@event_priority(-100)
def on_page_content(html, **_):
    return html + {!r}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = whole_site(tmp_path / "repository/help", CLEAN)
    (root / "late.py").write_text("def on_page_markdown(markdown, **_):\n    return markdown + ' '\n", "utf-8")
    (root / "plain").mkdir()
    (root / "plain/main.html").write_text(
        "<html><body><article>{{ page.content if page else '' }}</article></body></html>", "utf-8"
    )
    (root / "broken").mkdir()
    (root / "broken/main.html").write_text("{% extends 'there-is-none.html' %}", "utf-8")
    return root


def settle(root: Path, settings: str) -> None:
    (root / "mkdocs.yml").write_text(settings, "utf-8")


@pytest.mark.parametrize("settings", UNWIRED.values(), ids=UNWIRED)
def test_a_site_that_wires_up_nothing_is_held_to_the_rules_too(project: Path, settings: str) -> None:
    settle(project, settings)
    assert qostil("publish", cwd=project).returncode == 0
    before = (project / "site/kk/payments/index.html").read_bytes()
    (project / "docs/kk/payments.md").write_text(KK + "\n<script>alert(1)</script>\n", "utf-8")
    done = qostil("publish", cwd=project)
    assert done.returncode == 1
    assert "docs/kk/payments.md:11: <script> may not stand in a page" in done.stderr
    assert (project / "site/kk/payments/index.html").read_bytes() == before


@pytest.mark.parametrize("settings", UNWIRED.values(), ids=UNWIRED)
def test_a_site_that_wires_up_nothing_publishes_nothing_for_editors(project: Path, settings: str) -> None:
    settle(project, settings)
    (project / "docs/kk/payments.md").write_text(KK + "\n<!-- qostil-question: құпия сұрақ -->\n", "utf-8")
    for locale, text in (("kk", KK.replace("kind:", "draft: true\nkind:")), ("ru", RU)):
        (project / f"docs/{locale}/soon.md").write_text(text.replace("receipt", "soon"), "utf-8")
    assert qostil("publish", cwd=project).returncode == 0
    assert not list((project / "site").rglob("*soon*"))
    everything = b"".join(path.read_bytes() for path in (project / "site").rglob("*") if path.is_file())
    assert "құпия сұрақ".encode() not in everything


def test_what_a_late_hook_makes_is_held_to_the_rules(project: Path) -> None:
    settle(project, UNWIRED["with a hook that is not ours"])
    (project / "late.py").write_text(LATE.format('<p onclick="pay()">Төлеу</p>'), "utf-8")
    done = qostil("publish", cwd=project)
    assert done.returncode == 1
    assert "docs/kk/index.md:1: <p> may not carry onclick=«pay()» (unsafe-html)" in done.stderr
    assert not (project / "site").exists()


def test_what_a_late_hook_leads_to_must_be_there(project: Path) -> None:
    settle(project, UNWIRED["with a hook that is not ours"])
    (project / "late.py").write_text(LATE.format('<a href="../nowhere/">Төлеу</a>'), "utf-8")
    done = qostil("publish", cwd=project)
    assert done.returncode == 1
    assert "docs/kk/index.md:1: the built page leads to «../nowhere/», where no file is" in done.stderr


def test_what_is_saved_after_the_check_is_not_published(project: Path) -> None:
    """A hook saves pages when MkDocs begins, which is when they have been checked."""
    settle(project, UNWIRED["with a hook that is not ours"])
    saved = "".join(
        f"    Path({str(project)!r}, 'docs/{locale}/payments.md').write_text('{locale} wrong 999', 'utf-8')\n"
        for locale in ("kk", "ru")
    )
    (project / "late.py").write_text(f"from pathlib import Path\ndef on_config(config):\n{saved}", "utf-8")
    assert qostil("publish", cwd=project).returncode == 0
    assert (project / "docs/kk/payments.md").read_text("utf-8") == "kk wrong 999"
    assert "Иә, керек." in (project / "site/kk/payments/index.html").read_text("utf-8")


@pytest.mark.parametrize("moment", [0.2, 0.4, 0.6, 0.8])
def test_a_wrong_figure_saved_at_any_moment_is_stopped_or_waits_for_the_next_time(project: Path, moment: float) -> None:
    run = subprocess.Popen([QOSTIL, "publish"], cwd=project, stderr=subprocess.DEVNULL)
    time.sleep(moment)
    (project / "docs/kk/payments.md").write_text(KK.replace("керек.", "керек: 500 теңге."), "utf-8")
    code = run.wait(timeout=PATIENCE)
    site = project / "site/kk/payments/index.html"
    assert code == 1 or "500 теңге" not in site.read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("site_name: [", "mkdocs.yml: cannot be read"),
        ("markdown_extensions: [attr_list]", "mkdocs.yml: there is no site_name"),
        (SITE + "plugins: [there-is-none]\n", "no installed package brings «there-is-none»"),
        (SITE + "hooks: [missing.py]\n", "missing.py"),
        (SITE.replace("plain", "broken"), "could not be built: TemplateNotFound"),
        (SITE + "hooks: [late.py]\n", "the site could not be built: ZeroDivisionError: division by zero (late.py:2)"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_site_is_one_line(project: Path, settings: str, told: str) -> None:
    settle(project, settings)
    (project / "late.py").write_text("def on_nav(nav, **_):\n    return 1 / 0\n", "utf-8")
    done = qostil("publish", cwd=project)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert told in done.stderr
    assert not list(project.glob(".site-[in]*"))


def test_a_site_in_a_folder_of_a_repository_knows_its_commit(project: Path) -> None:
    def git(*words: str) -> str:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *words]
        return subprocess.run(command, cwd=project.parent, capture_output=True, text=True, check=True).stdout.strip()

    def told() -> tuple[str, str]:
        done = qostil("publish", cwd=project)
        return done.stderr.splitlines()[-1], (project / "site/revision.json").read_text("utf-8")

    assert told()[0].startswith("published: uncommitted changes (not a git repository")
    (project / ".gitignore").write_text("/site\n/.site-*\n*.log\n/.cache\n", "utf-8")
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "Бірінші")
    commit = git("rev-parse", "HEAD")
    (project / "build.log").touch()
    said, written = told()
    assert said == f"published: commit {commit}"
    assert commit in written
    assert "uncommitted" not in written
    (project / "docs/kk/new.pdf").touch()
    said, written = told()
    assert said == f"published: commit {commit} with uncommitted changes"
    assert "uncommitted changes" in written
    (project / "docs/kk/new.pdf").unlink()
    page = project / "docs/kk/payments.md"
    page.write_text(KK.replace("Иә", "Әрине"), "utf-8")
    assert told()[0].endswith("with uncommitted changes")
    git("add", ".")
    assert told()[0].endswith("with uncommitted changes")
    git("commit", "--quiet", "--message", "Екінші")
    assert told()[0] == f"published: commit {git('rev-parse', 'HEAD')}"
