"""The search is ours, its look is Material's: the templates hear that there is a search, the site gets its files."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from qostil.reading.corpus import read_corpus
from qostil.search.writing import write_search
from qostil.settings import load, load_site

_LUNR = files("mkdocs.contrib.search").joinpath("templates/search/lunr.js")


class _Build:
    """A preview finds drafts, too: its pages have them."""

    is_preview = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    _Build.is_preview = command == "serve"


def on_page_context(context: dict[str, Any], *, page: Page, **_: Any) -> dict[str, Any]:
    # Material's header has a search where its own search plugin is.
    context["config"]["plugins"] = {"material/search": SimpleNamespace(config=SimpleNamespace(enabled=True))}
    return context


def on_post_build(*, config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    corpus = read_corpus(root, load(root), load_site(root))
    write_search(corpus if _Build.is_preview else corpus.published, Path(config.site_dir), _LUNR.read_text("utf-8"))
