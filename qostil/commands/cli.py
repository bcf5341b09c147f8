"""The entry point of the command line: it loads a command when it is called, and prints what ends a run."""

from __future__ import annotations

import importlib
import io
import os
import sys
import traceback
from typing import NoReturn

import click

from qostil.system import os_trouble
from qostil.system.errors import CannotRunError
from qostil.system.version import version_text

COULD_NOT_RUN = 2

# The modules of the commands; each is imported when it is called.
_MODULES = {
    "accept": "qostil.commands.accept",
    "check": "qostil.commands.check",
    "clauses": "qostil.commands.clauses",
    "excuses": "qostil.commands.excuses",
    "facts": "qostil.commands.facts",
    "import": "qostil.commands.importer",
    "init": "qostil.commands.init",
    "links": "qostil.commands.links",
    "new": "qostil.commands.new",
    "normalize": "qostil.commands.normalize",
    "publish": "qostil.commands.publish",
    "questions": "qostil.commands.questions",
    "review": "qostil.commands.review",
    "rollback": "qostil.commands.rollback",
    "search": "qostil.commands.search",
    "status": "qostil.commands.status",
    "test": "qostil.commands.test",
}


class _Commands(click.Group):
    """The command group: prints CannotRunError in one line, and exits with the code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _MODULES:
            return None
        command: click.Command = importlib.import_module(_MODULES[cmd_name]).command
        return command

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


def _show_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    """Print the version; finding the commit takes a moment, so it is looked for only now."""
    if is_asked:
        click.echo(f"qostil {version_text()}")
        context.exit()


@click.group(cls=_Commands)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help="Show it.")
def main() -> None:
    """Two languages, one answer: keep the Kazakh and Russian pages of a help site in step."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # some terminals cannot print Kazakh letters


def _stop(message: str) -> NoReturn:
    click.echo(f"qostil: {message}", err=True)
    sys.exit(COULD_NOT_RUN)
