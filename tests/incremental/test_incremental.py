"""Whatever is edited, in whatever order: the site that reuses what was built before is the one built from nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import mkdocs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config

from qostil.publishing.publish import publish
from tests.incremental.edits import EDITS, PREVIEW, copy_with_links, copy_without_cache, start

Make = Callable[[Path], dict[str, bytes]]


def built(root: Path) -> dict[str, bytes]:
    """Publish a project, and return all files of its site; or what stood in the way, which is the same in both."""
    done = publish(root, lambda _: None)
    if not done.is_public:
        return {"trouble": "\n".join(done.told).encode()}
    files = (file for file in (root / "site").rglob("*") if file.is_file() and file.name != "revision.json")
    return {str(file.relative_to(root / "site")): file.read_bytes() for file in files}


def previewed(root: Path) -> dict[str, bytes]:
    """Build a project as its preview does, over the preview before, and return all files."""
    folder = root / PREVIEW
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), dev_addr="127.0.0.1:0")
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1/")
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def check(root: Path, folder: Path, names: Sequence[str], make: Make = built) -> None:
    """Build after each edit, and compare with the same state of the project built from nothing."""
    for name in names:
        EDITS[name](root)
        anew = copy_without_cache(root, folder / "anew")
        assert differences(make(root), make(anew)) == [], f"after {name} of {names}"
        shutil.rmtree(anew)


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the names of files that only one of two sites has, or that differ."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built so often that a release is spare."""
    root = start(tmp_path_factory.mktemp("once") / "project")
    for name in ("change_a_text", "add_an_item", "delete_an_item"):
        built(root)
        EDITS[name](root)
    built(root)
    previewed(root)
    assert (root / ".site-spare").is_dir()
    return root


@pytest.fixture
def project(once_built: Path, tmp_path: Path) -> Path:
    """A project that was built before, with its cache."""
    return copy_with_links(once_built, tmp_path / "project")


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_gives_the_site_that_a_build_from_nothing_gives(name: str, project: Path, tmp_path: Path) -> None:
    check(project, tmp_path, [name])


# What the first of these takes off a page hides there what the second one changes.
@pytest.mark.parametrize("names", [["empty_a_card", "draft_a_card"]])
def test_so_do_edits_one_after_the_other(names: Sequence[str], project: Path, tmp_path: Path) -> None:
    check(project, tmp_path, names)


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=5))
def test_so_do_edits_in_any_order(once_built: Path, names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        copy_with_links(once_built, Path(folder, "project"))
        check(Path(folder, "project"), Path(folder), names)


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=5))
def test_a_preview_shows_the_same_after_edits_in_any_order(once_built: Path, names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        copy_with_links(once_built, Path(folder, "project"))
        check(Path(folder, "project"), Path(folder), names, previewed)


def test_the_menu_leads_where_a_page_has_moved(project: Path, tmp_path: Path) -> None:
    check(project, tmp_path, ["leave_the_navigation_to_the_folders", "rename_a_page"])


def test_a_template_of_the_site_may_show_what_is_not_on_the_page(project: Path, tmp_path: Path) -> None:
    # It shows on each page how many pages the navigation has.
    check(project, tmp_path, ["leave_the_navigation_to_the_folders", "change_a_template", "add_a_page"])


def test_a_template_of_the_site_may_show_what_only_one_page_has(project: Path) -> None:
    EDITS["change_a_template"](project)
    (project / "theme/partials/copyright.html").write_text("<p>© {{ page.url }}</p>\n", "utf-8")
    answers = {name: page for name, page in built(project).items() if re.fullmatch(r"kk/q/[^/]+/index\.html", name)}
    assert len(answers) > 1
    assert [name for name, page in answers.items() if f"© {Path(name).parent}/".encode() not in page] == []


@pytest.mark.parametrize(("name", "leads_to"), [("add_a_page", "third"), ("delete_a_page", "second")])
def test_a_preview_follows_a_link_where_its_page_comes_or_goes(
    name: str, leads_to: str, project: Path, tmp_path: Path
) -> None:
    for locale in ("kk", "ru"):
        page = project / f"docs/{locale}/contracts/app.md"
        # No word that makes the page like another one, which would be a reason by itself to make it anew.
        page.write_text(f"{page.read_text('utf-8')}\n[→](../more/{leads_to}.md)\n", "utf-8")
    previewed(project)
    check(project, tmp_path, [name], previewed)


# It names all pages of the site on each of them, those of items too.
_ALL_PAGES = """{% extends "base.html" %}
{% block content %}
{{ super() }}
{% for file in pages %}{{ file.url }} {{ file.page.title }} {{ file.page.meta.updated }} {{ file.page.update_date }}
{% endfor %}
{% endblock %}
"""


@pytest.mark.parametrize("template", ["", _ALL_PAGES])
def test_another_version_of_mkdocs_builds_the_same_by_itself(
    template: str, once_built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_over, plain = (copy_without_cache(once_built, tmp_path / name) for name in ("taken-over", "plain"))
    for root in (taken_over, plain) if template else ():
        EDITS["change_a_day"](root)
        EDITS["change_a_template"](root)
        (root / "theme/main.html").write_text(template, "utf-8")
    expected = built(taken_over)
    assert bool(template) == any(b"\nkk/q/" in page for page in expected.values())
    monkeypatch.setattr(mkdocs, "__version__", "1.7.0")
    assert differences(built(plain), expected) == []
    assert not (plain / ".cache/qostil/site").exists()
