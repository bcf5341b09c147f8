"""Ctrl-C ends a command quietly, whatever it is at."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.project import CLEAN, PATIENCE, whole_site


def test_while_it_loads(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "qostil", "check"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr
        next(line for line in running.stderr if line.rstrip().endswith(" click"))
        running.send_signal(signal.SIGINT)
        told = running.stderr.read()
    assert running.returncode == 130
    assert "Traceback" not in told
    assert "Aborted" not in told


def test_while_it_publishes(tmp_path: Path) -> None:
    root = whole_site(tmp_path, CLEAN)
    command = [sys.executable, "-m", "qostil", "publish"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        end = time.monotonic() + PATIENCE
        while not (root / ".site-new").exists() and time.monotonic() < end:
            time.sleep(0.001)
        running.send_signal(signal.SIGINT)
        told, _ = running.communicate(timeout=PATIENCE)
    assert (running.returncode, told) == (130, "")
    assert not (root / "site").exists()
    assert [path.name for path in root.glob(".site-[in]*")] == []


FREED = """
import os, signal
from qostil.system import interrupt

class Freed:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

interrupt.heed()
Freed()
print("goes on")
Freed()
print("still goes on")
"""


def test_pressed_again_where_python_has_dropped_the_first(tmp_path: Path) -> None:
    """Python drops what is raised while it frees an object."""
    done = subprocess.run(
        [sys.executable, "-u", "-c", FREED], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (130, "goes on\n")
