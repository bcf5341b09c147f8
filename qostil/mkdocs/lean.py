"""Pages without the blank lines of their templates: Material's menu leaves some for each page of a section."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from qostil.mkdocs.run import Part


class Lean(Part):
    """The event that sets up the templates."""

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Let templates leave no blank lines."""
        env.trim_blocks = env.lstrip_blocks = True
        return env
