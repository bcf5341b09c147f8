"""Tell whether a project is as it was when its site was published, so that nothing is to be done.

What was published is described in `.cache/qostil/published.msgpack`, which may be deleted at any time.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from qostil.knowledge import lagging, published
from qostil.knowledge.files import KNOWLEDGE_FOLDER
from qostil.publishing.freezing import Freezing
from qostil.publishing.revision import Revision
from qostil.reading.store import fingerprint
from qostil.system.cache import cache_of
from qostil.system.git import GitError, git
from qostil.system.hashing import hash_of
from qostil.system.kept import keep, kept
from qostil.system.today import today
from qostil.system.walking import entries_below

_FILE = "published.msgpack"
# What was published counts whatever has become of the project: that is compared by what it holds.
_KEY = ""
_WORD = re.compile(rb"\w+")
# Variables that are read without being named in a file of the project.
_ALWAYS = ("SOURCE_DATE_EPOCH",)
# What publishing writes into the project.
_WRITTEN = (published.FILE, lagging.FILE)


class Published(msgspec.Struct, frozen=True):
    """What was published: from what, what it looks like on disk, and what was told of it."""

    state: str
    site: str
    told: tuple[str, ...]
    revision: Revision


def state_of(root: Path, contents: Mapping[str, bytes]) -> str:
    """Return a hash of all that a publication depends on: the input, the code, the day, and the commit.

    `contents` has the hash of each file of the input by its name.
    """
    return fingerprint(sorted(contents.items()), _environment(root, contents), today(), _commit(root))


def _environment(root: Path, names: Iterable[str]) -> Sequence[tuple[str, str]]:
    """Return the variables of the environment that mkdocs.yml, or a file that it inherits from, may name."""
    settings = (name for name in names if name.endswith((".yml", ".yaml")) and not name.startswith(KNOWLEDGE_FOLDER))
    words = {word.decode() for name in settings for word in _WORD.findall((root / name).read_bytes())}
    return sorted((name, value) for name, value in os.environ.items() if name in words or name in _ALWAYS)


def _commit(root: Path) -> str:
    try:
        return git(root, "rev-parse", "HEAD")
    except GitError:
        return ""


def site_as_it_is(site: Path) -> str:
    """Return a hash of the names, sizes and times of all files of a built site; "" if there is none."""
    if not site.is_dir():
        return ""
    states = ((entry.path, entry.stat(follow_symlinks=False)) for entry in entries_below(str(site)))
    lines = sorted(f"{path}\0{state.st_size}\0{state.st_mtime_ns}" for path, state in states)
    return hash_of("\n".join(lines).encode("utf-8", "surrogateescape")).hex()


def load_published(root: Path) -> Published | None:
    """Return what was published last; None if nobody knows."""
    return kept(_file(root), _KEY, Published)


def _file(root: Path) -> Path | None:
    cache = cache_of(root)
    return cache / _FILE if cache else None


def is_unchanged(last: Published, freezing: Freezing) -> bool:
    """Return whether a project and its site are as they were when it was published.

    A site with code of its own is never said to be: what that reads, nobody knows.
    """
    return (
        not freezing.site_config.code
        and not (freezing.root / ".gitmodules").exists()
        and last.state == state_of(freezing.root, freezing.hashes())
        and last.site == site_as_it_is(freezing.site)
    )


def remember_published(
    freezing: Freezing, contents: Mapping[str, bytes], told: Sequence[str], revision: Revision
) -> None:
    """Write what was published from some contents; the file is optional, so that its troubles are ignored.

    What the publication itself has written into the project counts as it is now.
    """
    root = freezing.root
    now = dict(contents) | {name: hash_of((root / name).read_bytes()) for name in _WRITTEN if (root / name).is_file()}
    as_published = Published(state_of(root, now), site_as_it_is(freezing.site), tuple(told), revision)
    keep(_file(root), _KEY, as_published)
