"""Russian months: июль, июля, в мае. Their stems are the genitives of Babel without the last letter."""

from __future__ import annotations

from babel import Locale

from qostil.languages.language import NEVER
from qostil.languages.months import Months

_MAY = "ма"
_STEMS = tuple(name[:-1] for name in Locale("ru").months["format"]["wide"].values())
_OTHERS = tuple(stem for stem in _STEMS if stem != _MAY)

MONTHS = Months(
    stems=_STEMS,
    needles=(*_OTHERS, "май", "мая", "мае"),
    name=rf"(?P<stem>{_MAY}(?=[йяюе](?!\w))|{'|'.join(_OTHERS)})(?P<case>й|(?:ь|я|ю|е|ем|а|у|ом)?)(?!\w)",
    behind="",
    # Alone «мая» is a name too.
    ambiguous=frozenset({_MAY}),
    ambiguous_case=NEVER,
    ambiguous_behind=NEVER,
    ambiguous_before=r"(?<!\w)(?:в|с|до|по|за|на|к|от|и|-|конц\w|начал\w|середин\w) ?$",
)
