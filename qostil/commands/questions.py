"""`qostil questions`: list the open questions of the pages."""

from __future__ import annotations

from pathlib import Path

import click

from qostil.build.build import read_build
from qostil.settings.project import find_root


@click.command("questions")
def command() -> None:
    """List the open questions of the sources, which editors see and readers do not."""
    corpus = read_build(find_root(Path.cwd())).with_drafts
    for page in corpus.pages:
        for question in page.questions:
            click.echo(f"{page.at(question.line)}: {question.text}")
