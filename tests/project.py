"""Small projects for tests: folders laid out from plain words, and the real command run in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from qostil.build.checking import ALWAYS
from qostil.checks import MANUALS
from qostil.knowledge.reviews import checksum

ROOT = Path(__file__).parents[1]
SITES = ROOT / "tests/sites"
LIBRARY = SITES / "library"
QOSTIL = Path(sys.executable).with_name("qostil")
# How long to wait for what takes a moment, so that a busy machine fails no test: a command, in seconds, and a page in
# the browser, in milliseconds.
PATIENCE = 300
MOMENT = 60_000
SITE = {"site_name": "Көмек", "site_url": "https://qostil.example/"}
WHOLE = """\
site_name: Көмек
site_url: !ENV [QOSTIL_SITE_URL, "https://qostil.example/"]
theme: {name: qostil}
hooks: [hooks/qostil_events.py]
extra:
  qostil:
    name: {kk: Мысал — көмек, ru: Пример — помощь}
    phones:
      - {number: "1055", for: {kk: апаттық қызмет, ru: аварийная служба}}
"""
KK = "---\ntitle: Төлемдер\ndescription: Төлем туралы\nkind: faq\n---\n\n## Чек керек пе? { #receipt }\n\nИә, керек.\n"
RU = "---\ntitle: Платежи\ndescription: О платежах\nkind: faq\n---\n\n## Нужен ли чек? { #receipt }\n\nДа, нужен.\n"
HOMES: Mapping[str, str | bytes] = {
    "kk/index.md": "---\ntitle: Көмек\ndescription: Жауаптар осында\nkind: index\n---\n\nҚош келдіңіз!\n",
    "ru/index.md": "---\ntitle: Помощь\ndescription: Ответы здесь\nkind: index\n---\n\nДобро пожаловать!\n",
}
CLEAN = {"kk/payments.md": KK, "ru/payments.md": RU}


def lay_out(root: Path, files: Mapping[str, str | bytes], **site: Any) -> Path:
    """Write mkdocs.yml and files below docs/; what is named beside them goes into mkdocs.yml."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(yaml.safe_dump(SITE | site, allow_unicode=True), "utf-8")
    for locale in ("kk", "ru"):
        (root / "docs" / locale).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def seal(lock: Path) -> None:
    """Compute the checksums of a lock anew, as somebody would who changes it by hand."""
    rows = (row.split(" ", 4) for row in lock.read_text("utf-8").splitlines())
    sealed = (" ".join([*row[:3], checksum(row[4]), row[4]]) if row[-1][:1] == "{" else " ".join(row) for row in rows)
    lock.write_text("\n".join(sealed) + "\n", "utf-8")


def without_checks(root: Path) -> None:
    """Let a site be built whatever the checks would find in its pages."""
    lines = "".join(f'{name} = "off"\n' for name in MANUALS if name not in ALWAYS)
    (root / "pyproject.toml").write_text(f"[tool.qostil.severity]\n{lines}", "utf-8")


def qostil(*words: str | Path, cwd: Path, encoding: str = "utf-8", **env: str) -> subprocess.CompletedProcess[str]:
    """Run the command as an editor does; whatever it is given, it never answers with a traceback."""
    done = subprocess.run(
        [QOSTIL, *words],
        cwd=cwd,
        env=os.environ | env,
        capture_output=True,
        text=True,
        encoding=encoding,
        timeout=PATIENCE,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


def whole_site(root: Path, pages: Mapping[str, str | bytes], nav: Sequence[Any] | None = None) -> Path:
    """Write a site of its own pages that can be published."""
    pages = {**HOMES, **pages}
    listed = [name.removeprefix("kk/") for name in pages if name.startswith("kk/") and name.endswith(".md")]
    lay_out(root, pages)
    (root / "mkdocs.yml").write_text(WHOLE + yaml.safe_dump({"nav": nav or listed}), "utf-8")
    _add_hooks(root)
    return root


def library(root: Path) -> Path:
    """Copy the site of a city library."""
    return sample(root, LIBRARY.name)


def sample(root: Path, name: str) -> Path:
    """Copy a whole site of tests/sites/, with the hooks that all sites have."""
    shutil.copytree(SITES / name, root, dirs_exist_ok=True)
    _add_hooks(root)
    return root


def _add_hooks(root: Path) -> None:
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
