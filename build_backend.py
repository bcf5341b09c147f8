"""Build the package with flit, and put the commit that it is built from into it, for `qostil --version`."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flit_core import buildapi

COMMIT = Path(__file__).parent / "qostil/commit.txt"

get_requires_for_build_wheel = buildapi.get_requires_for_build_wheel
get_requires_for_build_sdist = buildapi.get_requires_for_build_sdist
get_requires_for_build_editable = buildapi.get_requires_for_build_editable
prepare_metadata_for_build_wheel = buildapi.prepare_metadata_for_build_wheel
prepare_metadata_for_build_editable = buildapi.prepare_metadata_for_build_editable
build_editable = buildapi.build_editable


def build_wheel(*arguments: Any, **options: Any) -> str:
    """Build a wheel; see PEP 517."""
    with _commit():
        return str(buildapi.build_wheel(*arguments, **options))


def build_sdist(*arguments: Any, **options: Any) -> str:
    """Build a source distribution; see PEP 517."""
    with _commit():
        return str(buildapi.build_sdist(*arguments, **options))


@contextmanager
def _commit() -> Iterator[None]:
    """Write the commit beside the code; an unpacked source distribution has it already, and is no repository."""
    if COMMIT.exists() or not (COMMIT.parents[1] / ".git").exists():
        yield
        return
    command = ["git", "rev-parse", "--short=12", "HEAD"]
    told = subprocess.run(command, cwd=COMMIT.parents[1], capture_output=True, text=True, check=False)  # noqa: S603
    COMMIT.write_text(told.stdout, "utf-8")
    try:
        yield
    finally:
        COMMIT.unlink()
