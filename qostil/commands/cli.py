"""The entry point of the command line: the commands check and questions, and the loading of the other commands."""

from __future__ import annotations

import importlib
import inspect
import io
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import click

from qostil.build.build import Build, read_build
from qostil.build.checking import stops_publishing
from qostil.build.weakened import concerning, is_of_all, weakened
from qostil.checks import MANUALS
from qostil.links import unseen
from qostil.model.finding import Finding
from qostil.report import FORMATS
from qostil.settings.project import find_root
from qostil.system import os_trouble
from qostil.system.errors import CannotRunError

FOUND, COULD_NOT_RUN = 1, 2


# Commands in modules of their own; each is imported when it is called.
_ELSEWHERE = {
    "clauses": "qostil.commands.clauses",
    "excuses": "qostil.commands.excuses",
    "facts": "qostil.commands.facts",
    "import": "qostil.commands.importer",
    "links": "qostil.commands.links",
    "normalize": "qostil.commands.normalize",
    "publish": "qostil.commands.publish",
    "rollback": "qostil.commands.rollback",
    "search": "qostil.commands.search",
}


class _Commands(click.Group):
    """The command group: prints CannotRunError in one line, and exits with the code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if module := _ELSEWHERE.get(cmd_name):
            command: click.Command = importlib.import_module(module).command
            return command
        return super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CannotRunError as error:
            _stop(str(error))
        except BrokenPipeError:
            # The reader of the pipe has closed it; keep Python from flushing the rest.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(COULD_NOT_RUN)
        except OSError as error:
            _stop(os_trouble.describe_os_error(error, ctx.invoked_subcommand or ""))
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except Exception:
            traceback.print_exc()
            _stop("this is a mistake of Qostil itself, not of the project; report what stands above")


@click.group(cls=_Commands)
@click.version_option(package_name="qostil")
def main() -> None:
    """Two languages, one answer: keep the Kazakh and Russian pages of a help site in step."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # some terminals cannot print Kazakh letters


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--only", metavar="CHECKS", multiple=True, help="Run these checks alone; names by commas.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to write.")
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--list", "manual", is_flag=True, help="Tell what each check is for, with examples.")
def check(paths: Sequence[Path], only: Sequence[str], form: str, manual: bool) -> None:
    """Check both languages; with PATHS, report only on these files and folders.

    Exit code 0: nothing stops publishing; 1: something does; 2: could not run.
    """
    if manual:
        click.echo("\n\n".join(f"{name}\n{_indented(text)}" for name, text in sorted(MANUALS.items())))
        return
    root = find_root(Path.cwd())
    names = [name.strip() for names in only for name in names.split(",") if name.strip()]
    build = read_build(root, names)
    found = _at(_inside(paths, root), [*_notes_beside(build, names), *build.findings])
    if written := FORMATS[form](found):
        click.echo(written)
    if not (paths or names) and (line := unseen.summary(build.corpus)):
        _print_error(line)
    sys.exit(FOUND if stops_publishing(found) else 0)


@main.command()
def questions() -> None:
    """List the open questions of the sources, which editors see and readers do not."""
    corpus = read_build(find_root(Path.cwd())).with_drafts
    for page in corpus.pages:
        for question in page.questions:
            click.echo(f"{page.at(question.line)}: {question.text}")


def _notes_beside(build: Build, names: Sequence[str]) -> Iterator[Finding]:
    """Return the notes on the named checks, if only those run; otherwise the findings already include the notes."""
    return concerning(weakened(build.with_drafts, build.settings, build.site), names) if names else iter(())


def _inside(paths: Sequence[Path], root: Path) -> list[str]:
    """Convert typed paths to the form in findings; exit if a path is wrong."""
    found = []
    for path in paths:
        absolute = path.resolve() if path.name in ("", "..") else path.parent.resolve() / path.name
        if not absolute.is_relative_to(root):
            _stop(f"{path}: is outside the project {root}")
        if not os.path.lexists(absolute):
            _stop(f"{path}: no such file or folder")
        found.append(absolute.relative_to(root).as_posix())
    return found


def _at(paths: Sequence[str], findings: Sequence[Finding]) -> list[Finding]:
    """Filter the findings by path, at either of their places."""

    def concerns(path: str, finding: Finding) -> bool:
        places = [place.path for place in finding.places]
        return (
            is_of_all(finding) or path == "." or any(place == path or place.startswith(path + "/") for place in places)
        )

    return [finding for finding in findings if not paths or any(concerns(path, finding) for path in paths)]


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in inspect.cleandoc(text).splitlines() if line)


def _print_error(message: str) -> None:
    click.echo(message, err=True)


def _stop(message: str) -> NoReturn:
    click.echo(f"qostil: {message}", err=True)
    sys.exit(COULD_NOT_RUN)
