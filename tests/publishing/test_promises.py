"""A published address is a promise: publishing remembers it, and does not let go of it without a word."""

from __future__ import annotations

import os
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from qostil.knowledge.lagging import FILE as LAGGING
from qostil.knowledge.lagging import load_lagging
from qostil.knowledge.published import read_published
from qostil.system.today import today
from tests.project import CLEAN, KK, RU, qostil, whole_site

FILE = "knowledge/published.txt"
RENAMED = {
    "docs/kk/payments.md": KK.replace("#receipt", "#check"),
    "docs/ru/payments.md": RU.replace("#receipt", "#check"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return whole_site(tmp_path / "help", CLEAN)


def write(root: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")


def test_a_renamed_item_needs_a_redirect_before_it_is_published(project: Path) -> None:
    done = qostil("publish", cwd=project)
    assert f"{FILE}: 3 new; commit it" in done.stderr
    assert list(read_published((project / FILE).read_text("utf-8"))) == ["index", "payments", "payments#receipt"]
    before = (project / FILE).stat().st_mtime_ns
    again = qostil("publish", cwd=project)
    assert (again.returncode, FILE in again.stderr) == (0, False)
    assert (project / FILE).stat().st_mtime_ns == before
    write(project, RENAMED)
    refused = qostil("publish", cwd=project)
    assert refused.returncode == 1
    assert "docs/kk/payments.md:1: the item «payments#receipt» was published, and is gone" in refused.stderr
    assert 'id="receipt"' in (project / "site/kk/payments/index.html").read_text("utf-8")
    write(project, {"knowledge/redirects.yml": "payments#receipt: payments#check\n"})
    assert qostil("publish", cwd=project).returncode == 0
    assert '<a id="receipt"></a>' in (project / "site/ru/payments/index.html").read_text("utf-8")
    known = list(read_published((project / FILE).read_text("utf-8")))
    assert known == ["index", "payments", "payments#check", "payments#receipt"]


def test_what_is_not_published_is_not_remembered(project: Path) -> None:
    soon = {
        f"docs/{locale}/soon.md": text.replace("kind:", "draft: true\nkind:")
        for locale, text in (("kk", KK), ("ru", RU))
    }
    write(project, {name: text.replace("receipt", "soon") for name, text in soon.items()})
    write(project, {"docs/kk/payments.md": KK.replace("керек.", "керек: 500 теңге.")})
    assert qostil("publish", cwd=project).returncode == 1
    assert not (project / FILE).exists()
    write(project, {"docs/kk/payments.md": KK})
    assert qostil("publish", cwd=project).returncode == 0
    assert "soon" not in (project / FILE).read_text("utf-8").partition("\nindex")[2]


def test_a_site_is_public_though_its_addresses_cannot_be_remembered(project: Path) -> None:
    (project / "knowledge").write_text("", "utf-8")  # no folder, where even root may not write
    done = qostil("publish", cwd=project)
    assert done.returncode == 0, done.stderr
    assert f"{FILE}: the new addresses could not be added: " in done.stderr
    assert (project / "site/kk/payments/index.html").is_file()


@pytest.mark.parametrize("command", ["check", "publish"])
def test_a_link_that_leads_out_of_the_project_is_no_way_around_reviews(project: Path, command: str) -> None:
    assert qostil("review", "--adopt", cwd=project).returncode == 0
    (project / "knowledge/reviews").rename(project.parent / "reviews")
    (project / "knowledge/reviews").symlink_to("../../reviews")
    write(project, {"docs/kk/payments.md": KK.replace("керек", "керек емес")})
    done = qostil(command, cwd=project)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "knowledge/reviews: is a link that leads out of the project" in done.stderr


def test_what_is_remembered_and_committed_is_no_change(project: Path) -> None:
    def git(*words: str) -> None:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *words]
        subprocess.run(command, cwd=project, capture_output=True, check=True, env=os.environ)

    write(project, {".gitignore": "/site\n/.site-*\n/.cache\n__pycache__/\n"})
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "Бірінші")
    assert "uncommitted" not in qostil("publish", cwd=project).stderr
    git("add", ".")
    git("commit", "--quiet", "--message", "Екінші")
    assert "uncommitted" not in qostil("publish", cwd=project).stderr
    assert "uncommitted" not in (project / "site/revision.json").read_text("utf-8")


def test_a_rename_that_the_reviews_recognise_is_the_redirect_that_is_proposed(project: Path) -> None:
    assert qostil("review", "--adopt", cwd=project).returncode == 0
    assert qostil("publish", cwd=project).returncode == 0
    new = {
        "docs/kk/payments.md": "\n## Чектер { #receipts }\n\nҚосымшада.\n",
        "docs/ru/payments.md": "\n## Чеки { #receipts }\n\nВ приложении.\n",
    }
    write(project, {name: text.replace("#check", "#proof") + new[name] for name, text in RENAMED.items()})
    refused = qostil("check", cwd=project)
    assert "«payments#receipt: payments#proof»" in refused.stdout


def test_the_days_of_items_that_lag_are_counted_from_their_publication(project: Path) -> None:
    assert qostil("review", "--adopt", cwd=project).returncode == 0
    write(project, {"docs/kk/payments.md": KK.replace("## ", "## Айтыңызшы: ")})
    done = qostil("publish", cwd=project)
    assert done.returncode == 0, done.stderr
    assert f"{LAGGING}: 1 items are published with one language behind; commit it" in done.stderr
    assert [*load_lagging(project)] == ["payments#receipt"]
    late = qostil("check", cwd=project, QOSTIL_TODAY=str(today() + timedelta(days=15)))
    assert late.returncode == 1
    assert "(out-of-step)" in late.stdout
    write(project, {"docs/kk/payments.md": KK})
    assert qostil("publish", cwd=project).returncode == 0
    assert load_lagging(project) == {}
