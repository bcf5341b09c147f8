"""The real site, built once by the real command, for every test that looks at what readers get."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT
from tests.site.built import Built


def build(config: Path, site: Path, url: str) -> Built:
    """Build a site as `make site` does; what the command prints is kept."""
    env = {name: value for name, value in os.environ.items() if name != "NO_MKDOCS_2_WARNING"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config, "-d", site],
        env=env | {"QOSTIL_SITE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Built(site, url, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("site"), "https://qostil.example/")
