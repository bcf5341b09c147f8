"""`qostil init` run in a folder, and what the folder holds before and after."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner, Result

from qostil.commands.cli import main


def init(cwd: Path, *words: str) -> Result:
    with chdir(cwd):
        return CliRunner().invoke(main, ["init", *words])


def refused(cwd: Path, *words: str) -> str:
    """Run a command that cannot work: it changes nothing, and says why in one line."""
    before = tree(cwd)
    done = init(cwd, *words)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.output
    assert tree(cwd) == before
    return str(done.stderr)


def tree(folder: Path) -> dict[str, bytes | str]:
    """Everything below a folder: the content of files, the targets of links, and folders."""
    return {str(path.relative_to(folder)): content(path) for path in folder.rglob("*")}


def content(path: Path) -> bytes | str:
    return f"-> {path.readlink()}" if path.is_symlink() else "/" if path.is_dir() else path.read_bytes()
