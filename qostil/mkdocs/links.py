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
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from qostil.knowledge.registry import SCHEME, Registry
from qostil.links.built import check_built
from qostil.links.named import NamedLinks
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.takeover import current_page
from qostil.mkdocs.topic import Topic
from qostil.model.locale import split_locale

log = logging.getLogger("mkdocs.qostil.links")

# What stands before the suffix of a file; where a word ends with it, a sentence ends.
_SUFFIX = "."
# How a letter may be written otherwise, in a word of its own.
_ESCAPED = re.compile(r"[%&\\]")
# What stands around a file name in Markdown, or within a path.
_AROUND = re.compile(r"[\s/()<>\[\]\"'#?:|]+")


class Links(Part):
    """The event handlers that resolve and check links."""

    def __init__(self, run: Run) -> None:
        """Start without pages, which each build has its own of."""
        super().__init__(run)
        self._named: Mapping[str, Sequence[tuple[str, ...]]] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the Markdown extension for the names of the registry."""
        names = _NamesOfPage(self._run.corpus.knowledge.registry, config)
        config.markdown_extensions = [*config.markdown_extensions, names]  # type: ignore[list-item]
        return config

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Store pages, pictures and downloads by the names of their files, and the links of the registry by theirs."""
        named = defaultdict[str, list[tuple[str, ...]]](list)
        for file in filter(is_named, files):
            name = file.src_uri.rpartition("/")[2]
            named[name if _is_found(name) and _SUFFIX in name[:-1] else ""].append((file.src_uri, file.url))
        for name, entry in self._run.corpus.knowledge.registry.by_name.items():
            named[name if _is_found(name) else ""].append((name, entry.kk, entry.ru, entry.both))
        self._named = named
        return env

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield what the text may lead to, and where that is: the files and links whose names it holds.

        The registry also tells which addresses of a text are the same one in two languages.
        """
        for page in topic.pages:
            names = sorted({"", *names_in(page.markdown or "")} & self._named.keys())
            yield [sorted(self._named[name]) for name in names]
        for read in self._run.pages_of(topic):
            yield [fact.value for item in read.items for fact in item.facts if fact.kind == "link"]

    @event_priority(-2)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Check the links of the built site."""
        for finding in check_built(Path(config.site_dir), self._run.corpus, self._run.leads):
            log.error("%s\n    → %s", finding, finding.remedy)


def is_named(file: File) -> bool:
    """Return whether only pages whose text names a file have anything of it: a page, a picture or a download."""
    return file.is_documentation_page() or file.is_media_file()


def names_in(markdown: str) -> set[str]:
    """Return what may be names of files and links in a text, however Markdown and addresses let them be written.

    >>> found = names_in("[Төлем](../pay/fee.md#due), [тариф](%D1%82.md), [дүкен](link:shop). Тағы?")
    >>> [name in found for name in ("fee.md", "т.md", "shop", "receipt.pdf")]
    [True, True, True, False]
    """
    words = set(markdown.split())
    plain = {unquote(unescape(word.replace("\\", ""))) for word in words if _ESCAPED.search(word)}
    naming = (word for word in words | plain if _SUFFIX in word[:-1] or SCHEME in word)
    return {name for word in naming for name in _AROUND.split(word)}


def _is_found(name: str) -> bool:
    """Return whether a name is found in a text that holds it; one with such a sign counts for every topic."""
    return not _AROUND.search(name)


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
