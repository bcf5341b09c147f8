"""`qostil search`: print the answers that a reader would find."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict, get_args

import click

from qostil.model.locale import DEFAULT_LOCALE, Locale
from qostil.search.engine import Engine
from qostil.search.writing import INDEX, read_index, read_title
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
@click.option("--operator", metavar="ID", help="The operator that the reader has chosen, by its id.")
@click.option("--json", "as_json", is_flag=True, help="Write an object: probably_none, and answers as a list.")
def command(question: str, locale: Locale, operator: str | None, as_json: bool) -> None:
    """Search the built site as its readers do, by the same index and the same rules."""
    root = find_root(Path.cwd())
    site = root / read_site(root).built
    if not (site / locale / INDEX).is_file():
        raise CannotRunError(f"{site.name}/{locale}/{INDEX}: there is no index; build the site first: qostil publish")
    if operator is not None:
        _known(operator, [known["id"] for known in read_index(site, locale)["operators"]])
    found = answers(site, locale, question, operator)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    if found["probably_none"]:
        click.echo("The site probably has no answer.")
    for answer in found["answers"]:
        click.echo(f"{answer['score']:8.3f}  {answer['title']}\n          {answer['url']}")


def _known(operator: str, ids: Sequence[str]) -> None:
    """Raise CannotRunError if an id is none of those of the site."""
    if operator in ids:
        return
    has = f"it has {', '.join(ids)}" if ids else "it has none"
    raise CannotRunError(f"--operator: the built site has no operator «{operator}»; {has}")


def answers(site: Path, locale: Locale, question: str, operator: str | None = None) -> Found:
    """Return the answers of a built site, those of a named or chosen operator first, then the most probable.

    A score is a probability. The id is empty for a page as a whole, which the url identifies.
    """
    result = Engine.of(site).search(locale, question, operator)
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
