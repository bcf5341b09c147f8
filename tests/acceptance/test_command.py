"""`qostil test` tells what an editor or a reader of a site would stumble over, and is silent about a good one."""

from __future__ import annotations

from pathlib import Path

import pytest

from qostil.acceptance.chromium import ADVICE
from qostil.acceptance.look import look
from qostil.build.build import read_build
from tests.project import CLEAN, qostil, sample, whole_site

ASKED = "receipt\tplain\tнужен ли чек\n-\tplain\tкакая завтра погода\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return asked_site(tmp_path)


def asked_site(root: Path) -> Path:
    """A whole site that knows two questions of its readers."""
    whole_site(root, CLEAN)
    asked = root / "knowledge/asked/ru/first.tsv"
    asked.parent.mkdir(parents=True)
    asked.write_text(ASKED, "utf-8")
    return root


def with_template(root: Path, name: str, text: str) -> None:
    """Put a template of the site's own over one of the theme."""
    settings = root / "mkdocs.yml"
    own = settings.read_text("utf-8").replace("{name: qostil}", "{name: qostil, custom_dir: own}")
    settings.write_text(own, "utf-8")
    (root / "own" / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "own" / name).write_text(text, "utf-8")


def test_a_good_site_is_told_nothing_but_its_figures(tmp_path: Path) -> None:
    root = sample(tmp_path, "water")
    before = sorted(path.name for path in root.iterdir())
    done = qostil("test", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line for line in done.stdout.splitlines() if "place" not in line and "first" not in line] == []
    assert sorted(path.name for path in root.iterdir() if path.name != ".cache") == before


WIDE = '{% include "partials/search.html" %}{{ page.content }}<div style="width: 3000px">…</div>'


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is told of a site in which a reader meets everything that can be wrong."""
    root = asked_site(tmp_path_factory.mktemp("bad"))
    with_template(root, "partials/content.html", WIDE)
    with_template(root, "partials/phones.html", "")
    with_template(root, "partials/icon.html", '<script src="{{ "bad.js" | url }}"></script>')
    (root / "own/bad.js").write_text("fetch('https://counter.example/'); throw new Error('торт')", "utf-8")
    (root / "knowledge/asked/ru/second.tsv").write_text("receipt\tplain\tгде купить абонемент в бассейн\n", "utf-8")
    (root / "pyproject.toml").write_text('[tool.qostil.questions]\nheld_out = "second"\n', "utf-8")
    done = qostil("test", cwd=root)
    assert done.returncode == 1
    return done.stdout


@pytest.mark.parametrize("visit", ["on a phone, /kk/", "on a phone, /ru/", "on a desk, /kk/", "on a desk, /ru/"])
@pytest.mark.parametrize(
    "complaint",
    [
        "a script fails: торт",
        "the page asks another host for «https://counter.example/»",
        "the home page has no heading",
        "the page for what is not there does not name the phone 1055",
    ],
)
def test_what_a_reader_meets_is_told_once_for_each_device_and_language(told: str, visit: str, complaint: str) -> None:
    assert told.count(f"{visit}: {complaint}\n") == 1


def test_a_home_page_that_is_too_wide_for_a_phone_is_told(told: str) -> None:
    assert "on a phone, /kk/: the home page is wider than the screen\n" in told


def test_questions_that_do_not_find_their_answer_are_told(told: str) -> None:
    assert "knowledge/asked/ru/second.tsv:1: «где купить абонемент в бассейн» finds receipt at place 99" in told
    assert "of the questions of second.tsv, 0% find their answer first" in told


def test_an_answer_that_the_search_does_not_find_is_told(site: Path) -> None:
    assert qostil("publish", cwd=site).returncode == 0
    for locale in ("kk", "ru"):
        page = site / f"docs/{locale}/payments.md"
        page.write_text(page.read_text("utf-8").replace("#receipt", "#receipts"), "utf-8")
    told = look(read_build(site), site / "site")
    assert "on a phone, /ru/: the search does not find «Нужен ли чек?» by its own words" in told


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('held_out = "none"', "there is no file «none.tsv» in knowledge/asked/"),
        ('least_first = "many"', "Expected `float`, got `str`"),
        ("least = 1", "«least» is no key of [tool.qostil.questions]"),
    ],
)
def test_settings_that_mean_nothing_are_one_line(site: Path, settings: str, told: str) -> None:
    (site / "pyproject.toml").write_text(f"[tool.qostil.questions]\n{settings}\n", "utf-8")
    done = qostil("test", cwd=site)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("qostil: pyproject.toml: ")
    assert told in done.stderr


def test_findings_stop_it_before_anything_is_built(site: Path) -> None:
    (site / "docs/kk/payments.md").unlink()
    done = qostil("test", cwd=site)
    assert done.returncode == 1
    assert "page-counterpart" in done.stdout


def test_without_chromium_it_says_what_to_install(site: Path, tmp_path: Path) -> None:
    done = qostil("test", cwd=site, PATH=str(tmp_path / "nothing"))
    assert (done.returncode, done.stderr) == (2, f"qostil: {ADVICE}\n")
