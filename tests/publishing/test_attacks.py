"""Who may change every file of the project, as in a pull request, brings nothing before readers unseen."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.project import CLEAN, KK, ROOT, RU, qostil, whole_site

WORDS = "құпия 777"
Change = Callable[[Path], object]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "secret.md").write_text(WORDS, "utf-8")
    return whole_site(tmp_path / "project", CLEAN)


def add(settings: str) -> Change:
    """Add the lines of a key to mkdocs.yml, in the place of those that are there already."""

    def change(root: Path) -> None:
        file = root / "mkdocs.yml"
        key = settings.partition(":")[0]
        others = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", file.read_text("utf-8"), flags=re.MULTILINE)
        file.write_text(f"{others}\n{settings}\n", "utf-8")

    return change


def extension(line: str) -> Change:
    return add(f"markdown_extensions:\n  - {line}")


def with_hook(code: str) -> Change:
    def change(root: Path) -> None:
        (root / "hooks/other.py").write_text(code, "utf-8")
        add("hooks: [hooks/other.py, hooks/qostil_events.py]")(root)

    return change


def hidden(root: Path) -> None:
    add("exclude_docs: |\n  !.*")(root)
    (root / "docs/kk/.hidden.md").write_text(f"# {WORDS}\n\n<script>alert(1)</script>\n", "utf-8")


def hidden_html(root: Path) -> None:
    add("exclude_docs: '!.x.html'")(root)
    (root / "docs/kk/.x.html").write_text("<script>alert(1)</script>", "utf-8")


def snippet(root: Path) -> None:
    extension(f'pymdownx.snippets: {{base_path: ["{root.parent}"]}}')(root)
    for locale in ("kk", "ru"):
        with (root / f"docs/{locale}/payments.md").open("a", encoding="utf-8") as page:
            page.write('\n--8<-- "secret.md"\n')


def setting(line: str) -> Change:
    return lambda root: (root / "pyproject.toml").write_text(f"[tool.qostil.severity]\n{line}\n", "utf-8")


STOPPED: dict[str, tuple[Change, str]] = {
    "hidden page": (hidden, "docs/kk/.hidden.md: would be published, and no check has read it"),
    "hidden script": (hidden_html, "docs/kk/.x.html: would be published, and no check has read it"),
    "snippet from outside": (snippet, "which is outside the project"),
    "snippet from the root": (extension('pymdownx.snippets: {base_path: "/"}'), "reads «/», which is outside"),
    "snippet above": (extension("pymdownx.snippets: {auto_append: [../secret.md]}"), "reads «../secret.md»"),
    "snippet of the web": (extension("pymdownx.snippets: {url_download: true}"), "may not fetch texts of the web"),
    "picture from outside": (extension('pymdownx.b64: {base_path: "/etc"}'), "pymdownx.b64 reads «/etc»"),
    "script of another host": (add("extra_javascript: [https://evil.example/a.js]"), "«https://evil.example/a.js»"),
    "script without a scheme": (add("extra_javascript: [//evil.example/a.js]"), "«//evil.example/a.js» is no file"),
    "script in an address": (add('extra_javascript: ["data:text/javascript,alert(1)"]'), "«data:text/javascript"),
    "styles of another host": (add("extra_css: [https://evil.example/a.css]"), "«https://evil.example/a.css» is no"),
    "counter": (add("extra: {analytics: {provider: google, property: G-1}}"), "extra.analytics lets another host"),
    "script in the copyright": (add('copyright: "<script>alert(1)</script>"'), "<script> may not stand"),
    "event in a name": (
        add("extra: {note: '<b onclick=\"pay()\">Q</b>'}"),
        "<b> may not carry onclick",
    ),
    "snippet from anywhere": (extension("pymdownx.snippets: {restrict_base_path: false}"), "reads no file outside"),
    "address that is code": (
        add("extra: {social: [{icon: simple/github, link: 'javascript:pay()', name: x}]}"),
        "runs «javascript:pay()»",
    ),
    "theme from outside": (add("theme: {name: qostil, custom_dir: ..}"), "custom_dir «..» is no folder inside"),
    "theme of the whole project": (add("theme: {name: qostil, custom_dir: .}"), "custom_dir «.» is no folder inside"),
    "hidden site": (add("site_dir: .site-input"), "site_dir «.site-input» is hidden"),
    "hook that ends the run": (with_hook("raise SystemExit(0)\n"), "a hook or a plugin has ended the run"),
    "asset off": (setting('asset = "off"'), "asset is always an error"),
    "readable off": (setting('readable = "warning"'), "readable is always an error"),
    "name that ends a path": (lambda root: (root / "docs/kk/a?b.md").write_text(KK, "utf-8"), "«?», which ends a path"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), STOPPED.values(), ids=STOPPED)
def test_it_is_stopped(project: Path, change: Change, told: str) -> None:
    change(project)
    done = qostil("publish", cwd=project)
    assert done.returncode in (1, 2), done.stderr
    assert told in done.stderr
    assert not (project / "site").exists()


def with_theme(root: Path) -> None:
    """Give a project a folder of files over those of the theme."""
    add("theme: {name: qostil, custom_dir: theme}")(root)
    (root / "theme/assets").mkdir(parents=True)
    (root / "theme/assets/mark.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")


def test_a_link_out_of_the_theme_publishes_nothing(project: Path) -> None:
    with_theme(project)
    (project / "theme/assets/leak.txt").symlink_to(project.parent / "secret.md")
    (project / "theme/assets/leak").symlink_to(project.parent)
    (project / "theme/assets/icon.svg").symlink_to(project / "theme/assets/mark.svg")
    assert qostil("publish", cwd=project).returncode == 0
    assert not list((project / "site").rglob("leak*"))
    assert (project / "site/assets/icon.svg").is_file()


@pytest.mark.parametrize("form", ["text", "github", "markdown"])
def test_code_of_the_project_s_own_is_told(project: Path, form: str) -> None:
    with_hook("def on_page_markdown(markdown, **_):\n    return markdown\n")(project)
    assert "«hooks/other.py» runs code of its own" in qostil("check", "--format", form, cwd=project).stdout
    assert "«hooks/other.py» runs code of its own" in qostil("publish", cwd=project).stderr


def test_a_hook_of_ours_that_does_more_is_told(project: Path) -> None:
    done = qostil("check", cwd=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    with (project / "hooks/qostil_events.py").open("a", encoding="utf-8") as hook:
        hook.write("print('тағы')\n")
    assert "«hooks/qostil_events.py» runs code of its own" in qostil("check", cwd=project).stdout


def test_a_hook_that_only_looks_like_ours_is_told(project: Path) -> None:
    hook = project / "hooks/qostil_events.py"
    told = '# """\x0cfrom __future__ import annotations\n'
    ours = "from qostil.mkdocs.events import events\n\nglobals().update(events())\n"
    hook.write_text(f"def on_post_page(output, **_): return output\n{told}{ours}", "utf-8")
    assert "«hooks/qostil_events.py» runs code of its own" in qostil("check", cwd=project).stdout


def test_templates_among_the_pages_are_told(project: Path) -> None:
    add("extra_templates: [kk/x.png]")(project)
    assert "«kk/x.png» runs code of its own" in qostil("check", cwd=project).stdout


def test_hidden_files_at_the_top_are_no_part_of_a_site(project: Path) -> None:
    extension("pymdownx.snippets: {check_paths: true}")(project)
    (project / ".env").write_text(WORDS, "utf-8")
    for locale in ("kk", "ru"):
        with (project / f"docs/{locale}/payments.md").open("a", encoding="utf-8") as page:
            page.write('\n--8<-- ".env"\n')
    assert qostil("publish", cwd=project).returncode in (1, 2)
    assert not (project / "site").exists()


def test_a_store_of_another_package_is_forgotten(tmp_path: Path) -> None:
    """What a page was found to hold is remembered; whoever brings such a memory along cannot make it ours."""
    told = []
    for copy in (tmp_path / "a", tmp_path / "b"):
        shutil.copytree(ROOT / "qostil", copy / "qostil", ignore=shutil.ignore_patterns("__pycache__"))
        (copy / "qostil/model/item.py").touch()
        command = [sys.executable, "-c", "from qostil.reading.store import fingerprint; print(fingerprint())"]
        done = subprocess.run(command, cwd=copy, env={"PYTHONPATH": str(copy)}, capture_output=True, check=True)
        told.append(done.stdout)
    assert told[0] != told[1]


def notes(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site/notes.txt").write_text("менің")


OWN: dict[str, Change] = {
    "files of somebody's own": notes,
    "a file where the release before is kept": lambda root: (root / ".site-previous").write_text("менің"),
    "a link where the release before is kept": lambda root: (root / ".site-previous").symlink_to("/nowhere"),
    "a link to itself": lambda root: (root / "site").symlink_to("site"),
    "a folder of the project": add("site_dir: hooks"),
    "the root of the machine": add("site_dir: /"),
}


@pytest.mark.parametrize("change", OWN.values(), ids=OWN)
def test_what_somebody_else_has_put_there_is_left_alone(project: Path, change: Change) -> None:
    change(project)
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    done = qostil("publish", cwd=project)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert all(path.read_bytes() == content for path, content in before.items())


def test_a_hidden_folder_of_somebody_s_own_is_left_alone(project: Path) -> None:
    (project / ".site-secret").mkdir()
    (project / ".site-secret/notes.txt").write_text("менің")
    for _ in range(2):
        assert qostil("publish", cwd=project).returncode == 0
    assert (project / ".site-secret/notes.txt").read_text() == "менің"


def test_what_is_published_and_in_no_commit_is_told_though_git_ignores_it(project: Path) -> None:
    with_theme(project)
    for words in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "1"],
    ):
        subprocess.run(["git", *words], cwd=project, check=True)
    (project / "site").symlink_to(project.parent / "public")
    assert "uncommitted" not in qostil("publish", cwd=project).stderr.splitlines()[-1]
    (project / ".git/info/exclude").write_text("*.css\n")
    (project / "theme/assets/more.css").write_text("p {}\n")
    assert "with uncommitted changes" in qostil("publish", cwd=project).stderr.splitlines()[-1]


def test_nothing_is_published_as_of_another_day(project: Path) -> None:
    done = qostil("publish", cwd=project, QOSTIL_TODAY="2020-01-01")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "QOSTIL_TODAY is set" in done.stderr


def test_a_folder_of_pages_is_frozen_whole(project: Path) -> None:
    for locale, text in (("kk", KK), ("ru", RU)):
        page = project / f"docs/{locale}/node_modules/extra.md"
        page.parent.mkdir()
        page.write_text(text.replace("receipt", "extra").replace("керек.", "керек. TODO"), "utf-8")
    done = qostil("publish", cwd=project)
    assert done.returncode == 1
    assert "docs/kk/node_modules/extra.md:9: «TODO» is a placeholder" in done.stderr
