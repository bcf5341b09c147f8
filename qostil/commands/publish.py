"""`qostil publish`: publish the site, and print the result, the findings first."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from qostil.publishing.publish import publish
from qostil.settings.project import find_root

NO_ADDRESS = (
    "mkdocs.yml has no site_url: links are relative, canonical addresses and the sitemap are left out, and 404.html "
    "expects the site at the root of its host; write site_url once the site has an address"
)


@click.command("publish")
def command() -> None:
    """Check, build both languages, and switch site/ to the new build; any error leaves site/ as it was.

    Exit code 0: the new site is public; 1: something stops it; 2: could not run.
    """
    # MkDocs makes cycles, unlike the reading of pages: collect, but seldom.
    gc.enable()
    gc.set_threshold(100_000, 20, 100)
    done = publish(find_root(Path.cwd()), _print_error)
    for text in done.told:
        _print_error(text)
    if not done.is_public:
        _print_error(f"not published, the site is left as it was: {done.revision}")
        sys.exit(1)
    if not done.has_address:
        _print_error(NO_ADDRESS)
    _print_error(f"published: {done.revision}")


def _print_error(message: str) -> None:
    click.echo(message, err=True)
