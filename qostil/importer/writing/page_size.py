"""Refuse to write a page that the checks would find too large."""

from __future__ import annotations

from qostil.system.errors import CannotRunError


def check_size(path: str, content: bytes, limit: int) -> None:
    """Raise CannotRunError for a page of more bytes than the limit.

    >>> check_size("docs/kk/a.md", "Төлем".encode(), 5)
    Traceback (most recent call last):
    qostil.system.errors.CannotRunError: docs/kk/a.md: would have 10 bytes, more than 5; write less on one page, or \
raise max_page_bytes in [tool.qostil]
    """
    if len(content) > limit:
        raise CannotRunError(
            f"{path}: would have {len(content):,} bytes, more than {limit:,}; write less on one page, or raise "
            "max_page_bytes in [tool.qostil]"
        )
