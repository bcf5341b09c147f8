"""Find the voltages of mains with a capital letter: 220 В. Of other numbers it may be a house or a class: үй 10 В."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.languages.known import either
from qostil.model.fact import Span
from qostil.model.locale import Locale

_VOLT = either(lambda language: f"V|{language.units.volt}")
_MAINS = re.compile(rf"(?:110|127|220|230|240|380|400)(?<![\w.,/-]...)[ \u00a0\u202f]?{_VOLT}(?![\w-])")


def voltages(text: str, _: Locale) -> Iterator[Span]:
    """Yield the voltages in a text as it is written.

    >>> [span.value for span in voltages("Желі кернеуі — 220 В; 220 в понедельник, үй 10 В", "kk")]
    ['220 V']
    """
    yield from (Span(found.start(), found.end(), f"{found[0][:3]} V") for found in _MAINS.finditer(text))
