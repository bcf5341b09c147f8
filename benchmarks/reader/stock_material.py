"""The same pages by MkDocs and Material as they come."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from qostil.settings.extensions import DEFAULTS
from tests.project import ROOT


def build_material(folder: Path) -> Path:
    """Build the Kazakh pages with Material in Russian, as it knows no Kazakh, and return the folder of the site."""
    site = folder / "site"
    told = {
        "site_name": "Көмек",
        "site_url": "https://qostil.example/kk/",
        "docs_dir": str(ROOT / "docs/kk"),
        "site_dir": str(site / "kk"),
        "theme": {"name": "material", "language": "ru", "font": False},
        "markdown_extensions": [{name: options} for name, options in DEFAULTS.items()],
    }
    folder.mkdir()
    settings = folder / "mkdocs.yml"
    settings.write_text(yaml.safe_dump(told, allow_unicode=True), "utf-8")
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", settings], check=True, env=quiet)
    shutil.copy(site / "kk/404.html", site)
    return site
