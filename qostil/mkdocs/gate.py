"""The gate before a build, and the editor's notes in the preview.

Abort the build before MkDocs writes to the site folder if any finding is an error. The preview continues, shows the
findings on the pages, and adds placeholders for missing counterparts.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from qostil.build.build import Build, read_build
from qostil.build.unsafe import unsafe
from qostil.mkdocs import item_lists
from qostil.mkdocs.preview import by_page, notes, stand_in, unreadable
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.topic import Topic
from qostil.model.finding import Finding
from qostil.model.locale import split_locale
from qostil.reading import comments
from qostil.reading.sources import without_lines
from qostil.system.errors import CannotRunError

log = logging.getLogger("mkdocs.qostil.gate")

LAST = -1000  # the event priority: run after other hooks and plugins, so that their output is checked too
_LAST_PORT = 65535


class Gate(Part):
    """The event handlers that block errors from publication and show them to editors."""

    def __init__(self, run: Run) -> None:
        """Start without findings, which each build has its own of."""
        super().__init__(run)
        self._findings: Mapping[str, list[Finding]] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Store whether this is a preview."""
        self._run.is_preview = command == "serve"
        self._is_serving = False

    @event_priority(-LAST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Start a build: read its input, unless given."""
        if self._run.is_preview:
            if not self._is_serving:
                _check_port(*config.dev_addr)
            self._is_serving = True
        try:
            self._run.build = self._run.given or read_build(Path(config.config_file_path).parent)
            self._findings = by_page(self._run.build.findings) if self._run.is_preview else {}
        except CannotRunError as error:
            raise Abort(str(error)) from error
        return config

    def on_pre_build(self, **_: Any) -> None:
        """Abort the build if any finding is an error."""
        build = self._run.build
        if build is not self._run.given:
            _log_findings(build)
        # MkDocs follows symbolic links in an endless loop: abort even the preview if the docs folder contains any.
        if build.is_stopped and not (self._run.is_preview and not build.corpus.symlinks):
            errors = sum(finding.severity == "error" for finding in build.findings)
            raise Abort(f"{errors} finding(s) stop publishing; the site is left as it was")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Remove drafts from a build; in a preview, add placeholders for missing pages."""
        corpus = self._run.build.with_drafts
        if self._run.is_preview:
            for page in corpus.single():
                _put(files, config, *stand_in(page, corpus.docs))
            for page in corpus.pages:
                if page.trouble:
                    _put(files, config, page.path.removeprefix(f"{corpus.docs}/"), unreadable(page))
            return files
        for path in corpus.withheld:
            if found := files.get_file_from_path(path.removeprefix(f"{corpus.docs}/")):
                files.remove(found)
        for file in files:
            self._require_checked(file, config)
        return files

    def _require_checked(self, file: File, config: MkDocsConfig) -> None:
        """Raise Abort for a file in the docs folder that MkDocs publishes but no check reads, such as a hidden file."""
        corpus = self._run.build.with_drafts
        path = f"{corpus.docs}/{file.src_uri}"
        if file.src_dir == config.docs_dir and path not in corpus.by_path and path not in corpus.assets:
            raise Abort(f"{path}: would be published, and no check has read it; take it out of the docs folder")

    def on_page_read_source(self, *, page: Page, **_: Any) -> str | None:
        """Leave draft items out of a page, and write its lists of items, before anything else reads it."""
        corpus = self._run.corpus
        path = f"{corpus.docs}/{page.file.src_uri}"
        text = corpus.by_path.get(path)
        if text is None or not (path in corpus.held_back or any(text.listings)):
            return None
        # In a preview no line is left out: its corpus holds nothing back.
        is_draft = self._run.build.with_drafts.is_in_draft_item
        content = without_lines(page.file.content_bytes, lambda line: path in corpus.held_back and is_draft(path, line))
        return item_lists.fill(content.decode("utf-8"), text, corpus)

    def seen_by(self, topic: Topic) -> Iterator[object]:
        """Yield the text of each page with all that is filled into it, its front matter, and the notes for editors."""
        for page in topic.pages:
            yield page.file.src_uri, page.markdown, dict(page.meta), self._notes(page)

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Escape the front matter, which templates print as it is, even in attributes."""
        page.meta.update({key: escape(value) for key, value in page.meta.items() if isinstance(value, str)})
        return markdown

    @event_priority(LAST)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Remove comments, and check the HTML; in a preview, insert the notes above it."""
        html = comments.strip(html)
        path = f"{self._run.corpus.docs}/{page.file.src_uri}"
        if not self._run.is_preview:
            if found := unsafe(path, html):
                raise Abort("\n".join(str(finding) for finding in found))
            return html
        return self._notes(page) + html

    def _notes(self, page: Page) -> str:
        """Return what a preview tells editors of a page."""
        locale, path = split_locale(page.file.src_uri)[0], f"{self._run.corpus.docs}/{page.file.src_uri}"
        if not (self._run.is_preview and locale):
            return ""
        drafts = self._run.corpus.draft_items.get(path, ())
        return notes(self._run.corpus.by_path.get(path), locale, self._findings.get(path, []), drafts)


def _check_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as here:
        here.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            here.bind((host, port))
        except (OSError, OverflowError, UnicodeError) as error:
            why = f"{host}:{port}: cannot be listened at ({getattr(error, 'strerror', '') or error})"
            another = port + 1 if 0 < port < _LAST_PORT else 8000
            raise Abort(f"{why}; stop what listens there, or add --dev-addr {host}:{another}") from error


def _log_findings(build: Build) -> None:
    for finding in build.findings:
        level = logging.ERROR if finding.severity == "error" else logging.INFO
        log.log(level, "%s\n    → %s", finding, finding.remedy)


def _put(files: Files, config: MkDocsConfig, path: str, text: str) -> None:
    """Add a file with a text, replacing the file at its path."""
    if existing := files.get_file_from_path(path):
        files.remove(existing)
    files.append(File.generated(config, path, content=text))
