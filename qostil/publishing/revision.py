"""Of which commit a site is: whoever looks at it later can tell what was published."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

import msgspec

from qostil.git import GitError, git

FILE = "revision.json"
UNCOMMITTED = "uncommitted changes"


class Revision(NamedTuple):
    """A commit, empty where there is none, and whether the input differs from it."""

    commit: str = ""
    is_changed: bool = True

    def __str__(self) -> str:
        """Say it in words.

        >>> str(Revision("5e3f", is_changed=False)), str(Revision("5e3f")), str(Revision())
        ('commit 5e3f', 'commit 5e3f with uncommitted changes', 'uncommitted changes')
        """
        if not self.commit:
            return UNCOMMITTED
        return f"commit {self.commit}" + (f" with {UNCOMMITTED}" if self.is_changed else "")

    def write(self, site: Path) -> None:
        """Write the revision into a built site."""
        (site / FILE).write_bytes(msgspec.json.encode({"commit": self.commit, "revision": str(self)}))


def read_revision(site: Path) -> str:
    """Return what a built site says of its revision, in words; empty where it says nothing."""
    try:
        return str(msgspec.json.decode((site / FILE).read_bytes(), type=dict[str, str]).get("revision", ""))
    except (OSError, msgspec.MsgspecError):
        return ""


def revision_of(root: Path, frozen: Path, site: Path) -> Revision:
    """Tell the commit of a project, and hold its frozen copy against that; what is not in git has no commit."""
    try:
        asked = ("--absolute-git-dir", "HEAD")
        git_dir, commit = git(root, "rev-parse", *asked).split("\n")[:2]
        prefix = git(root, "rev-parse", "--show-prefix").rstrip("\n")
        return Revision(commit, _is_changed(frozen, git_dir, f"{commit}:{prefix}", _left_out(root, site)))
    except (GitError, ValueError):
        return Revision()


def _is_changed(frozen: Path, git_dir: str, tree: str, left_out: list[str]) -> bool:
    """Whether files differ from a tree of git, or are not in it and not ignored; git's own index is not touched."""
    with tempfile.TemporaryDirectory() as aside:
        env = {"GIT_DIR": git_dir, "GIT_WORK_TREE": str(frozen), "GIT_INDEX_FILE": f"{aside}/index"}
        git(frozen, "read-tree", tree, env=env)
        told = ("--", ".", *left_out)
        changed = git(frozen, "diff", "--name-only", "--no-ext-diff", "--no-textconv", *told, env=env)
        return bool(changed or git(frozen, "ls-files", "--others", "--exclude-standard", *told, env=env))


def _left_out(root: Path, site: Path) -> list[str]:
    """What is not frozen, as git names it."""
    inside = [site.relative_to(root).as_posix()] if site.is_relative_to(root) else []
    return [f":(exclude,glob){path}/**" for path in (".*", *inside)]
