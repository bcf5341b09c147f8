"""What is done in a process of its own is done as it would be here, whatever becomes of that process."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from qostil.system.apart import apart
from tests.project import ROOT

HERE = os.getpid()


def whose() -> bytes:
    return str(os.getpid()).encode()


def killed_elsewhere() -> bytes:
    if os.getpid() != HERE:
        os._exit(1)
    return b"here"


def failing() -> bytes:
    raise ValueError(str(os.getpid()))


# In a process without the threads that a run of tests may have.
PROGRAM = """
from tests.system.test_apart import HERE, apart, failing, killed_elsewhere, whose
assert apart(whose) != str(HERE).encode()
assert apart(killed_elsewhere) == b"here"
assert len(apart(lambda: bytes(9_000_000))) == 9_000_000
try:
    apart(failing)
except ValueError as error:
    assert str(error) == str(HERE)
else:
    raise AssertionError
"""


def test_work_is_done_in_another_process_and_again_here_where_it_fails() -> None:
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_work_is_done_here_where_other_threads_run() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert apart(whose) == whose()
        with pytest.raises(ValueError, match=str(HERE)):
            apart(failing)
    finally:
        over.set()
        thread.join()
