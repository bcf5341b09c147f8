"""`qostil new`: write a draft item into both language pages."""

from __future__ import annotations

import re
from pathlib import Path

import click

from qostil.build.build import read_build
from qostil.importer.writing.new_item import NewItem, add_item, page_key
from qostil.settings.project import find_root
from qostil.system.errors import CannotRunError

# Line breaks, control characters, and bytes that are not UTF-8.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@click.command("new")
@click.argument("item")
@click.option("--in", "into", required=True, help="The page without its language, such as home-internet/payments.")
@click.option("--after", default="", help="The id of the item below which it is to stand; else it is the last one.")
@click.option("--kk", default="", help="Its heading in Kazakh.")
@click.option("--ru", default="", help="Its heading in Russian.")
def command(item: str, into: str, after: str, kk: str, ru: str) -> None:
    """Write a new draft item, with a heading and a line to be replaced, into both language pages.

    Both pages are written, or none. Exit code 2: could not run.
    """
    for name, text in {"ITEM": item, "--in": into, "--after": after, "--kk": kk, "--ru": ru}.items():
        if _UNPRINTABLE.search(text) or text.isspace():
            raise CannotRunError(f"{name}: is no line of text; write it in one line, without control characters")
    root = find_root(Path.cwd())
    build = read_build(root)
    new = NewItem(item, page_key(into, build.site.docs), after, {"kk": kk, "ru": ru})
    for place in add_item(root, build.with_drafts, build.site, build.settings, new):
        click.echo(str(place))
