"""An earlier site lends its folders and links to the next one, and nothing else of it gets there."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from qostil.publishing.publish import publish
from tests.incremental.edits import EDITS, copy_with_links, copy_without_cache, start

PAGE = "kk/q/gas/index.html"


@pytest.fixture(scope="module")
def thrice_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = start(tmp_path_factory.mktemp("thrice") / "project")
    for name in ("change_a_text", "change_a_question", "add_an_item"):
        EDITS[name](root)
        publish(root, lambda _: None)
    return root


@pytest.fixture
def project(thrice_built: Path, tmp_path: Path) -> Path:
    """A project with a spare, of which a page has changed since."""
    root = copy_with_links(thrice_built, tmp_path / "project")
    EDITS["change_a_text_of_a_contract"](root)
    return root


def files(site: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(site)): os.fsencode(file.readlink()) if file.is_symlink() else file.read_bytes()
        for file in site.rglob("*")
        if (file.is_file() or file.is_symlink()) and file.name != "revision.json"
    }


def folders(site: Path) -> set[str]:
    return {str(folder.relative_to(site)) for folder in site.rglob("*") if folder.is_dir()}


def test_a_page_that_nothing_touches_stays_where_it_is(project: Path) -> None:
    before = (project / ".site-spare" / PAGE).parent.stat().st_ino
    publish(project, lambda _: None)
    assert (project / "site" / PAGE).parent.stat().st_ino == before
    assert not (project / "site/.spare").exists()


# Commands of the shell, in the folder of the spare; `mine` is a file of somebody else.
SPOIL = {
    "a file too many": "echo x > kk/q/more.html",
    "a folder too many": "mkdir -p old/empty",
    "a hidden file": "echo x > .env",
    "another text": "rm $page; echo x > $page",
    "the page of another": "mv ru/q/gas/index.html $page",
    "a link to a file": "ln -sf $other/mine $page",
    "a link to a folder": "mv ru kk/ru; ln -s $other ru",
    "a folder in place of a file": "rm $page; mkdir -p $page/inside",
    "a file in place of a folder": "mv kk k; echo x > kk",
    "the spare is a link": "mv ../.site-spare ../was; ln -s $other ../.site-spare",
    "the spare is a file": "mv ../.site-spare ../was; echo x > ../.site-spare",
}


@pytest.mark.parametrize("name", SPOIL)
def test_what_does_not_belong_there_gets_into_no_site(name: str, project: Path, tmp_path: Path) -> None:
    anew = copy_without_cache(project, tmp_path / "anew")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/mine").write_text("менің", "utf-8")
    named = os.environ | {"page": PAGE, "other": str(tmp_path / "other")}
    subprocess.run(SPOIL[name], shell=True, check=True, cwd=project / ".site-spare", env=named)  # noqa: S602 - as above
    for root in (project, anew):
        publish(root, lambda _: None)
    assert files(project / "site") == files(anew / "site")
    assert folders(project / "site") == folders(anew / "site")
    assert files(tmp_path / "other") == {"mine": "менің".encode()}


def test_a_site_whose_checks_fail_leaves_the_spare(project: Path) -> None:
    before = files(project / ".site-spare")
    (project / "docs/kk/meters.md").write_text("---\ntitle: [\n---\n", "utf-8")
    assert not publish(project, lambda _: None).is_public
    assert files(project / ".site-spare") == before
