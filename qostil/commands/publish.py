"""`qostil publish`: publish the site, and print the result, the findings first."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from qostil.model.share import read_share
from qostil.publishing.publish import publish
from qostil.settings.project import find_root
from qostil.system.collecting import collect_seldom
from qostil.system.errors import CannotRunError

NO_ADDRESS = (
    "mkdocs.yml has no site_url: links are relative, canonical addresses and the sitemap are left out, and 404.html "
    "expects the site at the root of its host; write site_url once the site has an address"
)


@click.command("publish")
@click.option("--shard", metavar="N/M", help="make the pages of share N of M, for a machine that publishes all of them")
def command(shard: str | None) -> None:
    """Check, build both languages, and switch site/ to the new build; any error leaves site/ as it was.

    Exit code 0: the new site is public, or the share is made; 1: something stops it; 2: could not run.
    """
    share = read_share(shard) if shard is not None else None
    if shard is not None and share is None:
        raise CannotRunError(f"--shard {shard}: is no share; write the number of this machine of how many: 2/4")
    collect_seldom()
    done = publish(find_root(Path.cwd()), _print_error, share)
    for text in done.told:
        _print_error(text)
    if done.is_made:
        _print_error(f"made: share {share} of {done.revision}; its pages are in .cache/qostil/site")
        return
    if not done.is_public:
        _print_error(f"not published, the site is left as it was: {done.revision}")
        sys.exit(1)
    if not done.has_address:
        _print_error(NO_ADDRESS)
    _print_error(f"published: {done.revision}")


def _print_error(message: str) -> None:
    click.echo(message, err=True)
