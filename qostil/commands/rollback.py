"""`qostil rollback`: the site before this one, and back again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from qostil.publishing.publish import roll_back
from qostil.publishing.revision import read_revision
from qostil.settings.project import find_root


@click.command("rollback")
def command() -> None:
    """Bring the site before this one back; once more brings this one back."""
    site = roll_back(find_root(Path.cwd()), partial(click.echo, err=True))
    click.echo(f"public again: {read_revision(site) or 'a site that does not say its revision'}", err=True)
