"""Find malformed HTML entities («&nbsp» without a semicolon, «&nbps;»), of which readers see the name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import islice

_NAMES = (
    "nbsp laquo raquo ldquo rdquo bdquo lsquo rsquo mdash ndash hellip minus times deg euro copy reg trade bull middot"
    " quot apos amp lt gt shy ensp emsp thinsp"
).split()
# Known names that a page shows, with or without a semicolon, but not the parameters of an address (?a=1&copy=2).
_SHOWN = re.compile(
    rf"(?<![A-Za-z?/=])&(?:(?:{'|'.join(_NAMES)});?(?![a-z=;])|#\d{{2,6}};|#x[0-9a-fA-F]{{2,5}};)"
    rf"|&(?:{'|'.join(_NAMES)});"
)
_UNKNOWN = re.compile(r"(?<![A-Za-z?/=])&([a-z]{3,8})(?P<end>;|(?![A-Za-z=]))")
_LIKE = 0.75
# The limit of unknown names that are compared per line, since comparing words takes time.
_MOST = 20


def entities(text: str) -> Iterator[str]:
    """Yield the malformed or unparsed entities in a text.

    >>> list(entities("10&nbsp000, &laquoЧек&raquo, 5&nbps;ГГц"))
    ['&nbsp', '&laquo', '&raquo', '&nbps;']
    >>> list(entities("AT&T, Q&A, https://a.kz/?a=1&copy=2, rock&roll"))
    []
    """
    if "&" not in text:
        return
    yield from (found[0] for found in _SHOWN.finditer(text))
    unknown = (found for found in _UNKNOWN.finditer(text) if found[1] not in _NAMES)
    for found in islice(unknown, _MOST):
        if found["end"] or difflib.get_close_matches(found[1], _NAMES, 1, _LIKE):
            yield found[0]
