"""`qostil rollback`: restore the previous site; a second call undoes the first."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from qostil.publishing.publish import roll_back
from qostil.publishing.revision import read_revision
from qostil.settings.project import find_root


@click.command("rollback")
def command() -> None:
    """Restore the previous site; a second call undoes the first."""
    site = roll_back(find_root(Path.cwd()), partial(click.echo, err=True))
    click.echo(f"public again: {read_revision(site) or 'a site that does not say its revision'}", err=True)
