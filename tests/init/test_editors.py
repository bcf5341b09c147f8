"""What the guides of a new site, EDITORS.kk.md and EDITORS.ru.md, say to editors is true."""

from __future__ import annotations

import re
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from qostil.build.build import read_build
from qostil.commands.cli import main
from qostil.languages.known import LANGUAGES
from qostil.model.locale import LOCALES, Locale


@pytest.fixture
def site(tmp_path: Path) -> Path:
    run(tmp_path, "init", "help")
    return tmp_path / "help"


def run(cwd: Path, *words: str) -> None:
    with chdir(cwd):
        done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("locale", LOCALES)
def test_the_command_of_the_guide_writes_what_the_guide_says(site: Path, locale: Locale) -> None:
    guide = " ".join((site / f"EDITORS.{locale}.md").read_text("utf-8").split())
    (command,) = re.findall(r"`\.venv/bin/qostil (new [^`]*)`", guide)
    (after,) = re.findall(r"`(--after [^`]*)`", guide)
    run(site, *command.split())
    heading, text = LANGUAGES[locale].phrases.new_question, LANGUAGES[locale].phrases.new_answer
    assert (f"«{heading}»" in guide, f"«{text}»" in guide) == (True, True)
    page = (site / f"docs/{locale}/questions.md").read_text("utf-8")
    assert page.endswith(f"\n## {heading} {{ #refund draft=true }}\n\n{text}\n")
    assert "{ #refund draft=true }" in guide
    run(site, *command.replace("refund", "second").split(), *after.split(), "--kk", "Ақша қайта ма?", "--ru", "Вернут?")
    items = [item.id for item in read_build(site).with_drafts.by_key["questions"][locale].items]
    assert items[items.index(after.split()[1]) + 1] == "second"


def test_a_draft_waits_in_both_languages(site: Path) -> None:
    run(site, "new", "refund", "--in", "questions")
    page = site / "docs/kk/questions.md"
    page.write_text(page.read_text("utf-8").replace(" draft=true", ""), "utf-8")
    build = read_build(site)
    assert build.is_stopped is False
    published = {item.id for page in build.corpus.by_key["questions"].values() for item in page.items}
    assert "refund" not in published
    assert "complaint" in published
