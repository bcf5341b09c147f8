"""`qostil facts`: print the facts of a text as JSON."""

from __future__ import annotations

import sys

import click
import msgspec

from qostil.facts.find import find_facts
from qostil.model.fact import Fact
from qostil.model.locale import LOCALES, Locale
from qostil.system.errors import CannotRunError


@click.command("facts")
@click.option("--lang", "locale", type=click.Choice(LOCALES), required=True, help="The language of the text.")
@click.argument("file", type=click.Path())
def command(locale: Locale, file: str) -> None:
    """Print the facts of FILE (- for standard input) as a JSON list of kind, value, text and line.

    Values are normalized: the same fact has the same value in both languages. A limit has its direction before it: <=
    (at most, before), <, >= (at least, since), > (more, after).
    """
    rows = [_row(fact) for fact in find_facts(_read(file), locale)]
    click.echo(msgspec.json.format(msgspec.json.encode(rows)).decode())


def _row(fact: Fact) -> dict[str, str | int]:
    return {"kind": fact.kind, "value": f"{fact.bound}{fact.value}", "text": fact.text, "line": fact.line}


def _read(file: str) -> str:
    try:
        content = sys.stdin.buffer.read() if file == "-" else click.open_file(file, "rb").read()
        return content.decode("utf-8-sig")
    except OSError as error:
        raise CannotRunError(f"{file}: {error.strerror}; name a text file, or - for standard input") from error
    except UnicodeDecodeError as error:
        raise CannotRunError(f"{file}: is not UTF-8 (byte {error.start}); save it as UTF-8") from error
