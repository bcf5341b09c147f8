"""Ctrl-C ends a command quietly, whatever it is at."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def publishing(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Publish a site, and hand it over once the build has begun; nothing of it may become public."""
    root = whole_site(tmp_path, CLEAN)
    command = [sys.executable, "-m", "qostil", "publish"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        end = time.monotonic() + PATIENCE
        while not (root / ".site-new").exists() and time.monotonic() < end:
            time.sleep(0.001)
        yield running
    assert not (root / "site").exists()


def test_while_it_publishes(tmp_path: Path) -> None:
    with publishing(tmp_path) as running:
        running.send_signal(signal.SIGINT)
        told, _ = running.communicate(timeout=PATIENCE)
    assert (running.returncode, told) == (130, "")
    assert [path.name for path in tmp_path.glob(".site-[in]*")] == []


def test_when_it_is_pressed_again_and_again(tmp_path: Path) -> None:
    with publishing(tmp_path) as running:
        while running.poll() is None:
            running.send_signal(signal.SIGINT)
            time.sleep(0.001)
        told, _ = running.communicate(timeout=PATIENCE)
    # Python gives Ctrl-C back to the system while it ends, and shells make 130 of that as well.
    assert running.returncode in (130, -signal.SIGINT)
    assert told == ""
