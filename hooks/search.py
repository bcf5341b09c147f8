"""The search is ours, its look is Material's: the templates hear that there is a search, the site gets its files."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from qostil.reading.corpus import read_corpus
from qostil.search.writing import write_search
from qostil.settings import load, load_site

_LUNR = files("mkdocs.contrib.search").joinpath("templates/search/lunr.js")


def on_page_context(context: dict[str, Any], *, page: Page, **_: Any) -> dict[str, Any]:
    # Material's header has a search where its own search plugin is.
    context["config"]["plugins"] = {"material/search": SimpleNamespace(config=SimpleNamespace(enabled=True))}
    return context


def on_post_build(*, config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    corpus = read_corpus(root, load(root), load_site(root))
    write_search(corpus, Path(config.site_dir), _LUNR.read_text("utf-8"))
