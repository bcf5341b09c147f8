"""The gate before publishing, and the editor's notes in the preview.

A build stops here, before MkDocs has touched the site folder, when there is an error among the findings.
The preview goes on, shows them on the pages, and puts stand-ins where a counterpart is missing.
"""

from __future__ import annotations

import logging
from html import escape
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from qostil.checking import check_project, stops_publishing
from qostil.contracts import comparison
from qostil.corpus import Corpus
from qostil.pairing import split
from qostil.preview import by_page, notes, stand_in, unreadable
from qostil.publishing import unsafe
from qostil.reading import comments
from qostil.settings import CannotRunError, load

log = logging.getLogger("mkdocs.hooks.checks")


class _Build:
    """What the events of one build share; each build begins by replacing it."""

    is_preview = False
    is_guarded = True
    corpus = Corpus(())
    found = by_page([])


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    _Build.is_preview = command == "serve"


def on_pre_build(*, config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    try:
        _Build.corpus, findings = check_project(root)
        # Where the settings let unsafe HTML pass, or a preview shows it, the built page is let through too.
        _Build.is_guarded = not _Build.is_preview and load(root).severity.get("unsafe-html", "error") == "error"
    except CannotRunError as error:
        raise Abort(str(error)) from error
    _Build.found = by_page(findings)
    for finding in findings:
        level = logging.ERROR if finding.severity == "error" else logging.INFO
        log.log(level, "%s\n    → %s", finding, finding.remedy)
    errors = sum(finding.severity == "error" for finding in findings)
    # MkDocs follows links, in a loop without end: where there is one, not even the preview may begin.
    if stops_publishing(findings) and not (_Build.is_preview and not _Build.corpus.links):
        raise Abort(f"{errors} finding(s) stop publishing; the site is left as it was")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    docs = _Build.corpus.docs
    if not _Build.is_preview:
        drafts = (page for page in _Build.corpus.pages if page.key in _Build.corpus.drafts)
        for page in drafts:
            if draft := files.get_file_from_path(page.path.removeprefix(f"{docs}/")):
                files.remove(draft)
        return files
    for page in _Build.corpus.single():
        path, text = stand_in(page, docs)
        files.append(File.generated(config, path, content=text))
    for page in _Build.corpus.pages:
        if page.trouble and (broken := files.get_file_from_path(page.path.removeprefix(f"{docs}/"))):
            files.remove(broken)
            files.append(File.generated(config, broken.src_uri, content=unreadable(page)))
    return files


def on_page_markdown(markdown: str, *, page: Page, **_: Any) -> str:
    # Templates print titles and descriptions as they are, into attributes too.
    page.meta.update({key: escape(value) for key, value in page.meta.items() if isinstance(value, str)})
    locale = split(page.file.src_uri)[0]
    return comparison.fill(markdown, _Build.corpus, locale) if locale else markdown


def on_page_content(html: str, *, page: Page, **_: Any) -> str:
    html = comments.strip(html)
    path = f"{_Build.corpus.docs}/{page.file.src_uri}"
    if _Build.is_guarded and (found := unsafe(path, html)):
        raise Abort("\n".join(str(finding) for finding in found))
    locale = split(page.file.src_uri)[0]
    if not (_Build.is_preview and locale):
        return html
    return notes(_Build.corpus.by_path.get(path), locale, _Build.found.get(path, ())) + html
