"""`qostil search`: what a reader would find."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import click

from qostil.pairing import Locale
from qostil.search.engine import Engine
from qostil.search.writing import INDEX, read_text
from qostil.settings import CannotRunError, find_root


@click.command("search")
@click.argument("question")
@click.option("--lang", "locale", type=click.Choice(get_args(Locale)), default="kk", help="The reader's language.")
@click.option("--json", "as_json", is_flag=True, help="Write a list of objects with id, url, title and score.")
def command(question: str, locale: Locale, as_json: bool) -> None:
    """Search the built site as its readers do, by the same index and the same rules."""
    site = find_root(Path.cwd()) / "site"
    if not (site / locale / INDEX).is_file():
        raise CannotRunError(f"{site.name}/{locale}/{INDEX}: there is no index; build the site first: qostil publish")
    found = answers(site, locale, question)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for answer in found:
        click.echo(f"{answer['score']:8}  {answer['title']}\n          {answer['url']}")


def answers(site: Path, locale: Locale, question: str) -> list[dict[str, str | float]]:
    """Return the answers of a built site; the id of a page as a whole is empty, its url tells which it is."""
    return [
        {
            "id": item,
            "url": f"/{locale}/{page}" + (f"#{item}" if item else ""),
            "title": read_text(site, locale, page, item)[0],
            "score": round(score, 2),
        }
        for page, item, score in Engine.of(site).search(locale, question).hits
    ]
