from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.project import CLEAN, ROOT, qostil, whole_site


def test_no_upstream_notice_reaches_who_publishes(tmp_path: Path) -> None:
    done = qostil("publish", cwd=whole_site(tmp_path, CLEAN))
    assert re.fullmatch(r"published: .*\n", done.stderr)
    assert done.stdout == ""


def test_no_upstream_notice_reaches_who_previews() -> None:
    done = subprocess.run(["make", "-n", "serve"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs serve" in done.stdout
