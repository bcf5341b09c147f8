"""Read the settings: `[tool.qostil]` in pyproject.toml."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from functools import reduce
from pathlib import Path

import msgspec

from qostil.model.finding import Severity
from qostil.model.nearest import did_you_mean
from qostil.settings.limits import Limits
from qostil.settings.questions import Questions
from qostil.settings.reviewing import Reviewing
from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.regular_file import read_regular


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`[tool.qostil]`: the severity of each check, the size limit of a page (in bytes), the limits of link checks,
    how well the search must answer, and what must be in step at once."""

    severity: dict[str, Severity] = {}
    max_page_bytes: int = 256_000
    links: Limits = Limits()
    questions: Questions = Questions()
    review: Reviewing = Reviewing()


class Settings(_Written, frozen=True):
    """`[tool.qostil]` with line numbers."""

    # The line of each check in pyproject.toml.
    lines: dict[str, int] = {}


# The tables of `[tool.qostil]` whose keys are known.
_FORMS: Mapping[tuple[str, ...], type[msgspec.Struct]] = {
    ("tool", "qostil"): _Written,
    ("tool", "qostil", "links"): Limits,
    ("tool", "qostil", "questions"): Questions,
    ("tool", "qostil", "review"): Reviewing,
}


class _Tools(msgspec.Struct, frozen=True):
    qostil: _Written = _Written()


class _PyProject(msgspec.Struct, frozen=True):
    tool: _Tools = _Tools()


def find_root(start: Path) -> Path:
    """Find the project of a folder: the nearest parent with a mkdocs.yml. Raise CannotRunError if there is none."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise CannotRunError(f"{start}: no mkdocs.yml here or in a folder above; run this inside the project")


def read_settings(root: Path) -> Settings:
    """Read `[tool.qostil]`; return the defaults for a project without it."""
    path = root / "pyproject.toml"
    if not os.path.lexists(path):
        return Settings()
    try:
        text = read_regular(path).decode()
        data = tomllib.loads(text)
        _refuse_unknown(data)
        written = msgspec.convert(data, _PyProject).tool.qostil
        lines = {name: _line_of(name, text) for name in written.severity}
        return Settings(**msgspec.structs.asdict(written), lines=lines)
    except OSError as error:
        raise CannotRunError(f"{path.name}: cannot be read: {reason(error)}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, msgspec.ValidationError) as error:
        raise CannotRunError(f"{path.name}: {error}; mend [tool.qostil]") from error


def _refuse_unknown(data: object) -> None:
    """Raise CannotRunError for a key of `[tool.qostil]`, or of a table in it, that means nothing."""
    for names, form in _FORMS.items():
        table = reduce(lambda inner, name: inner.get(name) if isinstance(inner, dict) else None, names, data)
        for key in table if isinstance(table, dict) else ():
            if key not in form.__struct_fields__:
                guess = did_you_mean(key, form.__struct_fields__) or f"; it has {', '.join(form.__struct_fields__)}"
                raise CannotRunError(f"pyproject.toml: «{key}» is no key of [{'.'.join(names)}]{guess}")


def _line_of(key: str, text: str) -> int:
    written = re.compile(rf"[^#]*?(?<![\w-])[\"']?{re.escape(key)}[\"']?\s*=")
    return next((n for n, line in enumerate(text.splitlines(), 1) if written.match(line)), 1)
