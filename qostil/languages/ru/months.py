"""Russian months: июль, июля, в мае. Their stems are the genitives of Babel without the last letter."""

from __future__ import annotations

from functools import cache

from qostil.languages.language import NEVER
from qostil.languages.months import Months

_MAY = "ма"


@cache
def months() -> Months:
    """Return the months of Russian.

    >>> months().stems[6]
    'июл'
    """
    # Here, because the data of Babel take a fiftieth of a second to load, and known pages need none of it.
    from babel import Locale

    stems = tuple(name[:-1] for name in Locale("ru").months["format"]["wide"].values())
    others = tuple(stem for stem in stems if stem != _MAY)
    return Months(
        stems=stems,
        needles=(*others, "май", "мая", "мае"),
        name=rf"(?P<stem>{_MAY}(?=[йяюе](?!\w))|{'|'.join(others)})(?P<case>й|(?:ь|я|ю|е|ем|а|у|ом)?)(?!\w)",
        behind="",
        # Alone «мая» is a name too.
        ambiguous=frozenset({_MAY}),
        ambiguous_case=NEVER,
        ambiguous_behind=NEVER,
        ambiguous_before=r"(?<!\w)(?:в|с|до|по|за|на|к|от|и|-|конц\w|начал\w|середин\w) ?$",
    )
