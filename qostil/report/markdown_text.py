"""Write text of the content in Markdown so that nothing of it acts as Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from qostil.model.finding import printable

# The characters with a meaning in Markdown or HTML.
_SIGN = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def plain(text: str) -> str:
    """Return a text in one line that is shown as it is.

    >>> print(plain("*Төлем*\\n| 5 <b>"))
    \\*Төлем\\* \\| 5 \\<b\\>
    """
    return _SIGN.sub(r"\\\1", printable(" ".join(text.split())))


def code(text: str) -> str:
    """Return a name as code; the signs that would end it, or its cell, are exchanged or escaped.

    >>> print(code("docs/kk/`а|б.md"))
    `docs/kk/'а\\|б.md`
    """
    return f"`{printable(text).replace('`', chr(39)).replace('|', chr(92) + '|')}`"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; its cells are Markdown already.

    >>> print(table(("Бет", "Күйі"), [("төлем", "бос")]))
    | Бет | Күйі |
    | --- | --- |
    | төлем | бос |
    """
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
