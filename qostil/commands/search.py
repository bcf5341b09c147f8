"""`qostil search`: print the answers that a reader would find."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict, get_args

import click

from qostil.model.locale import DEFAULT_LOCALE, Locale
from qostil.search.engine import Engine
from qostil.search.writing import INDEX, read_title
from qostil.settings.project import find_root
from qostil.settings.site import read_site
from qostil.system.errors import CannotRunError


class FoundAnswer(TypedDict):
    """An answer in the output."""

    id: str
    url: str
    title: str
    score: float


class Found(TypedDict):
    """The answers, and whether the site probably has none."""

    probably_none: bool
    answers: list[FoundAnswer]


@click.command("search")
@click.argument("question")
@click.option(
    "--lang", "locale", type=click.Choice(get_args(Locale)), default=DEFAULT_LOCALE, help="The reader's language."
)
@click.option("--json", "as_json", is_flag=True, help="Write an object: probably_none, and answers as a list.")
def command(question: str, locale: Locale, as_json: bool) -> None:
    """Search the built site as its readers do, by the same index and the same rules."""
    root = find_root(Path.cwd())
    site = root / read_site(root).built
    if not (site / locale / INDEX).is_file():
        raise CannotRunError(f"{site.name}/{locale}/{INDEX}: there is no index; build the site first: qostil publish")
    found = answers(site, locale, question)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    if found["probably_none"]:
        click.echo("The site probably has no answer.")
    for answer in found["answers"]:
        click.echo(f"{answer['score']:8.3f}  {answer['title']}\n          {answer['url']}")


def answers(site: Path, locale: Locale, question: str) -> Found:
    """Return the answers of a built site, the most probable first; a score is a probability.

    The id is empty for a page as a whole, which the url identifies.
    """
    result = Engine.of(site).search(locale, question)
    found: list[FoundAnswer] = [
        {
            "id": item,
            "url": f"/{locale}/{page}" + (f"#{item}" if item else ""),
            "title": read_title(site, locale, page, item),
            "score": round(score, 3),
        }
        for page, item, score in result.hits
    ]
    return {"probably_none": result.probably_none, "answers": found}
