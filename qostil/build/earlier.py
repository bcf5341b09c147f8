"""Read the project as it was at a commit: its pages, its data files, and what the checks found in them."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from qostil.build.build import Build
from qostil.build.checking import run_checks
from qostil.checks import check_page
from qostil.knowledge.files import KNOWLEDGE_FOLDER
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import PAGE_SUFFIXES
from qostil.reading.trees import lend_store, read_corpus
from qostil.settings.project import read_settings
from qostil.settings.site_file import FILE, read_site_file
from qostil.system.errors import CannotRunError
from qostil.system.merge_base import ask_git
from qostil.system.regular_file import MOST_BYTES

# Git's mode of a file that is no symbolic link and no repository of its own.
_REGULAR = b"100"


class _File(NamedTuple):
    """A regular file of a commit, by its path in the project and the name of its content in git."""

    path: str
    blob: bytes
    size: int

    @property
    def is_read(self) -> bool:
        """Whether its content counts; of a picture or a document, only that it is there does."""
        path = PurePosixPath(self.path)
        is_text = path.suffix in PAGE_SUFFIXES or path.parts[0] == KNOWLEDGE_FOLDER or len(path.parts) == 1
        return is_text and self.size <= MOST_BYTES


@contextmanager
def earlier_build(build: Build, revision: str, base: str, only: Collection[str] = ()) -> Iterator[Build]:
    """Yield the build of the project at a commit, which is read by the present mkdocs.yml; it is there meanwhile.

    Raises CannotRunError if the project of then cannot be read.
    """
    with TemporaryDirectory(prefix="qostil-") as folder:
        root = Path(folder).resolve()
        (root / build.site.docs).mkdir(parents=True)
        for path, content in _contents(build, revision, base):
            write_inside(root, path, content)
        lend_store(build.root, root)
        knowledge, settings = Knowledge(root), read_settings(root)
        corpus = read_corpus(root, settings, build.site, knowledge, partial(check_page, knowledge=knowledge))
        found = run_checks(corpus, settings, build.site, only)
        yield Build(root, settings, build.site, knowledge, corpus, found)


def is_same_site(root: Path, earlier: Path) -> bool:
    """Return whether two versions of mkdocs.yml differ at most in the navigation, which is a matter of single pages."""
    try:
        now, before = (read_site_file(folder / FILE)[0] for folder in (root, earlier))
    except CannotRunError:
        return False
    return now | {"nav": None} == before | {"nav": None}


def write_inside(root: Path, path: str, content: bytes) -> None:
    """Write a file of a commit below a folder; a path that leads out of it, or that no system takes, is left out.

    >>> with TemporaryDirectory() as folder:
    ...     for path in ("docs/kk/a.md", "../b.md", "/tmp/c.md", "docs/../../d.md"):
    ...         write_inside(Path(folder).resolve(), path, "Сәлем".encode())
    ...     [file.name for file in Path(folder).rglob("*.md")]
    ['a.md']
    """
    file = root / path
    if ".." in file.parts or not file.is_relative_to(root):
        return
    with suppress(OSError, ValueError):  # too long, a null character, a file where another has its folder
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _contents(build: Build, revision: str, base: str) -> Iterator[tuple[str, bytes]]:
    files = list(_files(build, revision, base))
    read = [file for file in files if file.is_read]
    asked = b"".join(file.blob + b"\n" for file in read)
    answer, at = ask_git(build.root, revision, "cat-file", "--batch", asked=asked), 0
    yield from ((file.path, b"") for file in files if not file.is_read)
    for file in read:
        start = answer.index(b"\n", at) + 1
        at = start + int(answer[at:start].split()[-1])
        yield file.path, answer[start:at]
        at += 1  # the line break after a content


def _files(build: Build, revision: str, base: str) -> Iterator[_File]:
    """Yield the regular files that a commit has of the site; symbolic links are left out, wherever they lead."""
    where = (build.site.docs, KNOWLEDGE_FOLDER, "pyproject.toml", FILE)
    for row in ask_git(build.root, revision, "ls-tree", "-r", "-z", "-l", base, "--", *where).split(b"\0"):
        about, _, path = row.partition(b"\t")
        mode, _, blob, size = about.split() or [b""] * 4
        if mode.startswith(_REGULAR):
            yield _File(os.fsdecode(path), blob, int(size))
