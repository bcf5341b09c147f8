"""Render once, for the pages of all items in a language, what they have in common: a search, a footer, whom to call."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from qostil.corpus.answers import FOLDER
from qostil.mkdocs.answer_page import AnswerPage
from qostil.mkdocs.frame import has_templates
from qostil.mkdocs.run import Part, Run

# A name that no page has: addresses are quoted.
_ANY = "*"


class Once(Part):
    """The event handler that offers templates `once`, which includes another one, and may know what it shows."""

    def __init__(self, run: Run) -> None:
        """Start without texts, which each build has its own of."""
        super().__init__(run)
        self._rendered: dict[tuple[str, str], str] = {}
        self._is_possible = False

    def on_env(self, env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
        """Offer it. Templates and code of the site may show something else on each page."""
        self._rendered.clear()
        build = self._run.build
        self._is_possible = not (has_templates(build.root, config) or build.site.code)
        env.globals["once"] = self._once
        return env

    @pass_context
    def _once(self, context: Context, name: str) -> str:
        if not (self._is_possible and isinstance(context["page"], AnswerPage)):
            return _render(context, name)
        key = context["page_locale"], name
        if key not in self._rendered:
            # Relative addresses are the same on all these pages.
            beside = SimpleNamespace(url=f"{key[0]}/{FOLDER}/{_ANY}/")
            self._rendered[key] = _render(context, name, page=beside)
        return self._rendered[key]


def _render(context: Context, name: str, **other: object) -> str:
    return Markup(context.environment.get_template(name).render(context.get_all() | other))  # noqa: S704 - as included
