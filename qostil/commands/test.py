"""`qostil test`: try a site as its editors and its readers do."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from qostil.acceptance.look import look
from qostil.acceptance.questions import figures, held_out, too_few
from qostil.build.build import Build, read_build
from qostil.report import FORMATS
from qostil.settings.project import find_root


@click.command("test")
def command() -> None:
    """Check the site, build it aside, ask the questions of its customers, and look at it in a browser.

    Exit code 0: all is well; 1: something is wrong; 2: could not run. site/ is left as it is.
    """
    gc.enable()
    build = read_build(find_root(Path.cwd()))
    if text := FORMATS["text"](build.findings):
        click.echo(text)
    if build.is_stopped:
        sys.exit(1)
    with TemporaryDirectory() as folder:
        wrong = _try(build, Path(folder, "site"))
    for line in wrong:
        click.echo(line)
    sys.exit(1 if wrong else 0)


def _try(build: Build, site: Path) -> list[str]:
    # A local import: MkDocs takes a tenth of a second to load.
    from qostil.mkdocs.building import build_site

    if trouble := list(build_site(build, site)):
        return trouble
    asking = held_out(build, site, build.settings.questions)
    for line in (*figures(asking), *asking.lost):
        click.echo(line)
    return [line for line in [too_few(asking, build.settings.questions)] if line] + look(build, site)
