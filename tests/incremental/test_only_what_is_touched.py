"""A change makes only the topics that show it anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qostil.publishing.publish import publish
from tests.incremental.edits import EDITS, start


def topics(root: Path) -> set[str]:
    """The topics that are kept."""
    return {f"{folder.parent.name}/{folder.name}" for folder in (root / ".cache/qostil/site").glob("*/*")}


@pytest.fixture(scope="module")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = start(tmp_path_factory.mktemp("touched") / "site")
    publish(root, lambda _: None)
    return root


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("change_a_text", 1),
        # The home page lists the items of this page, and another page has one that is like the new one.
        ("add_an_item", 3),
        ("change_a_question", 2),
        ("change_the_synonyms", 0),
        ("change_the_glossary", 0),
        # The menu is open where its section is, on three pages.
        ("change_a_title", 3),
        ("change_the_title_of_a_section", 9),
        # The page itself, and the home page, which names the last day of all.
        ("change_a_day", 2),
        # In no menu; two pages have an item that is like one of its items.
        ("add_a_page", 3),
        # In the menu of its section; of the two pages beside it, each has such an item.
        ("add_a_page_to_the_menu", 4),
        ("change_a_picture", 0),
        ("change_what_is_asked", 0),
        # Two pages show it.
        ("delete_a_picture", 2),
        ("add_an_address_to_the_registry", 0),
        # Three pages lead there; a fourth one has an address that belongs to it.
        ("change_a_link_of_the_registry", 4),
        ("change_a_drawing", 2),
        # The home page and a section lead to the page that it is of.
        ("add_an_icon", 2),
        # The page of the contract, and the comparison.
        ("change_a_card", 2),
        ("draft_a_card", 2),
        ("change_a_clause_index", 0),
        # Two pages have had these items.
        ("change_a_redirect", 2),
    ],
)
def test_a_change_makes_the_topics_that_show_it(name: str, made: int, once_built: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(once_built, tmp_path / "project"))
    before = topics(root)
    EDITS[name](root)
    publish(root, lambda _: None)
    assert len(topics(root) - before) == made
