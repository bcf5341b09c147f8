"""Take the reading and the writing of pages over from MkDocs, whose build has no event for it.

MkDocs 1.x is frozen. Its build calls two functions of its module for each page, one after the other: one reads the page
and renders its Markdown, and one renders its template and writes it. They are replaced while a site is built, and
called from here. What is used of them, in this module alone:

- `mkdocs.commands.build._populate_page` and `_build_page`, which `build` looks up by name each time;
- `mkdocs.utils.write_file`, by which `_build_page` writes;
- `mkdocs.utils.clean_directory`, by which `build` empties the folder of the site;
- `_current_page` of the configuration, the page at which MkDocs or this module is.

With another version of MkDocs nothing is taken over, and its own build runs.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import mkdocs
from mkdocs import utils
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_VERSION = "1.6.1"
# MkDocs' own functions: read a page, and write one.
read_page = build._populate_page
write_page = build._build_page
_empty = utils.clean_directory


def is_possible() -> bool:
    """Return whether this is the version of MkDocs whose functions are known."""
    return mkdocs.__version__ == _VERSION


def take_over(read: Callable[..., None], write: Callable[..., None], empty: Callable[[Path], None]) -> None:
    """Let MkDocs read and write the pages of this build by other functions, which are called as its own are.

    Another one empties the folder of the site.
    """
    build._populate_page, build._build_page = read, write
    utils.clean_directory = lambda directory: empty(Path(directory))


def give_back() -> None:
    """Let MkDocs read and write pages, and empty folders, by itself again."""
    build._populate_page, build._build_page = read_page, write_page
    utils.clean_directory = _empty


def read_head(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Read the text and the front matter of a page, as MkDocs does, and render nothing; a page without a title is."""
    page = config.plugins.on_pre_page(page, config=config, files=files)
    page.read_source(config)
    page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
    if "title" not in page.meta:
        read_page(page, config, files)


def render(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Render a page whose text was read by `read_head`; read and render any other, such as one without a file."""
    if not page.markdown:
        read_page(page, config, files)
        return
    config._current_page = page
    try:
        page.render(config, files)
        page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
    finally:
        config._current_page = None


def current_page(config: MkDocsConfig) -> Page | None:
    """Return the page that is being read, rendered or written."""
    return config._current_page


class _Messages(logging.Handler):
    """A logging handler that collects warnings."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())


@contextmanager
def heard() -> Iterator[list[str]]:
    """Yield a list that fills with the warnings of MkDocs meanwhile."""
    messages: list[str] = []
    listener, logger = _Messages(messages), logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield messages
    finally:
        logger.removeHandler(listener)


@contextmanager
def kept_from_disk() -> Iterator[dict[str, bytes]]:
    """Yield a mapping that fills with what is written meanwhile, by the paths of files, none of which is written."""
    written: dict[str, bytes] = {}
    write = utils.write_file

    def keep(content: bytes, output_path: str) -> None:
        written[output_path] = content

    utils.write_file = keep
    try:
        yield written
    finally:
        utils.write_file = write
