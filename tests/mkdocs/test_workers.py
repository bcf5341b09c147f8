"""Work that is spread over processes; it runs in a process of its own, since pytest may have threads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from qostil.mkdocs.workers import PIECES

# Each piece is the name of a file, into which the number of the process is written; three names stand for trouble.
_WORK = """
import os, sys
from pathlib import Path
from qostil.mkdocs.workers import in_processes

def work(name):
    if name == "fails":
        raise ValueError(name)
    if name == "interrupted":
        raise SystemExit(130)
    if name == "killed":
        os._exit(9)
    with Path(sys.argv[1], name).open("a") as file:
        print(os.getpid(), file=file)

in_processes("topics", work, sys.argv[2:])
"""


def _written(folder: Path, *names: str) -> dict[str, list[str]]:
    """Return which processes have written each file."""
    subprocess.run([sys.executable, "-c", _WORK, str(folder), *names], check=True, timeout=60)
    return {file.name: file.read_text("ascii").split() for file in folder.iterdir()}


def test_each_piece_is_done_once_and_no_process_does_them_all(tmp_path: Path) -> None:
    names = [str(number) for number in range(500)]
    written = _written(tmp_path, *names)
    assert sorted(written) == sorted(names)
    assert all(len(processes) == 1 for processes in written.values())
    done = [process for name, processes in written.items() if name != "0" for process in processes]
    assert written["0"][0] not in done  # the caller does the first piece, and no other
    assert max(done.count(process) for process in done) <= PIECES


def test_a_piece_that_fails_is_left_out_and_the_others_are_done(tmp_path: Path) -> None:
    names = [str(number) for number in range(20)]
    assert sorted(_written(tmp_path, "fails", *names, "fails")) == sorted(names)


def test_a_process_that_is_killed_leaves_its_piece_out(tmp_path: Path) -> None:
    names = [str(number) for number in range(20)]
    assert "killed" not in _written(tmp_path, *names, "killed")


def test_few_pieces_are_left_to_the_caller(tmp_path: Path) -> None:
    assert _written(tmp_path, "1", "2") == {}


def test_who_interrupts_the_first_piece_ends_the_run(tmp_path: Path) -> None:
    words = ["interrupted", *(str(number) for number in range(20))]
    done = subprocess.run([sys.executable, "-c", _WORK, str(tmp_path), *words], check=False, timeout=60)
    assert done.returncode == 130
    assert not list(tmp_path.iterdir())
