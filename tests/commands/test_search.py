from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from qostil.commands.cli import main
from qostil.search.writing import INDEX
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


def test_an_operator_is_chosen_by_its_id(project: Path, site: Built) -> None:
    (project / "site").symlink_to(site.folder)
    ask = ["search", "--lang", "ru", "--json", "потерял билет", "--operator"]
    told = [json.loads(CliRunner().invoke(main, [*ask, name]).output) for name in ("kitapkhana", "reading-room")]
    assert [(found["probably_none"], found["answers"][0]["id"]) for found in told] == [
        (False, "lost-card"),
        (True, "lost-card"),
    ]


def test_an_operator_that_the_site_does_not_have_is_told(project: Path, site: Built) -> None:
    (project / "site").symlink_to(site.folder)
    done = CliRunner().invoke(main, ["search", "--operator", "kitap", "билет"])
    assert done.exit_code == 2
    assert (
        done.output == "qostil: --operator: the built site has no operator «kitap»; it has kitapkhana, reading-room\n"
    )


def test_a_site_without_operators_has_none_to_choose(project: Path, site: Built) -> None:
    shutil.copytree(site.folder, project / "site")
    index = project / "site/kk" / INDEX
    index.write_text(json.dumps(json.loads(index.read_text("utf-8")) | {"operators": []}), "utf-8")
    assert CliRunner().invoke(main, ["search", "билет"]).exit_code == 0
    done = CliRunner().invoke(main, ["search", "--operator", "", "билет"])
    assert done.output == "qostil: --operator: the built site has no operator «»; it has none\n"


@pytest.mark.usefixtures("project")
def test_without_a_site_the_command_says_what_to_do() -> None:
    done = CliRunner().invoke(main, ["search", "логин"])
    assert done.exit_code == 2
    assert done.output == (
        "qostil: site/kk/search/index.json: there is no index; build the site first: qostil publish\n"
    )
