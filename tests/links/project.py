"""A small project of its own for a test, with a registry, and the real command run in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import yaml
from click.testing import CliRunner

from qostil.commands.cli import main

PAGE = "---\ntitle: {title}\ndescription: {title}.\nkind: faq\n---\n\n## {question} {{ #pay }}\n\n{text}\n"
WORDS = {
    "kk": ("Төлем", "Қалай төлеймін?", "Төлеу үшін форманы ашыңыз"),
    "ru": ("Оплата", "Как платить?", "Чтобы оплатить"),
}


class Done(NamedTuple):
    """What a run of the command came to."""

    returncode: int
    stdout: str
    stderr: str


def make(root: Path, registry: str, links: str = "") -> Path:
    """Write a project whose one page, in both languages, holds the given Markdown."""
    config = {"site_name": "Қостіл", "site_url": "https://qostil.example/", "markdown_extensions": ["attr_list"]}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    for locale, (title, question, words) in WORDS.items():
        page = root / "docs" / locale / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE.format(title=title, question=question, text=f"{words}: {links}"), "utf-8")
    file = root / "knowledge/links.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(registry, "utf-8")
    return root


def run(root: Path, *words: str) -> Done:
    """Run `qostil` in a project, in this process."""
    before = Path.cwd()
    os.chdir(root)
    try:
        result = CliRunner().invoke(main, words)
    finally:
        os.chdir(before)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)


def run_apart(root: Path, *words: str, **env: str) -> Done:
    """Run `qostil` in a project, in a process of its own with further variables."""
    command = [str(Path(sys.executable).with_name("qostil")), *words]
    done = subprocess.run(command, cwd=root, env=os.environ | env, capture_output=True, text=True, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


def git(root: Path, *words: str) -> None:
    """Run Git in a project, whatever the machine's own settings are."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@qostil.example", "-c", "init.defaultBranch=main"]
    env = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *who, *words], cwd=root, env=env, check=True, capture_output=True)
