"""Remove the blank lines that templates leave, and compile each template once for all builds of a preview."""

from __future__ import annotations

from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from qostil.mkdocs.run import Part


class Lean(Part):
    """The event handler that configures templates."""

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Set the template environment to trim blank lines, and to know what was compiled before."""
        env.trim_blocks = env.lstrip_blocks = True
        env.bytecode_cache = _COMPILED
        return env


class _Compiled(BytecodeCache):
    """Compiled templates in memory: on disk, where a pull request could bring them, they would be code that is run."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was compiled from the same text."""
        if code := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


_COMPILED = _Compiled()
