"""Build a checked site with MkDocs, regardless of the hooks in its mkdocs.yml."""

from __future__ import annotations

import logging
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
from qostil.mkdocs.takeover import heard
from qostil.mkdocs.topics import ShareMade
from qostil.model.share import Share
from qostil.settings.site_file import FILE
from qostil.system.errors import CannotRunError
from qostil.system.interrupt import Interrupted


def build_site(build: Build, to: Path, share: Share | None = None) -> Sequence[str]:
    """Build a site into a folder; return the warnings and errors of MkDocs. Raise CannotRunError if a hook fails.

    Of a `share`, only the topics are made, and kept in the cache.
    """
    with _captured_log() as messages, chdir(build.root):
        try:
            config = _config(build, to, messages, share)
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
            config.plugins.on_shutdown()
        except (CannotRunError, Interrupted):
            raise
        except ShareMade:
            return messages
        except Abort as error:
            return [*messages, error.message]
        except SystemExit as error:
            raise CannotRunError("the site could not be built: a hook or a plugin has ended the run") from error
        # A hook, a plugin or a template of the site may raise any exception.
        except Exception as error:
            raise CannotRunError(_error_line(error, build.root)) from error
    return messages


def _config(build: Build, to: Path, messages: Sequence[str], share: Share | None) -> MkDocsConfig:
    try:
        config = load_config(FILE, site_dir=str(to), strict=True)
    except Abort as error:
        raise CannotRunError(f"{FILE}: {'; '.join(messages) or error.message}") from error
    attach(config, build, share)
    return config


def _error_line(error: Exception, root: Path) -> str:
    """Return the error in one line, with the line of the project that raised it."""
    line = f"the site could not be built: {type(error).__name__}: {' '.join(str(error).split())}"
    frames = (frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(f"{root}/"))
    last = next(reversed(list(frames)), None)
    return line + (f" ({last.filename.removeprefix(f'{root}/')}:{last.lineno})" if last else "")


@contextmanager
def _captured_log() -> Iterator[list[str]]:
    """Collect the warnings of MkDocs, and keep its log off the standard error."""
    logger = logging.getLogger("mkdocs")
    logger.propagate, before = False, logger.propagate
    try:
        with heard() as messages:
            yield messages
    finally:
        logger.propagate = before
