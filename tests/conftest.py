"""Sites built once by the real command, for every test that looks at what readers get.

`site` is the sample, a city library, whose texts the tests know by heart. `content` is the content of this project:
what is asked of it must hold for any content, so that no honest change of a page can break a test.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT, library
from tests.site.built import Built

URL = "https://qostil.example/"


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
    root = library(tmp_path_factory.mktemp("library"))
    return build(root / "mkdocs.yml", root / "site", URL)


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Built:
    try:
        return build(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("content"), URL)
    except AssertionError as error:
        pytest.fail(f"the content of this project cannot be built; make check says why:\n{error}", pytrace=False)


@pytest.fixture(params=["site", "content"])
def any_site(request: pytest.FixtureRequest) -> Built:
    """The sample and the content of this project, one after the other."""
    built: Built = request.getfixturevalue(request.param)
    return built
