"""The names of months in Russian: июль, июля, в мае. Stems are Babel's genitives without the last letter."""

from __future__ import annotations

from functools import cache

from qostil.languages.language import NEVER
from qostil.languages.months import Months

_MAY = "ма"


@cache
def months() -> Months:
    """Return the names of Russian months.

    >>> months().stems[6]
    'июл'
    """
    # Imported here: Babel's data take 20 ms to load, and stored pages do not need them.
    from babel import Locale

    stems = tuple(name[:-1] for name in Locale("ru").months["format"]["wide"].values())
    others = tuple(stem for stem in stems if stem != _MAY)
    return Months(
        stems=stems,
        needles=(*others, "май", "мая", "мае"),
        name=rf"(?P<stem>{_MAY}(?=[йяюе](?!\w))|{'|'.join(others)})(?P<case>й|(?:ь|я|ю|е|ем|а|у|ом)?)(?!\w)",
        behind="",
        # Without a preposition «мая» may be a name.
        ambiguous=frozenset({_MAY}),
        ambiguous_case=NEVER,
        ambiguous_behind=NEVER,
        ambiguous_before=r"(?<!\w)(?:в|с|до|по|за|на|к|от|и|-|конц\w|начал\w|середин\w) ?$",
    )
