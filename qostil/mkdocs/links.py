"""Resolve the named links of the registry, and check the links of the built site."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from qostil.knowledge.registry import Registry
from qostil.links.built import check_built
from qostil.links.named import NamedLinks
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.takeover import current_page
from qostil.mkdocs.topic import Topic
from qostil.model.locale import split_locale

log = logging.getLogger("mkdocs.qostil.links")

# Every suffix of a page begins with it, and so no text without it names one: .md, .mkd, .mdown, .markdown.
_SUFFIX = ".m"
# How a letter may be written otherwise, in a word of its own.
_ESCAPED = re.compile(r"[%&\\]")
# What stands around a file name in Markdown, or within a path.
_AROUND = re.compile(r"[\s/()<>\[\]\"'#?:|]+")


class Links(Part):
    """The event handlers that resolve and check links."""

    def __init__(self, run: Run) -> None:
        """Start without pages, which each build has its own of."""
        super().__init__(run)
        self._named: Mapping[str, Sequence[tuple[str, str]]] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the Markdown extension for the names of the registry."""
        names = _NamesOfPage(self._run.corpus.knowledge.registry, config)
        config.markdown_extensions = [*config.markdown_extensions, names]  # type: ignore[list-item]
        return config

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Store the files of pages by their names, and where each page is."""
        named = defaultdict[str, list[tuple[str, str]]](list)
        for file in files.documentation_pages():
            name = file.src_uri.rpartition("/")[2]
            # A name with such a sign is never found in a text: it counts for every topic.
            named["" if _AROUND.search(name) else name].append((file.src_uri, file.url))
        self._named = named
        return env

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield the pages that the text may lead to, and where they are: those whose file names it holds."""
        for page in topic.pages:
            names = sorted({"", *file_names(page.markdown or "")} & self._named.keys())
            yield [sorted(self._named[name]) for name in names]

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Check the links of the built site."""
        for finding in check_built(Path(config.site_dir), self._run.corpus, self._run.leads):
            log.error("%s\n    → %s", finding, finding.remedy)


def file_names(markdown: str) -> set[str]:
    """Return what may be the names of files in a text, however Markdown and addresses let them be written.

    >>> found = file_names("[Төлем](../pay/fee.md#due), [тариф](%D1%82.md)")
    >>> sorted(name for name in found if name.endswith(".md"))
    ['%D1%82.md', 'fee.md', 'т.md']
    """
    words = set(markdown.split())
    plain = {unquote(unescape(word.replace("\\", ""))) for word in words if _ESCAPED.search(word)}
    return {name for word in words | plain if _SUFFIX in word for name in _AROUND.split(word)}


class _NamesOfPage(NamedLinks):
    """The extension, which takes the language of the page that is being rendered."""

    def __init__(self, registry: Registry, config: MkDocsConfig) -> None:
        super().__init__(registry)
        self._config = config

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Set the language with each page that is rendered: all others may have been read since this one was."""
        page = current_page(self._config)
        self.locale = split_locale(page.file.src_uri)[0] if page else None
        super().extendMarkdown(md)
