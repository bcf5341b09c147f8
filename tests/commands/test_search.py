from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from qostil.commands.cli import main
from tests.site.built import Built


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Qostil\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_built_site_is_searched(project: Path, site: Built) -> None:
    (project / "site").symlink_to(site.folder)
    done = CliRunner().invoke(main, ["search", "--lang", "ru", "--json", "билет жогалды"])
    told = json.loads(done.output)
    assert told["probably_none"] is False
    first = told["answers"][0]
    assert first.pop("score") > 0
    assert first == {
        "id": "lost-card",
        "url": "/ru/readers/card/#lost-card",
        "title": "Я потерял билет",
    }


def test_the_site_is_where_site_dir_says(project: Path, site: Built) -> None:
    (project / "mkdocs.yml").write_text("site_name: Qostil\nsite_dir: public\n", "utf-8")
    (project / "public").symlink_to(site.folder)
    assert CliRunner().invoke(main, ["search", "--lang", "ru", "--json", "билет жогалды"]).exit_code == 0


def test_nothing_found_is_told_so(project: Path, site: Built) -> None:
    (project / "site").symlink_to(site.folder)
    assert json.loads(CliRunner().invoke(main, ["search", "--json", "щщщщщщ"]).output) == {
        "probably_none": True,
        "answers": [],
    }


@pytest.mark.usefixtures("project")
def test_without_a_site_the_command_says_what_to_do() -> None:
    done = CliRunner().invoke(main, ["search", "логин"])
    assert done.exit_code == 2
    assert done.output == (
        "qostil: site/kk/search/index.json: there is no index; build the site first: qostil publish\n"
    )
