from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.project import CLEAN, qostil, whole_site


def test_no_upstream_notice_reaches_who_publishes(tmp_path: Path) -> None:
    done = qostil("publish", cwd=whole_site(tmp_path, CLEAN))
    assert re.fullmatch(r"knowledge/published.txt: 3 new; .*\npublished: .*\n", done.stderr)
    assert done.stdout == ""


def test_no_upstream_notice_reaches_who_previews(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "NO_MKDOCS_2_WARNING"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "built")]
    done = subprocess.run(command, cwd=whole_site(tmp_path, CLEAN), env=env, capture_output=True, text=True, check=True)
    assert done.stdout + done.stderr == ""
