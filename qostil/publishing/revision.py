"""Record the git commit of a site, to identify later what was published."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

import msgspec

from qostil.settings.site import Site
from qostil.system.git import GitError, git

FILE = "revision.json"
UNCOMMITTED = "uncommitted changes"
# What git says of HEAD in a repository without commits.
_NO_HEAD = "ambiguous argument 'HEAD'"
_NO_COMMIT = "there is no commit yet"


class Revision(NamedTuple):
    """A commit and whether the input differs from it, or the reason why no commit is known."""

    commit: str = ""
    is_changed: bool = True
    why: str = ""

    def __str__(self) -> str:
        """Return the revision in words.

        >>> str(Revision("5e3f", is_changed=False)), str(Revision("5e3f"))
        ('commit 5e3f', 'commit 5e3f with uncommitted changes')
        >>> str(Revision(why="git cannot be run"))
        'uncommitted changes (git cannot be run)'
        """
        if not self.commit:
            return f"{UNCOMMITTED} ({self.why})"
        return f"commit {self.commit}" + (f" with {UNCOMMITTED}" if self.is_changed else "")

    def write(self, site: Path) -> None:
        """Write the revision into a built site."""
        (site / FILE).write_bytes(msgspec.json.encode({"commit": self.commit, "revision": str(self)}))


def read_revision(site: Path) -> str:
    """Return the revision of a built site in words; "" if the site has none."""
    try:
        return str(msgspec.json.decode((site / FILE).read_bytes(), type=dict[str, str]).get("revision", ""))
    except (OSError, msgspec.MsgspecError):
        return ""


def revision_of(root: Path, frozen: Path, site_config: Site) -> Revision:
    """Return the commit of a project, and whether its frozen copy differs; a project outside git has no commit."""
    try:
        git_dir, commit = git(root, "rev-parse", "--absolute-git-dir", "HEAD").split("\n")[:2]
        prefix = git(root, "rev-parse", "--show-prefix").rstrip("\n")
        return Revision(
            commit, _is_changed(frozen, git_dir, f"{commit}:{prefix}", site_config) or _is_below_changed(root)
        )
    except GitError as error:
        return Revision(why=_NO_COMMIT if _NO_HEAD in str(error) else str(error))


def _is_changed(frozen: Path, git_dir: str, tree: str, site: Site) -> bool:
    """Return whether files differ from a git tree or are missing in it; git's own index stays unchanged."""
    with tempfile.TemporaryDirectory() as aside:
        env = {"GIT_DIR": git_dir, "GIT_WORK_TREE": str(frozen), "GIT_INDEX_FILE": f"{aside}/index"}
        git(frozen, "read-tree", tree, env=env)
        untouched = ("--", ".", *_left_out(site))
        differ = ("diff", "--name-only", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all")
        return bool(
            git(frozen, *differ, *untouched, env=env)
            or git(frozen, "ls-files", "--others", "--exclude-standard", *untouched, env=env)
            or git(frozen, "ls-files", "--others", "--", *_published(site), env=env)
        )


def _is_below_changed(root: Path) -> bool:
    """Return whether a submodule of the project differs from its commit."""
    return any(line.startswith("+") for line in git(root, "submodule", "status").splitlines()) or bool(
        git(root, "submodule", "--quiet", "foreach", "--recursive", "git status --porcelain")
    )


def _published(site: Site) -> list[str]:
    """Return git pathspecs of the site's input, where even ignored files count, but hidden ones do not."""
    return [site.docs, *[site.theme] * bool(site.theme), ":(exclude,glob)**/.*", ":(exclude,glob)**/__pycache__/**"]


def _left_out(site: Site) -> list[str]:
    """Return git pathspecs of what is not frozen."""
    built = [site.built.rstrip("/")] * (not site.built.startswith("/"))
    return [":(exclude,glob).*/**", *(f":(exclude){path}" for path in built)]
