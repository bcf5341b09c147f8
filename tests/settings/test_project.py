"""Settings that are wrong are told in one line; those that are right are heeded."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.settings.extensions import DEFAULTS
from qostil.settings.project import find_root, read_settings
from qostil.settings.site import Site, read_site
from qostil.settings.site_file import PythonName
from qostil.system.errors import CannotRunError
from tests.project import CLEAN, KK, lay_out, qostil

BOMB = "".join(f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]\n" for below, name in pairwise("abcdefgh"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path, CLEAN)


def what_stops(project: Path) -> str:
    """Say why the work cannot begin: one line, whatever is wrong."""
    with pytest.raises(CannotRunError) as error:
        read_build(project)
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('[tool.qostil.severity]\nletter = "off"', "there is no check «letter»; did you mean «letters»?"),
        ('[tool.qostil.severity]\nletters = "maybe"', "Invalid enum value 'maybe'"),
        ("[tool.qostil]\nmax_page_size = 5", "«max_page_size» is no key of [tool.qostil]"),
        ('[tool.qostil]\nmax_page_bytes = "5"', "Expected `int`, got `str`"),
        ("[tool]\nqostil = 5", "Expected `object`, got `int`"),
        ("tool = 5", "Expected `object`, got `int`"),
        ("[tool.qostil", "pyproject.toml: "),
        ("[tool.qostil]\nlines = {letters = 1}", "«lines» is no key of [tool.qostil]"),
        (b"\xff\xfe", "pyproject.toml: "),
    ],
)
def test_what_is_wrong_in_pyproject(project: Path, written: str | bytes, told: str) -> None:
    (project / "pyproject.toml").write_bytes(written if isinstance(written, bytes) else written.encode())
    assert told in what_stops(project)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("nav: [", "mkdocs.yml: cannot be read"),
        ("nav: [index.md]", "mkdocs.yml: there is no site_name; write «site_name:»"),
        ("site_name:", "mkdocs.yml: there is no site_name"),
        ("- a\n- b", "mkdocs.yml: is not a list of settings"),
        ("", "mkdocs.yml: is not a list of settings"),
        (b"site_name: \xff", "mkdocs.yml: cannot be read"),
        ("site_name: !!timestamp x", "mkdocs.yml: cannot be read: «x» in line 1 is not what its tag !!timestamp says"),
        ("\nextra: [!!int abc]", "«abc» in line 2 is not what its tag !!int says; mend it, or remove the tag"),
        ("site_name: !unknown x", "mkdocs.yml: cannot be read"),
        ("a: &a [1]\nnav: &n [index.md, *n]", "what begins in line 2 holds itself by a «*»"),
        ("a: &a [1, 2, 3]\n" + BOMB, "with all that «*» repeats, it holds more than 300,000 values"),
        ("INHERIT: [base.yml]", "INHERIT is not the name of a file"),
        ("INHERIT: docs", "docs: cannot be read: Is a directory; put a file in the place of the folder"),
        ("INHERIT: none.yml", "none.yml: cannot be read: No such file or directory; see that it is there"),
        ("INHERIT: /dev/zero", "zero: cannot be read: It is no regular file"),
        ("site_dir: [a]", "site_dir is not the name of a folder; write «site_dir: site»"),
        ("site_dir: 5", "site_dir is not the name of a folder"),
        ("site_dir: ' '", "site_dir is not the name of a folder"),
        ('site_dir: "a\\0b"', "site_dir is not the name of a folder"),
        ("x: " + "[" * 5000, "mkdocs.yml: cannot be read"),
        ("x: !ENV [[a], b]", "mkdocs.yml: cannot be read"),
        ("site_name: a\ndocs_dir: pages", "pages/: no such folder"),
        ("docs_dir: /etc", "docs_dir «/etc» is no folder inside the project"),
        ("docs_dir: ../elsewhere", "docs_dir «../elsewhere» is no folder inside the project"),
        ("docs_dir: .", "docs_dir «.» is no folder inside the project"),
        ("markdown_extensions: [admonitions]", "mkdocs.yml: markdown_extensions: "),
        ("site_name: a\nmarkdown_extensions: [{toc: {permalinks: true}}]", "mkdocs.yml: markdown_extensions: "),
        ("markdown_extensions: [{toc: 5}]", "mkdocs.yml: markdown_extensions: "),
        ("markdown_extensions: [[toc]]", "mkdocs.yml: markdown_extensions: "),
        ("markdown_extensions: toc", "markdown_extensions is no list"),
        ("markdown_extensions: 5", "markdown_extensions is no list"),
        ("markdown_extensions: [{}]", "no installed package brings «{}»"),
        ("markdown_extensions: [os]", "no installed package brings «os»"),
        ("hooks: 5\nplugins: 5\nmarkdown_extensions: [nothere]", "no installed package brings «nothere»"),
    ],
)
def test_what_is_wrong_in_mkdocs_yml(project: Path, written: str | bytes, told: str) -> None:
    (project / "mkdocs.yml").write_bytes(written if isinstance(written, bytes) else written.encode())
    assert told in what_stops(project)


def test_what_stops_is_told_by_the_command(project: Path) -> None:
    (project / "mkdocs.yml").write_text("markdown_extensions: [admonitions]\n")
    done = qostil("check", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("qostil: mkdocs.yml: markdown_extensions: ")


def test_wrong_extensions_of_a_large_site_are_told_too(tmp_path: Path) -> None:
    lay_out(tmp_path, {f"kk/{n}.md": KK for n in range(101)}, markdown_extensions=["admonitions"])
    with pytest.raises(CannotRunError, match=r"mkdocs\.yml: markdown_extensions"):
        read_build(tmp_path)


def test_a_project_without_settings_has_the_defaults(project: Path) -> None:
    assert read_settings(project).severity == {}
    (project / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert read_settings(project).max_page_bytes == 256_000


@pytest.mark.parametrize(("severity", "code"), [("error", 1), ("warning", 0), ("off", 0)])
def test_severity(project: Path, severity: str, code: int) -> None:
    (project / "docs/kk/payments.md").write_text(KK.replace("керек.", "керек. TODO"), "utf-8")
    (project / "pyproject.toml").write_text(f'[tool.qostil.severity]\nplaceholder = "{severity}"\n')
    done = qostil("check", cwd=project)
    assert done.returncode == code
    assert ("TODO" in done.stdout) == (severity != "off")
    assert ("warning: «TODO»" in done.stdout) == (severity == "warning")


def test_mkdocs_yml_is_read_as_mkdocs_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        """\
site_name: Үй
site_url: !ENV [QOSTIL_TEST_URL, "https://default.example/"]
docs_dir: ./docs/
extra: !relative $config_dir
nav:
  - "index.md"
  - Үй: home/index.md  # басты
markdown_extensions:
  admonition:
  toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
""",
        "utf-8",
    )
    monkeypatch.delenv("QOSTIL_TEST_URL", raising=False)
    site = read_site(tmp_path)
    assert (site.docs, site.url) == ("docs", "https://default.example/")
    assert site.nav == {"index.md": 6, "home/index.md": 7}
    assert site.extensions == ("toc", "tables", "fenced_code", "admonition", "attr_list")
    slugify = PythonName("pymdownx.slugs.slugify", {"case": "lower"})
    assert site.extension_settings["toc"] == {**DEFAULTS["toc"], "slugify": slugify}
    monkeypatch.setenv("QOSTIL_TEST_URL", "https://other.example/")
    assert read_site(tmp_path).url == "https://other.example/"


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/name:os.path.join",
        "!!python/name:mischief.done",
        "!!python/module:mischief",
        '!!python/object/apply:os.system ["touch done"]',
        "!!python/object/apply:os.getcwd []",
        "!!python/object/new:mischief.Done []",
        "!!python/object:mischief.Done {}",
        "!!python/tuple [1]",
    ],
)
@pytest.mark.parametrize("command", ["check", "publish", "links"])
def test_what_mkdocs_yml_names_is_neither_imported_nor_called(project: Path, tag: str, command: str) -> None:
    (project / "mischief.py").write_text("open('done', 'w')\nclass Done: pass\ndone = 1\n")
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write(f"\nextra:\n  mischief: {tag}\n")
    done = qostil(command, cwd=project, PYTHONPATH=str(project))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"qostil: mkdocs.yml: cannot be read: the tag «{tag.split()[0]}» is none of the tags")
    assert done.stderr.count("\n") == 1
    assert not (project / "done").exists()


def test_documented_tags_are_understood(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN)
    (tmp_path / "mkdocs.yml").write_text(
        """\
site_name: Көмек
markdown_extensions:
  - attr_list
  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.superfences:
      custom_fences:
        - {name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }
""",
        "utf-8",
    )
    assert read_build(tmp_path).findings == []


def test_what_is_inherited_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("site_name: a\nsite_url: https://a.kz/\nextra: {a: 1}\nnav: [old.md]\n")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nnav: [index.md]\n")
    assert (read_site(tmp_path).url, read_site(tmp_path).nav) == ("https://a.kz/", {"index.md": 2})
    (tmp_path / "base.yml").write_text("extra: !!python/name:os.path.join\n")
    with pytest.raises(CannotRunError, match=r"base\.yml: .*is none of the tags"):
        read_site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("INHERIT: ./a/../../base.yml\n")
    with pytest.raises(CannotRunError, match="leads out of the project"):
        read_site(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\n")
    (tmp_path / "base.yml").write_text("INHERIT: mkdocs.yml\n")
    with pytest.raises(CannotRunError, match="goes round in a circle"):
        read_site(tmp_path)


@pytest.mark.parametrize("severity", ["warning", "off"])
def test_unsafe_html_is_always_an_error(project: Path, severity: str) -> None:
    (project / "pyproject.toml").write_text(f'[tool.qostil.severity]\nunsafe-html = "{severity}"\n')
    for command in ("check", "publish"):
        done = qostil(command, cwd=project)
        assert done.returncode == 2
        assert done.stderr.startswith("qostil: pyproject.toml: unsafe-html is always an error")


def test_the_project_is_the_nearest_one_upwards(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert find_root(project / "docs/kk") == project
    with pytest.raises(CannotRunError, match=r"no mkdocs\.yml here or in a folder above"):
        find_root(tmp_path_factory.mktemp("elsewhere"))


def test_defaults_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    assert read_site(tmp_path) == Site(texts=("x",), extensions=tuple(DEFAULTS), extension_settings=dict(DEFAULTS))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("pyproject.toml", "pyproject.toml: cannot be read: It is no regular file"),
        ("base.yml", "base.yml: cannot be read: It is no regular file"),
        ("knowledge/links.yml", "links.yml: cannot be read: It is no regular file"),
        ("mkdocs.yml", "no mkdocs.yml here"),
    ],
)
def test_a_pipe_is_not_waited_for(project: Path, name: str, told: str) -> None:
    with (project / "mkdocs.yml").open("a") as settings:
        settings.write("\nINHERIT: base.yml\n" if name == "base.yml" else "")
    (project / "knowledge").mkdir(parents=True)
    (project / name).unlink(missing_ok=True)
    os.mkfifo(project / name)
    done = qostil("check", cwd=project)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr


def test_a_store_that_is_a_pipe_is_done_without(project: Path) -> None:
    (project / ".cache/qostil").mkdir(parents=True)
    os.mkfifo(project / ".cache/qostil/pages.msgpack")
    assert qostil("check", cwd=project).returncode == 0


@pytest.mark.parametrize("code", ["raise SystemExit(0)", "open('done', 'w')"])
def test_no_file_of_the_project_is_run_as_an_extension(project: Path, code: str) -> None:
    (project / "evil.py").write_text(code)
    (project / "mkdocs.yml").write_text("markdown_extensions: [evil]\n")
    done = qostil("check", cwd=project, PYTHONPATH=f"{project}:{os.environ.get('PYTHONPATH', '')}")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "no installed package brings «evil»" in done.stderr
    assert not (project / "done").exists()
