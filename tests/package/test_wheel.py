"""The wheel alone, in an environment of its own: a new site is written, published, read, and broken in ten ways."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page

from qostil.acceptance.chromium import chromium
from qostil.acceptance.server import serve
from tests.project import MOMENT, PATIENCE, ROOT

UV = Path(sys.executable).with_name("uv")
PHONE = "+7 (700) 123-45-67"
NAMES = ("--kk", "Су «арнасы» & Ко", "--ru", 'ТОО "Водо_канал"')
Edit = Callable[[Path], object]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that the source distribution gives: what is missing in either is missed here."""
    folder = tmp_path_factory.mktemp("dist")
    command: list[str | Path] = [UV, "build", "--quiet", "--no-build-isolation", "--out-dir", folder, ROOT]
    subprocess.run(command, check=True, env=os.environ | {"VIRTUAL_ENV": str(Path(sys.prefix))})
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment that has the wheel, what it depends on, and nothing else."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    # By pip, as a new user does: it heeds the certificates and the index that this machine has set for it.
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--quiet",
        "--disable-pip-version-check",
        "--python",
        folder / "bin/python",
    ]
    subprocess.run([*pip, "install", wheel], check=True)
    return folder / "bin/qostil"


def run(command: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {"PATH": "/usr/bin:/bin", "HOME": str(cwd), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [command, *words], cwd=cwd, env=env, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def site(command: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "help"
    done = run(command, "init", str(folder), *NAMES, "--phone", PHONE, cwd=folder.parent)
    assert done.returncode == 0, done.stderr
    done = run(command, "publish", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def page(site: Path) -> Iterator[Page]:
    with serve(site / "site") as url, chromium() as browser:
        context = browser.new_context(base_url=url, viewport={"width": 390, "height": 844})
        context.set_default_timeout(MOMENT)
        context.on("request", lambda request: pytest.fail(request.url) if not request.url.startswith(url) else None)
        yield context.new_page()


def test_the_wheel_has_nothing_of_one_site(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert [name for name in names if name.startswith(("tests/", "docs/", "knowledge/"))] == []
    assert {"qostil/py.typed", "qostil/commit.txt", "qostil/init/site/.gitignore"} <= set(names)


def test_the_version_names_the_commit(command: Path, tmp_path: Path) -> None:
    git = ["git", "rev-parse", "--short=12", "HEAD"]
    commit = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    assert run(command, "--version", cwd=tmp_path).stdout.endswith(f"(commit {commit})\n")


@pytest.mark.parametrize(("words", "extra"), [(("links", "--online"), "links"), (("test",), "test")])
def test_a_command_that_needs_an_extra_says_so(command: Path, site: Path, words: tuple[str, ...], extra: str) -> None:
    done = run(command, *words, cwd=site)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.endswith(f"pip install 'qostil[{extra}]'\n")


def test_a_new_site_has_no_findings(command: Path, site: Path) -> None:
    done = run(command, "check", cwd=site)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_site_without_an_address_is_told_and_has_no_absolute_links(command: Path, site: Path) -> None:
    told = run(command, "publish", cwd=site).stderr.splitlines()
    assert [line for line in told if "no site_url" in line] == told[:1]
    assert not (site / "site/sitemap.xml").exists()
    pages = [path.read_text("utf-8") for path in (site / "site").rglob("*.html")]
    assert [text for text in pages if 'rel="canonical"' in text or 'rel="alternate" hreflang' in text] == []


def test_the_reader_goes_to_the_same_page_in_the_other_language(page: Page) -> None:
    page.goto("/kk/questions/")
    page.click("a.qostil-switch")
    page.wait_for_url("**/ru/questions/")
    assert page.inner_text(".qostil-brand").strip().startswith('ТОО "Водо_канал" — помощь')


@pytest.mark.parametrize(("locale", "typed"), [("kk", "shagym"), ("kk", "жалоба"), ("ru", ";fkj,f"), ("ru", "шағым")])
def test_the_reader_finds_an_answer_however_it_is_typed(page: Page, locale: str, typed: str) -> None:
    page.goto(f"/{locale}/")
    page.fill("input[name=q]", typed)
    page.locator(".qostil-results a").first.wait_for()
    assert page.locator(".qostil-results a").first.get_attribute("href") is not None
    assert "/q/complaint/" in (page.locator(".qostil-results a").first.get_attribute("href") or "")


@pytest.mark.parametrize("locale", ["kk", "ru"])
def test_what_is_not_there_names_the_phone_of_the_site(page: Page, locale: str) -> None:
    page.goto(f"/{locale}/gone/")
    link = page.locator("section:visible a[href^='tel:']").first
    assert (link.inner_text(), link.get_attribute("href")) == (PHONE, "tel:+77001234567")


def replaced(path: str, before: str, after: str) -> Edit:
    def edit(site: Path) -> None:
        text = (site / path).read_text("utf-8")
        assert before in text
        (site / path).write_text(text.replace(before, after, 1), "utf-8")

    return edit


def removed(path: str) -> Edit:
    return lambda site: (site / path).unlink()


KK, RU = "docs/kk/questions.md", "docs/ru/questions.md"
BREAKS: dict[str, tuple[Edit, str]] = {
    "a figure of one side": (replaced(KK, "15 жұмыс күні", "5 жұмыс күні"), "fact-mismatch"),
    "an item of one side": (replaced(RU, "{ #complaint }", "{ #complaints }"), "item-counterpart"),
    "a page of one side": (removed("docs/ru/guide.md"), "page-counterpart"),
    "a link to nowhere": (replaced(RU, "(contacts.md#visit)", "(contact.md#visit)"), "internal-link"),
    "an address that nobody knows": (
        replaced(KK, "## Шағымды", "[Нысан](https://a.example/f)\n\n## Шағымды"),
        "unregistered-link",
    ),
    "a script": (replaced(KK, "## Шағымды", "<script>pay()</script>\n\n## Шағымды"), "unsafe-html"),
    "what is left to do": (replaced(RU, "## ", "TODO\n\n## "), "placeholder"),
    "a page that no menu names": (replaced("mkdocs.yml", "  - guide.md\n", ""), "navigation"),
    "a font of another host": (replaced("mkdocs.yml", "name: qostil", "{name: qostil, font: {text: Roboto}}"), "font"),
    "another theme": (replaced("mkdocs.yml", "  name: qostil", "  name: material"), "theme «material»"),
    "a glossary that is no list": (replaced("knowledge/glossary.yml", "#", "words\n#"), "knowledge/glossary.yml"),
    "a colour that cannot be read": (
        replaced("mkdocs.yml", "  qostil:\n", '  qostil:\n    colours: {bar: "#ffff00"}\n'),
        "contrast of 1.1",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), BREAKS.values(), ids=BREAKS)
def test_a_break_is_refused_by_the_check_and_by_publishing(command: Path, site: Path, edit: Edit, told: str) -> None:
    kept = {path: path.read_bytes() for path in site.rglob("*.*") if path.is_file() and ".git" not in path.suffix}
    public = (site / "site/revision.json").stat().st_ino
    try:
        edit(site)
        for words in ("check", "publish"):
            done = run(command, words, cwd=site)
            assert done.returncode in (1, 2)
            assert told in done.stdout + done.stderr
        assert (site / "site/revision.json").stat().st_ino == public
    finally:
        for path, content in kept.items():
            if "site/site/" not in path.as_posix():
                path.write_bytes(content)
