"""Remove tracking parameters from addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from qostil.importer.change_log import ChangeLog
from qostil.importer.source_text import TextRow

_ADDRESS = re.compile(r"https?://[^\s<>()\[\]«»\"]+")
_TRACKING = re.compile(
    r"utm_\w+|ym_\w+|_ym\w*|yclid|gclid|gbraid|wbraid|fbclid|msclkid|mc_[ce]id|igshid|_openstat|referrer|appmetrica\w*"
    r"|_ga|_gl|ysclid|roistat|erid|from_source|si",
    re.IGNORECASE,
)


def addresses(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Remove tracking parameters.

    >>> addresses([TextRow("https://b.example/a?referrer=x%3D1&id=7", (1,))], ChangeLog())[0].text
    'https://b.example/a?id=7'
    """
    return [log.change("addresses", row, _ADDRESS.sub(_cut, row.text)) if "?" in row.text else row for row in rows]


def _cut(found: re.Match[str]) -> str:
    try:
        parts = urlsplit(found[0])
    except ValueError:
        return found[0]
    given = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in given if not _TRACKING.fullmatch(key)]
    return found[0] if len(kept) == len(given) else urlunsplit(parts._replace(query=urlencode(kept)))
