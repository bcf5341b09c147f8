"""`qostil init`: write a new site, or take over one in one language."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from qostil.init.creation import Creation, create_site
from qostil.init.owner import EXAMPLE_ADDRESS, EXAMPLE_PHONE, Owner
from qostil.init.takeover import BEFORE
from qostil.languages.known import name_of
from qostil.model.locale import other
from qostil.settings.identity import Texts


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--kk", help="The name of the company in Kazakh.")
@click.option("--ru", help="The name of the company in Russian.")
@click.option("--phone", help="The phone that customers call.")
@click.option("--address-kk", help="The postal address in Kazakh.")
@click.option("--address-ru", help="The postal address in Russian.")
@click.option("--url", help="The address at which the site will stand, such as https://help.example.kz/.")
def command(folder: Path, **said: str | None) -> None:
    """Write a small whole site into FOLDER, which `make site` and `make test` pass at once.

    What is not given is asked for at a terminal; elsewhere examples stand in for it, and are told. No file is written
    over. In the folder of a MkDocs site in one language, its pages are kept as that language.
    """
    owner = _owner(folder, said)
    for line in _told(folder, owner, create_site(folder, owner)):
        click.echo(line)


def _owner(folder: Path, said: dict[str, str | None]) -> Owner:
    own = folder.resolve().name or "Qostil"
    names = Texts(_asked("Name in Kazakh", said["kk"], own), _asked("Name in Russian", said["ru"], own))
    phone = _asked("Phone", said["phone"], EXAMPLE_PHONE)
    address = Texts(
        _asked("Address in Kazakh", said["address_kk"], EXAMPLE_ADDRESS.kk),
        _asked("Address in Russian", said["address_ru"], EXAMPLE_ADDRESS.ru),
    )
    return Owner(names, phone, address, _asked("Address of the site (may be empty)", said["url"], ""))


def _asked(question: str, given: str | None, default: str) -> str:
    if given is not None or not sys.stdin.isatty():
        return default if given is None else given
    return str(click.prompt(question, default=default, err=True))


def _told(folder: Path, owner: Owner, created: Creation) -> Iterator[str]:
    yield f"{folder}: {len(created.written)} files written"
    if created.kept:
        yield f"kept as they were: {', '.join(created.kept)}"
    if created.takeover:
        there = other(created.takeover.locale)
        yield (
            f"docs/{created.takeover.locale}/ has the {len(created.takeover.pages)} pages of the site before, whose "
            f"mkdocs.yml is {BEFORE} now"
        )
        yield (
            "next: give each page title, description and kind at its top, and each question an id, as EDITORS.ru.md "
            f"and EDITORS.kk.md say; write the {name_of(there)} pages at the same paths in docs/{there}/; «make check» "
            "tells what is missing"
        )
        return
    if owner.examples:
        yield f"examples stand for {' and '.join(owner.examples)}: write your own into mkdocs.yml and docs/"
    yield f"next: cd {folder} && make site && make serve; EDITORS.kk.md and EDITORS.ru.md say how to write"
