"""Pages without the blank lines of their templates: Material's menu leaves some for each page of a section."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment


def on_env(env: Environment, **_: Any) -> Environment:
    env.trim_blocks = env.lstrip_blocks = True
    return env
