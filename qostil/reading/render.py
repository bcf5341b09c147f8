"""Render Markdown to HTML with the extensions of the site, so that what is checked is what is rendered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor

from qostil.knowledge.registry import Registry
from qostil.links.named import NamedLinks
from qostil.model.locale import Locale
from qostil.model.page import Leftover
from qostil.reading.leftovers.extension import Leftovers
from qostil.reading.marks import LineMarks, without_signs
from qostil.reading.quick_inline import QuickInline
from qostil.reading.work import TooMuchWorkError, Work
from qostil.settings.site_file import PythonName
from qostil.system.errors import CannotRunError
from qostil.system.interrupt import Interrupted


class UnreadableError(Exception):
    """Raised when Python-Markdown or an extension fails on a text; the message is the name of its error."""


class Renderer:
    """A Python-Markdown instance, configured once as on the site.

    >>> html = Renderer().render("Сәлем", "kk", 5)
    >>> html.replace(chr(0xFDD0), "[").replace(chr(0xFDD1), "]")
    '<p>[5]Сәлем</p>'
    """

    def __init__(
        self,
        extensions: Sequence[str] = (),
        settings: Mapping[str, Any] | None = None,
        registry: Registry | None = None,
    ) -> None:
        self._marks = LineMarks()
        self.registry = registry or Registry()
        self._names = NamedLinks(self.registry)
        self._leftovers = Leftovers()
        self._work = Work()
        self._extensions, self._settings = extensions, settings or {}
        self._markdown = self._fresh()

    def _fresh(self) -> Markdown:
        ours = [self._marks, self._names, self._leftovers, self._work]
        markdown = Markdown(extensions=[*self._extensions, *ours], extension_configs=_with_objects(self._settings))
        markdown.treeprocessors.register(QuickInline(markdown, self._work), "inline", 20)
        self._contents: Any = next((one for one in markdown.treeprocessors if isinstance(one, TocTreeprocessor)), None)
        self._marker: str = self._contents.marker if self._contents else ""
        # It looks through a list, and is asked several times for every element.
        markdown.is_block_level = cache(markdown.is_block_level)  # type: ignore[method-assign]
        return markdown

    def render(self, text: str, locale: Locale, first_line: int = 1) -> str:
        """Render Markdown that begins at `first_line` of its file to HTML with line marks.

        Raises UnreadableError if Python-Markdown or an extension fails, TooMuchWorkError if it would take too long.
        """
        self._work.start_at(first_line)
        self._names.locale = locale
        self._marks.start_at(first_line)
        self._leftovers.start_at(first_line, text)
        try:
            return self._convert(without_signs(text))
        # Not an error of the text, which has its own message: a wrong setting, an interrupted run, too much work.
        except (CannotRunError, Interrupted, TooMuchWorkError):
            raise
        # Extensions are third-party code, which may raise any error.
        except (Exception, SystemExit) as error:
            raise UnreadableError(type(error).__name__) from error

    def _convert(self, text: str) -> str:
        try:
            self._look_for_contents(text)
            return self._markdown.reset().convert(text)
        except BaseException:  # it keeps the lists and quotes that it was in, and would read the next page as theirs
            self._markdown = self._fresh()
            raise

    def _look_for_contents(self, text: str) -> None:
        """Let the extension of contents look through a page for their place only where its text has the sign."""
        if contents := self._contents:
            contents.marker = self._marker if self._marker in text else ""

    @property
    def steps(self) -> int:
        """Return how much work the text rendered last was."""
        return self._work.steps

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """Return the leftover markup in the text rendered last."""
        return self._leftovers.found


def _with_objects(written: Any) -> Any:
    """Replace names of Python objects by the objects; the names were checked against a list when they were read."""
    if isinstance(written, Mapping):
        return {key: _with_objects(value) for key, value in written.items()}
    if isinstance(written, list):
        return [_with_objects(value) for value in written]
    if not isinstance(written, PythonName):
        return written
    module, _, name = written.name.rpartition(".")
    found = getattr(import_module(module), name)
    return found if written.options is None else found(**written.options)
