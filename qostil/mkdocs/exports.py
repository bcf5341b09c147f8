"""Write what a site offers to programs: its answers as data and as Markdown, robots.txt, a manifest a language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from qostil.exports.faq import FAQ, SCHEMA, faq_json, faq_schema
from qostil.exports.fragments import unfolded
from qostil.exports.publication import Publication, Rendered
from qostil.mkdocs.run import Part, Run
from qostil.mkdocs.sections import html_of, id_of, sections_of
from qostil.model.locale import LOCALES
from qostil.system.errors import CannotRunError


class Exports(Part):
    """The event handlers that write these files into the built site."""

    def __init__(self, run: Run) -> None:
        """Start without files, which each build has its own of."""
        super().__init__(run)
        self._files = Files([])

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Keep the files, whose pages are rendered by now."""
        self._files = files
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the files; what the site has at one of these addresses by itself stays.

        A preview shows drafts, and has nothing for programs.
        """
        if self._run.is_preview:
            return
        own = {file.dest_uri for file in self._files}
        try:
            for name, content in self._written(config):
                if name not in own:
                    path = Path(config.site_dir, name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
        except CannotRunError as error:
            raise Abort(str(error)) from error

    def _written(self, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
        publication = Publication(self._run.corpus, dict(self._rendered()), config.site_url or "")
        yield SCHEMA, faq_schema()
        for locale in LOCALES:
            yield f"{locale}/{FAQ}", faq_json(publication, locale)

    def _rendered(self) -> Iterator[tuple[str, Rendered]]:
        for file in self._files.documentation_pages():
            if (page := self._run.page(file.src_uri)) and file.page:
                yield page.path, rendered(file.url, file.page.content or "")


def rendered(url: str, content: str) -> Rendered:
    """Return a page as it was rendered, with the answers on it; `url` is relative to the site.

    >>> rendered("kk/pay/", '<p>…</p><h2 id="receipt">Чек керек пе?</h2><p>Иә.</p>').answers["receipt"]
    '<p>Иә.</p>'
    """
    html = unfolded(content)
    answers = {id_of(section): html_of(section[1:]) for section in sections_of(html)}
    return Rendered(url, html, answers)
