"""Build a site with MkDocs from what has been checked, whatever its mkdocs.yml names among its hooks."""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from qostil.build.build import Build
from qostil.mkdocs.events import attach
from qostil.settings.site_file import FILE
from qostil.system.errors import CannotRunError
from qostil.system.interrupt import Interrupted


def build_site(build: Build, to: Path) -> Sequence[str]:
    """Build a site into a folder, and return what is wrong with it; nothing where all is well."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material would print a notice for developers
    with _heard() as said, chdir(build.root):
        try:
            config = _config(build, to, said)
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            config.plugins.on_shutdown()
        except (CannotRunError, Interrupted):
            raise
        except Abort as error:
            return [*said, error.message]
        except SystemExit as error:
            raise CannotRunError("the site could not be built: a hook or a plugin has ended the run") from error
        # What a hook, a plugin or a template of the site does wrong may be any error.
        except Exception as error:
            raise CannotRunError(_told(error, build.root)) from error
    return said


def _config(build: Build, to: Path, said: Sequence[str]) -> MkDocsConfig:
    try:
        config = load_config(FILE, site_dir=str(to), strict=True)
    except Abort as error:
        raise CannotRunError(f"{FILE}: {'; '.join(said) or error.message}") from error
    attach(config, build)
    return config


def _told(error: Exception, root: Path) -> str:
    """Say in one line what went wrong, and at which line of the project."""
    told = f"the site could not be built: {type(error).__name__}: {' '.join(str(error).split())}"
    frames = (frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(f"{root}/"))
    last = next(reversed(list(frames)), None)
    return told + (f" ({last.filename.removeprefix(f'{root}/')}:{last.lineno})" if last else "")


class _Listener(logging.Handler):
    """Keeps what MkDocs and its parts warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Listen to MkDocs, and keep it from the standard error."""
    listener, logger = _Listener(), logging.getLogger("mkdocs")
    logger.addHandler(listener)
    logger.propagate, before = False, logger.propagate
    try:
        yield listener.said
    finally:
        logger.removeHandler(listener)
        logger.propagate = before
