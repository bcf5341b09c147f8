"""Names with a digit inside, which both languages write alike: 4G, GPON500, KKMFKZ2A."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.model.fact import Span
from qostil.model.locale import Locale

_NAME = re.compile(r"[a-z](?<!\w.)[a-z]*[0-9][a-z0-9]*")


def find(text: str, _: Locale) -> Iterator[Span]:
    """Yield names that begin with a letter; those that begin with a digit may be a number with its unit.

    >>> [name.value for name in find("iban kz75125, 4g", "kk")]
    ['KZ75125']
    """
    return (Span(found.start(), found.end(), found[0].upper()) for found in _NAME.finditer(text))
