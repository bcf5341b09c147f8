"""MkDocs sites in one language, sites/, are taken over: no page, image or setting is lost, and an editor can go on."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from qostil.build.build import read_build
from qostil.settings.site_file import read_site_file
from tests.init.running import init, refused
from tests.project import KK, RU, lay_out, qostil

SITES = Path(__file__).parent / "sites"


class Taken(NamedTuple):
    """What a site is to become: its language, its folder of pages before, its navigation, and files that move aside."""

    locale: str
    docs: str
    nav: list[Any]
    renamed: Mapping[str, str] = {}


TAKEN = {
    "clinic": Taken(
        "ru",
        "docs",
        [
            "index.md",
            {
                "reception/": [
                    "reception/index.md",
                    "reception/appointment.md",
                    "reception/tests/prepare.md",
                    "reception/tests/results.md",
                ]
            },
            "faq.md",
        ],
    ),
    "museum": Taken(
        "kk",
        "content",
        ["index.md", "байланыс.md", {"visit/": ["visit/index.md", "visit/children.md", "visit/tickets.md"]}],
        {"README.md": "index.md", "visit/README.md": "visit/index.md"},
    ),
    "bank": Taken("ru", "docs", ["index.md", "loans.md", "archive.md"]),
    "garage": Taken("ru", "docs", ["index.md", "prices.md"]),
    "college": Taken(
        "ru",
        "docs",
        ["index.md", {"dormitory/": ["dormitory/index.md", "dormitory/rooms.md"]}],
        {"README.md": "index.md", "dormitory/README.md": "dormitory/index.md"},
    ),
}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def place(taken: Taken, path: str) -> str:
    """Where a file of the site before is to be found."""
    if path == "mkdocs.yml":
        return "mkdocs.before.yml"
    inside = path.removeprefix(f"{taken.docs}/")
    if inside == path or inside.startswith("kk/"):
        return path
    return f"docs/{taken.locale}/{taken.renamed.get(inside, inside)}"


@pytest.fixture(params=TAKEN)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def site(tmp_path: Path, name: str) -> Path:
    return Path(shutil.copytree(SITES / name, tmp_path / "site"))


def test_nothing_is_lost_and_the_next_step_is_told(site: Path, name: str) -> None:
    before, taken = files(site), TAKEN[name]
    settings = read_site_file(site / "mkdocs.yml")[0]
    done = init(site, ".")
    assert done.exit_code == 0, done.output
    after = files(site)
    assert {path: after.get(place(taken, path)) for path in before} == before
    pages = [path for path in before if path.endswith(".md") and not path.startswith("docs/kk/")]
    assert f"docs/{taken.locale}/ has the {len(pages)} pages of the site before" in done.stdout
    assert taken.docs == "docs" or not (site / taken.docs).exists()
    now = read_site_file(site / "mkdocs.yml")[0]
    assert (now["nav"], now["site_name"]) == (taken.nav, settings["site_name"])
    assert (now["site_url"], now["extra"]["qostil"]["name"]["kk"]) == (
        settings.get("site_url", ""),
        settings["site_name"],
    )
    assert "is a site of Qostil already" in init(site, ".").stderr
    assert files(site) == after
    checks = {finding.check for finding in read_build(site).findings}
    assert {"front-matter", "page-counterpart"} <= checks <= {
        "front-matter", "page-counterpart", "item-id", "internal-link", "asset", "structure"
    }  # fmt: skip


def test_an_editor_is_told_the_rest(tmp_path: Path) -> None:
    site = Path(shutil.copytree(SITES / "clinic", tmp_path / "site"))
    told = init(site, ".").stdout.splitlines()
    assert "left out of the navigation, which names pages alone: https://health.example/" in told
    assert "add to requirements.txt: qostil[import,links,test]~=0.1" in told
    assert [line[:2] for line in told[-5:]] == ["1.", "2.", "3.", "4.", "5."]
    assert "«qostil check» tells what is missing" in told[-2]
    done = qostil("check", cwd=site)
    assert (done.returncode, done.stderr) == (1, "")
    assert "«Сколько стоит приём?» has no id" in done.stdout


def test_what_is_told_leads_to_a_site_that_can_be_published(tmp_path: Path) -> None:
    """An editor does what the steps say, with the smallest texts that will do."""
    site = Path(shutil.copytree(SITES / "clinic", tmp_path / "site"))
    words = ["--kk", "«Шипа» емханасы", "--ru", "Клиника «Шипа»", "--phone", "1414"]
    assert init(site, ".", *words).exit_code == 0
    for page in (site / "docs/ru").rglob("*.md"):
        title, _, text = page.read_text("utf-8").removeprefix("# ").partition("\n")
        kind = "index" if page.parent.name == "ru" and page.stem == "index" else "guide"
        text = re.sub(r"(?m)^(## .*)$", lambda found: f"{found[1]} {{ #a{found.start()} }}", text)
        page.write_text(f"---\ntitle: {title}\ndescription: {title}.\nkind: {kind}\n---\n{text}", "utf-8")
    (site / "docs/ru/stylesheets/extra.css").unlink()
    for path in (site / "docs/ru").rglob("*.*"):
        there = site / "docs/kk" / path.relative_to(site / "docs/ru")
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, there)
    assert {finding.check for finding in read_build(site).findings} == {"language"}  # all else is in step
    (site / "pyproject.toml").write_text('[tool.qostil.severity]\nlanguage = "off"\n', "utf-8")
    done = qostil("publish", cwd=site)
    assert done.returncode == 0, done.stderr
    assert "«Шипа» емханасы" in (site / "site/kk/faq/index.html").read_text("utf-8")


def one(tmp_path: Path, pages: Mapping[str, str | bytes], **settings: Any) -> Path:
    """A small site in one language."""
    lay_out(tmp_path / "site", pages, site_name="Көмек", **settings)
    for locale in ("kk", "ru"):
        if not any((tmp_path / "site/docs" / locale).iterdir()):
            (tmp_path / "site/docs" / locale).rmdir()
    return tmp_path / "site"


RUSSIAN = "# Помощь\n\nЗдесь мы отвечаем на вопросы, которые задают чаще всего.\n"
KAZAKH = "# Көмек\n\nМұнда жиі қойылатын сұрақтарға жауап береміз.\n"


def test_a_page_is_never_moved_over_another(tmp_path: Path) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN, "ru/index.md": RU})
    assert "docs/ru/index.md: is in the way of docs/index.md" in refused(site, ".")


def test_settings_put_aside_before_are_never_written_over(tmp_path: Path) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN})
    (site / "mkdocs.before.yml").write_text("mine", "utf-8")
    assert "mkdocs.before.yml: is in the way of mkdocs.yml" in refused(site, ".")


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"docs_dir": "../docs"}, "is no folder inside it"),
        ({"docs_dir": "."}, "is no folder inside it"),
        ({"docs_dir": "/tmp"}, "is no folder inside it"),  # noqa: S108
        ({"docs_dir": "gone"}, "has no pages to take over"),
        ({"theme": {"name": "qostil"}}, "is a site of Qostil already"),
    ],
)
def test_a_site_that_cannot_be_taken_over_is_told(tmp_path: Path, settings: Mapping[str, Any], told: str) -> None:
    assert told in refused(one(tmp_path, {"index.md": RUSSIAN}, **settings), ".")


def test_the_other_name_of_the_settings_is_told(tmp_path: Path) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN})
    (site / "mkdocs.yml").rename(site / "mkdocs.yaml")
    assert "rename it to mkdocs.yml" in refused(site, ".")


def test_pages_behind_a_link_are_not_moved(tmp_path: Path) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN})
    (site / "docs").rename(tmp_path / "elsewhere")
    (site / "docs").symlink_to("../elsewhere")
    assert "docs: is a link" in refused(site, ".")
    assert (tmp_path / "elsewhere/index.md").is_file()


SMALL_FILES = """
import resource, sys
from pathlib import Path
from qostil.init.creation import create_site
from qostil.init.owner import Owner
from qostil.init.takeover import find_takeover
from qostil.settings.identity import Texts
from qostil.system.errors import CannotRunError
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    create_site(Path(), Owner(Texts("Су", "Вода")), find_takeover(Path()))
except CannotRunError as error:
    sys.exit(str(error))
"""


def test_a_takeover_that_fails_half_way_is_undone(tmp_path: Path) -> None:
    site = one(tmp_path, {"a/README.md": RUSSIAN, "index.md": RUSSIAN}, docs_dir="pages")
    (site / "docs").rename(site / "pages")
    before = sorted(site.rglob("*"))
    done = subprocess.run([sys.executable, "-c", SMALL_FILES], cwd=site, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, ".: cannot be written: File too large\n")
    assert sorted(site.rglob("*")) == before


def test_a_site_in_both_languages_keeps_its_folders(tmp_path: Path) -> None:
    site = one(tmp_path, {"kk/payments.md": KK, "ru/payments.md": RU, "ru/index.md": RUSSIAN})
    before = files(site)
    assert "docs/ru/ has the 2 pages" in init(site, ".").stdout
    assert {path: files(site).get(path) for path in before if path.startswith("docs/")} == {
        path: text for path, text in before.items() if path.startswith("docs/")
    }


def test_the_languages_of_another_folder_move_too(tmp_path: Path) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN, "kk/index.md": KAZAKH}, docs_dir="pages")
    (site / "docs").rename(site / "pages")
    assert init(site, ".").exit_code == 0
    assert (site / "docs/kk/index.md").read_text("utf-8") == KAZAKH
    assert (site / "docs/ru/index.md").read_text("utf-8") == RUSSIAN
    assert not (site / "pages").exists()


@pytest.mark.parametrize("text", [b"\xcf\xf0\xe8\xe2\xe5\xf2 \xff", b"\x00\x01", b"", b"---\ntitle: [\n---\n"])
def test_pages_that_cannot_be_read_are_findings(tmp_path: Path, text: bytes) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN, "broken.md": text})
    assert init(site, ".").exit_code == 0
    assert (site / "docs/ru/broken.md").read_bytes() == text
    done = qostil("check", cwd=site)
    assert done.returncode == 1
    assert "docs/ru/broken.md:" in done.stdout


@pytest.mark.parametrize("nav", ["index.md", {"a": "b"}, [1, None, {"x": None}, [["index.md"]]], [{"": []}], 5])
def test_any_navigation_is_taken(tmp_path: Path, nav: object) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN, "a/b.md": RUSSIAN}, nav=nav)
    assert init(site, ".").exit_code == 0
    assert read_site_file(site / "mkdocs.yml")[0]["nav"] == ["index.md", "a/b.md"]


def test_a_name_and_an_address_that_no_site_can_have_are_not_kept(tmp_path: Path) -> None:
    site = one(tmp_path, {"index.md": RUSSIAN}, docs_dir="docs")
    (site / "mkdocs.yml").write_text("site_name: [Су]\nsite_url: 5\n", "utf-8")
    assert init(site, ".").exit_code == 0
    assert read_site_file(site / "mkdocs.yml")[0]["site_url"] == ""
