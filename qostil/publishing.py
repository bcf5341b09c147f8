"""Publish by a gate: check and build aside, then put the new site in place of the old one in one step."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from qostil.checks.unsafe_html import unsafe_html
from qostil.finding import Finding
from qostil.page import Page
from qostil.reading.outline import Outline

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


def unsafe(path: str, html: str) -> list[Finding]:
    """Hold the HTML of a page, as it is about to be published, against the rules of the check unsafe-html.

    That check has read the same Markdown with marks in it; should a mark ever have hidden something, this finds it.

    >>> print(*unsafe("docs/kk/a.md", "<p onclick='pay()'>Төлеу</p>"))
    docs/kk/a.md:1: <p> may not carry onclick=«pay()» (unsafe-html)
    """
    intro, *items = Outline(html, 1, [""]).items
    page = Page(path, "kk", "", intro=intro, items=tuple(items))
    return [msgspec.structs.replace(finding, check="unsafe-html") for finding in unsafe_html(page)]


def publish(root: Path, site: str = "site") -> int:
    """Build the site of a project into its site folder; return the exit code of the build.

    The folder is changed by the last step alone, so that whatever fails leaves the last good site standing.
    """
    aside = Path(tempfile.mkdtemp(prefix=".site-", dir=root))
    try:
        aside.chmod(0o755)  # what a web server serves must be readable; mkdtemp makes it private
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(aside)]
        code = subprocess.run(command, cwd=root, check=False).returncode  # noqa: S603 - our own words
        if code == 0:
            switch(aside, root / site)
        return code
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def switch(new: Path, old: Path) -> None:
    """Let two folders change names; where there is no old one, the new one takes its name.

    On Linux the file system exchanges them in one step; elsewhere a moment passes between two renames.
    """
    if not old.exists():
        new.rename(old)
    elif not _exchange(new, old):
        behind = old.with_name(f".site-old-{os.getpid()}")
        old.rename(behind)
        new.rename(old)
        behind.rename(new)


def _exchange(a: Path, b: Path) -> bool:
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if renameat2 is None:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(a), _AT_FDCWD, os.fsencode(b), _RENAME_EXCHANGE) == 0)
