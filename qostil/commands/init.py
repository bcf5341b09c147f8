"""`qostil init`: write a new site, or take over one in one language."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from qostil.build.build import read_build
from qostil.init.creation import Creation, create_site
from qostil.init.owner import EXAMPLE_ADDRESS, EXAMPLE_PHONE, Owner, is_site, tidied
from qostil.init.takeover import BEFORE, Takeover, find_takeover
from qostil.languages.known import name_of
from qostil.model.locale import Locale, other, split_locale
from qostil.settings.identity import Texts
from qostil.settings.site_file import FILE
from qostil.system.errors import CannotRunError


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, readable=False))
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
    takeover = find_takeover(folder)
    owner = _owner(folder, takeover, said)
    _try(owner)
    created = create_site(folder, owner, takeover)
    further = _taken_over(takeover, owner, created) if takeover else _begun(folder, owner, created)
    for line in (*_told(folder, created), *further):
        click.echo(line)


def _owner(folder: Path, takeover: Takeover | None, said: dict[str, str | None]) -> Owner:
    before, url = (takeover.name, takeover.url) if takeover else ("", "")
    own = before or folder.resolve().name or "Qostil"
    names = Texts(_asked("Name in Kazakh", said["kk"], own), _asked("Name in Russian", said["ru"], own))
    phone = _asked("Phone", said["phone"], EXAMPLE_PHONE)
    address = Texts(
        _asked("Address in Kazakh", said["address_kk"], EXAMPLE_ADDRESS.kk),
        _asked("Address in Russian", said["address_ru"], EXAMPLE_ADDRESS.ru),
    )
    url = _asked("Address of the site (may be empty)", said["url"], url if is_site(url) else "")
    return Owner(names, phone, address, url, before if names == Texts(before, before) else "")


def _asked(question: str, given: str | None, default: str) -> str:
    if given is None and sys.stdin.isatty():
        given = str(click.prompt(question, default=default, err=True))
    return tidied(default if given is None else given)


def _try(owner: Owner) -> None:
    """Raise CannotRunError for an address that the checks find something in; no other value stands in a sentence."""
    with TemporaryDirectory() as folder:
        create_site(Path(folder), owner)
        for found in read_build(Path(folder)).findings:
            locale = split_locale(found.place.path.removeprefix("docs/"))[0] or "kk"
            value = f"--address-{locale} «{owner.address.of(locale)}» cannot stand in a page"
            raise CannotRunError(f"{value}: {found.message}; {found.remedy}")


def _told(folder: Path, created: Creation) -> Iterator[str]:
    yield f"{folder}: {len(created.written)} files written"
    if created.kept:
        yield f"kept as they were: {', '.join(created.kept)}"
    for path, lines in created.lacking.items():
        yield f"add to {path}: {' '.join(lines)}"


def _begun(folder: Path, owner: Owner, created: Creation) -> Iterator[str]:
    if owner.examples:
        yield f"examples stand for {' and '.join(owner.examples)}: write your own into {FILE} and docs/"
    there = f"cd {shlex.quote(str(folder))} && " if folder.resolve() != Path.cwd() else ""
    publish = _made("site", "publish", created)
    yield f"next: {there}{publish} && {_made('serve', '', created)}; EDITORS.kk.md and EDITORS.ru.md say how to write"


def _taken_over(takeover: Takeover, owner: Owner, created: Creation) -> Iterator[str]:
    yield f"docs/{takeover.locale}/ has the {len(takeover.pages)} pages of the site before; its {FILE} is {BEFORE} now"
    if takeover.outside:
        yield f"left out of the navigation, which names pages alone: {' '.join(takeover.outside)}"
    yield "next:"
    for number, step in enumerate(_steps(takeover.locale, owner, created), 1):
        yield f"{number}. {step}"


def _steps(here: Locale, owner: Owner, created: Creation) -> Iterator[str]:
    there = other(here)
    yield (
        f"{FILE}: under extra.qostil, write the name in both languages, phone and address"
        f"{' instead of the examples' if owner.examples else ''}; copy what you still need of {BEFORE}, such as "
        "markdown_extensions"
    )
    yield (
        f"docs/{here}/: begin each page with title (the text of its line «# …», which then goes), description and "
        f"kind; end the heading of each question with an id, as EDITORS.{here}.md says"
    )
    yield (
        f"docs/{there}/: write the {name_of(there)} pages at the same paths and with the same ids, and copy the images "
        "that they show"
    )
    check, publish = _made("check", "check", created), _made("site", "publish", created)
    yield f"«{check}» tells what is missing; when it is silent, «{publish}»"
    yield f"the addresses of the pages begin with /{here}/ now: let your server send readers on from the old ones"


def _made(target: str, name: str, created: Creation) -> str:
    """Return how to run a command: by the Makefile, unless that is the owner's own."""
    by_hand = f"qostil {name}" if name else "mkdocs serve"
    return by_hand if "Makefile" in created.kept else f"make {target}"
