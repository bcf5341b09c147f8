"""Remove the blank lines that templates leave, such as Material's menu for each page of a section."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from qostil.mkdocs.run import Part


class Lean(Part):
    """The event handler that configures templates."""

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Set the template environment to trim blank lines."""
        env.trim_blocks = env.lstrip_blocks = True
        return env
