"""Settings of mkdocs.yml that break a promise, or that no build could have, are refused alike by every command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import get_schema

from qostil.build.build import read_build
from qostil.settings.refused import KEYS
from qostil.settings.site import read_site
from qostil.system.errors import CannotRunError
from tests.project import CLEAN, PATIENCE, lay_out, qostil, whole_site

REFUSED: dict[str, str] = {
    "theme: material": "theme «material» is not Qostil's; write «theme: {name: qostil}»",
    "theme: readthedocs": "theme «readthedocs» is not Qostil's",
    "theme: {name: }": "theme has no name; write «name: qostil» under it",
    "theme: {custom_dir: docs}": "theme has no name",
    "theme: {name: qostil, custom_dir: mine}": "custom_dir «mine» is no folder inside the project; make it",
    "theme: {name: qostil, custom_dir: ..}": "custom_dir «..» is no folder inside the project",
    "theme: {name: qostil, custom_dir: [a]}": "custom_dir «['a']» is no folder inside the project",
    "theme: {name: qostil, language: ru}": "theme.language is set by Qostil; each page has the words",
    "theme: {name: qostil, locale: ru}": "theme.locale is set by Qostil",
    "theme: {name: qostil, font: {text: Roboto}}": "theme.font would load a font from another host",
    "theme: {name: qostil, palette: [{scheme: slate}]}": "theme.palette is not of use",
    "theme: {name: qostil, logo: a.png}": "theme.logo is not of use; write logo under extra.qostil",
    "theme: {name: qostil, features: [navigation.instant]}": "navigation.instant keeps one language in the header",
    "theme: {name: qostil, features: navigation.tabs}": "theme.features is no list; write «- name» lines under it",
    "them: qostil": "«them» is no setting of MkDocs; did you mean «theme»?",
    "5: a": "«5» is no setting of MkDocs; take it out",
    "site_name: 5": "site_name «5» is no text; write it in quotes",
    "site_url: a.kz/help": "site_url «a.kz/help» is no address of a site; write it as https://help.example.kz/",
    "site_url: https://a.kz/?a=1": "site_url «https://a.kz/?a=1» is no address of a site",
    "site_url: 5": "site_url «5» is no address of a site",
    "use_directory_urls: false": "use_directory_urls: false changes the addresses",
    "exclude_docs: payments.md": "exclude_docs leaves out pages that the checks and the search know",
    "extra: [qostil]": "extra «['qostil']» has no keys; write «qostil:» and others under it",
    "extra: {alternate: [{name: Рус, link: /ru/, lang: ru}]}": "extra.alternate is made by Qostil",
    "extra: {a: 1}\nextra: {b: 2}": "the key «extra» stands in line 1 and again in line 2; put what they hold",
    "extra: {qostil: {logo: a.png, logo: b.png}}": "the key «logo» stands in line 1 and again in line 1",
    "plugins: search": "plugins is no list; write «- name» lines under it",
    "plugins: [search, minifier]": "plugins: no installed package brings «minifier»; take it out",
    "plugins: [search, i18n]": "plugins: i18n builds languages of its own",
    "plugins: {i18n: {languages: []}}": "plugins: i18n builds languages of its own",
    "extra_css: [own.css]": "extra_css: «own.css» is no file of the theme folder",
    "extra_css: own.css": "extra_css is no list; write «- path» lines under it",
    "extra_javascript: ['https://cdn.example/a.js']": "extra_javascript: «https://cdn.example/a.js» is no file",
    "extra_javascript: [{path: gone.mjs, type: module}]": "extra_javascript: «gone.mjs» is no file of the theme folder",
    "extra_javascript: [{type: module}]": "extra_javascript: «None» is no file of the theme folder",
    "nav: index.md": "nav is no list; write «- index.md» lines under it",
    "nav: {Home: index.md}": "nav is no list",
    "nav: [5]": "nav: «5» is no page; write «- index.md», or «- services/:» with a list of pages under it",
    "nav: [[index.md]]": "nav: «['index.md']» is no page",
    "nav: [{a/: }]": "nav: «{'a/': None}» names no pages",
    "nav: [{a/: [index.md], b/: [index.md]}]": "is no page",
    "hooks: [hooks/gone.py]": "hooks: there is no file «hooks/gone.py»; put it there, or take it out",
    "site_name: a\ncopyright: '<script>pay()</script>'": "«<script>pay()</script>»: <script> may not stand in a page",
    "site_name: a\nextra: {note: '<b onclick=\"pay()\">Q</b>'}": "<b> may not carry onclick=«pay()»; take it out",
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("refused"), CLEAN)


@pytest.mark.parametrize(("written", "told"), REFUSED.items(), ids=REFUSED)
def test_it_is_refused_in_one_line(project: Path, written: str, told: str) -> None:
    (project / "mkdocs.yml").write_text(written, "utf-8")
    with pytest.raises(CannotRunError) as error:
        read_build(project)
    line = str(error.value)
    assert line.startswith("mkdocs.yml: ")
    assert told in line
    assert "\n" not in line


@pytest.mark.parametrize(
    "written",
    [
        "theme:",
        "theme: qostil",
        "theme: {name: qostil, font: false, language: kk, features: }",
        "theme: {name: qostil, features: [navigation.tabs, content.code.copy], icon: {repo: fontawesome/brands/git}}",
        "plugins: []",
        "plugins:",
        "plugins: {search: {lang: ru}}",
        "extra:",
        "extra: {social: [{icon: fontawesome/brands/telegram, link: 'https://t.me/su'}], homepage: https://a.kz}",
        "nav:",
        "nav: []",
        "nav: [{Төлем: payments.md}]",
        "exclude_docs: '!.*'",
        "not_in_nav: payments.md",
        "copyright: '&copy; <a href=\"https://a.kz\">А</a> & 1 < 2'",
        "validation: {links: {not_found: warn}}\nstrict: true\nwatch: [docs]",
        "extra: {<<: {a: 1}, c: 2}",
    ],
)
def test_it_is_kept(project: Path, written: str) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: Су\n{written}\n", "utf-8")
    read_build(project)


def test_the_keys_are_those_of_mkdocs() -> None:
    assert {key for key, _ in get_schema()} - {"config_file_path", "pages", "mdx_configs", "google_analytics"} == KEYS


@pytest.mark.parametrize(
    ("written", "read"), [("https://a.kz/help", "https://a.kz/help/"), ("http://a.kz", "http://a.kz/")]
)
def test_an_address_is_completed_as_mkdocs_does(project: Path, written: str, read: str) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: a\nsite_url: {written}\n")
    assert read_site(project).url == read


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("theme: {name: qostil, font: {text: X}}", "theme.font would load a font from another host"),
        ("theme: qostil\nextra: {analytics: {property: G-1}}", "extra.analytics lets another host count"),
        ("theme: qostil\ncopyright: '<script>pay()</script>'", "«<script>pay()</script>»: <script> may not stand"),
    ],
)
def test_what_is_inherited_is_refused_by_every_command(tmp_path: Path, base: str, told: str) -> None:
    root = whole_site(tmp_path, CLEAN)
    (root / "base.yml").write_text(base, "utf-8")
    (root / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: Су\nhooks: [hooks/qostil_events.py]\n", "utf-8")
    lines = [qostil(word, cwd=root).stderr.removeprefix("qostil: ").strip() for word in ("check", "publish")]
    for words in (["build"], ["serve", "--dev-addr", "127.0.0.1:0"]):
        command = [sys.executable, "-m", "mkdocs", *words, "--quiet"]
        seen = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False)
        lines.append((seen.stdout + seen.stderr).strip())
    (line,) = set(lines)
    assert told in line
    assert "\n" not in line
