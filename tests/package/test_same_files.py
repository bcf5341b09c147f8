"""What `qostil init` writes and this project has too is the same file."""

from __future__ import annotations

import pytest

from qostil.init.filling import site_files
from qostil.init.owner import Owner
from qostil.settings.identity import Texts
from tests.project import ROOT


@pytest.mark.parametrize("path", ["hooks/qostil_events.py", ".github/workflows/links.yml", ".gitattributes"])
def test_a_new_site_has_the_file_of_this_project(path: str) -> None:
    assert site_files(Owner(Texts("Су арнасы", "Водоканал")))[path].decode() == (ROOT / path).read_text("utf-8")
