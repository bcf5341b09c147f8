"""A draft is shown in the preview and never published; for everything that is published it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from qostil.build.build import read_build
from qostil.build.checking import stops_publishing
from qostil.mkdocs.preview import notes
from tests.conftest import build
from tests.project import ROOT

HEAD = "---\ntitle: {title}\ndescription: {title}.\nkind: faq\n{draft}---\n\n{text}\n"


@pytest.fixture
def drafted(project: Path) -> Path:
    for locale, title, text in (("kk", "Жаңа", "Иә, мұнда."), ("ru", "Новое", "Да, здесь.")):
        for name, draft in (("new", "draft: true\n"), ("old", "")):
            page = project / "docs" / locale / f"{name}.md"
            page.write_text(HEAD.format(title=title, draft=draft, text=f"## {title}? {{ #{name} }}\n\n{text}"), "utf-8")
    (project / "mkdocs.yml").write_text(
        (project / "mkdocs.yml").read_text("utf-8").replace("[index.md]", "[index.md, old.md]")
    )
    return project


def test_a_draft_is_in_no_ones_way(drafted: Path) -> None:
    assert read_build(drafted).findings == []


def test_the_navigation_may_name_a_draft_already(drafted: Path) -> None:
    config = drafted / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("old.md]", "old.md, new.md]"), "utf-8")
    assert read_build(drafted).findings == []


def test_what_is_wrong_with_a_draft_is_a_warning(drafted: Path) -> None:
    page = drafted / "docs/kk/new.md"
    page.write_text(page.read_text("utf-8").replace("Иә, мұнда.", "Cіз TODO"), "utf-8")
    findings = read_build(drafted).findings
    assert {(finding.check, finding.severity) for finding in findings} == {
        ("letters", "warning"),
        ("placeholder", "warning"),
    }
    assert not stops_publishing(findings)


def test_a_link_to_a_draft_leads_nowhere_yet(drafted: Path) -> None:
    page = drafted / "docs/kk/old.md"
    page.write_text(page.read_text("utf-8") + "\n[Жаңа бет](new.md#new)\n", "utf-8")
    findings = read_build(drafted, ["internal-link"]).findings
    assert [finding.severity for finding in findings] == ["error"]


def test_one_side_that_is_a_draft_makes_the_pair_one(drafted: Path) -> None:
    page = drafted / "docs/kk/new.md"
    page.write_text(page.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    build = read_build(drafted)
    assert build.findings == []
    assert [page.key for page in build.corpus.pages] == ["index", "old"] * 2


def test_the_preview_says_that_it_is_one(drafted: Path) -> None:
    corpus = read_build(drafted).with_drafts
    assert "Черновик" in notes(corpus.by_path["docs/ru/new.md"], "ru", [])
    assert notes(corpus.by_path["docs/ru/old.md"], "ru", []) == ""


def test_the_published_site_has_no_drafts(drafted: Path) -> None:
    config = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "nav": ["index.md", "old.md", "new.md"],
        "hooks": [str(ROOT / "hooks/qostil_events.py")],
    }
    (drafted / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    build(drafted / "mkdocs.yml", drafted / "site", "https://host.example/")
    assert (drafted / "site/kk/old/index.html").is_file()
    assert not list((drafted / "site").rglob("new/index.html"))
    assert "new/" not in (drafted / "site/sitemap.xml").read_text("utf-8")
