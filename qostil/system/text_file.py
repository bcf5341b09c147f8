"""Read a text file of a project."""

from __future__ import annotations

from pathlib import Path

from qostil.system.errors import CannotRunError
from qostil.system.os_trouble import reason
from qostil.system.regular_file import read_regular


def read_text(file: Path, name: str) -> str:
    """Read a text file of a project. Raise CannotRunError with one line under the name of the file."""
    try:
        return read_regular(file).decode("utf-8-sig")
    except OSError as error:
        raise CannotRunError(f"{name}: cannot be read: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise CannotRunError(f"{name}: is not UTF-8 ({error.reason}); save it again as UTF-8") from error
