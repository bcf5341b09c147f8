"""Give each page the styles that it uses, inside it, and one small script for all of them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files as package
from pathlib import Path
from typing import Any

import rjsmin
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from qostil.mkdocs.gate import LAST
from qostil.mkdocs.run import Part, Run
from qostil.reading.store import fingerprint
from qostil.styles.names import Names, names_in
from qostil.styles.sheet import Rule, Sheet, rules_of
from qostil.system.cache import cache_of
from qostil.system.kept import keep, kept

_THEME, _MATERIAL = (Path(str(package(name))) for name in ("qostil.theme", "material.templates"))
# What stands in the pages, or is a part of the one script, and needs no file of its own.
_FOLDERS = ("assets/javascripts/", "assets/stylesheets/")
# The parts of the script, in their order.
_SCRIPTS = ("operator", "search", "menu", "locale", "send", "helpful", "scheme", "topics", "moved")
# Where the styles of a page are put.
_PLACE = "<style data-used></style>"
# What the scripts make or set; their classes are found in their text.
_SET = frozenset(
    "ol li small p mark b span [hidden] [open] [role] [aria-current] [aria-pressed] [data-scheme] [data-said]".split()
)
_CLASS = re.compile(r"(?<![\w-])(?:qostil-[\w-]+|is-[\w-]+|js)\b")


class Assets(Part):
    """The event handlers that put styles and script where they belong."""

    def __init__(self, run: Run) -> None:
        """Start without styles, which need the templates."""
        super().__init__(run)
        self._script = _script()
        self._sheet = Sheet(())
        self._set = _SET | {f".{name}" for name in _CLASS.findall(self._script)}

    @property
    def _script_file(self) -> str:
        """The address of the script: another one for another text, so that a browser may keep it for good."""
        return f"assets/javascripts/qostil.{hashlib.sha256(self._script.encode()).hexdigest()[:8]}.js"

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the script in place of the files that the pages do not need."""
        for file in list(files):
            if file.src_uri.startswith(_FOLDERS) and file.src_dir and Path(file.src_dir) in (_THEME, _MATERIAL):
                files.remove(file)
        files.append(File.generated(config, self._script_file, content=self._script))
        return files

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Read the styles: those of Material, in the colours and measures of the site."""
        palette = env.get_template("assets/stylesheets/palette.css").render(identity=self._run.build.site.identity)
        text = "\n".join([_material(), palette, _own("stylesheets/qostil.css")])
        self._sheet = _sheet(text, cache_of(self._run.build.root))
        return env

    def on_page_context(self, context: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Set the address of the script, and what runs before anything is shown."""
        return context | {"script": self._script_file, "first_script": _FIRST}

    def on_template_context(self, context: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Set them for pages without Markdown too."""
        return context | {"script": self._script_file, "first_script": _FIRST}

    @event_priority(LAST)
    def on_post_page(self, output: str, **_: Any) -> str:
        """Put the styles into a page, once nothing in it changes any more."""
        return self._with_styles(output)

    @event_priority(LAST)
    def on_post_template(self, output_content: str, **_: Any) -> str:
        """Put the styles into a page without Markdown."""
        return self._with_styles(output_content)

    def _with_styles(self, html: str) -> str:
        before, place, after = html.partition(_PLACE)
        if not place:
            return html
        # Named as the page will be looked at once more, when it is asked where it leads.
        styles = self._sheet.used_by(self._names(f"{before}<style></style>{after}"))
        return f"{before}<style>{styles}</style>{after}"

    def _names(self, html: str) -> Names:
        return names_in(html) | self._set


def _script() -> str:
    """Return the script of all pages."""
    return str(rjsmin.jsmin(";\n".join(_own(f"javascripts/{name}.js") for name in _SCRIPTS)))


def _own(name: str) -> str:
    return (_THEME / "assets" / name).read_text("utf-8")


_FIRST = str(rjsmin.jsmin(_own("javascripts/first.js")))


def _material() -> str:
    """Return the styles of Material; the name of their file changes with its version."""
    found = next((_MATERIAL / "assets/stylesheets").glob("main.*.min.css"))
    return found.read_text("utf-8")


@lru_cache(maxsize=4)
def _sheet(text: str, cache: Path | None) -> Sheet:
    """Parse a style sheet once for all builds of a preview, and keep its rules for later runs."""
    key, file = fingerprint(text), cache / "styles.msgpack" if cache else None
    rules: Sequence[Rule] | None = kept(file, key, tuple[Rule, ...])
    if rules is None:
        rules = rules_of(text)
        keep(file, key, rules)
    return Sheet(rules)
