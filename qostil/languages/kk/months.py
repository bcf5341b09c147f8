"""Kazakh months: шілде, шілдеде, маусымға дейін, қазан айы. Their names come from Babel."""

from __future__ import annotations

from functools import cache

from qostil.languages.language import NEVER
from qostil.languages.months import Months

_CASE = r"(?:с?[ыі])?(?:н?(?:[дт][ае]н?|нан|нен|[ғгқк][ае]|[нтд][ыі]ң|[нтд][ыі]|[ае]|[мбп]ен)(?:ғы|гі)?)?"


@cache
def months() -> Months:
    """Return the months of Kazakh.

    >>> months().stems[6]
    'шілде'
    """
    # Here, because the data of Babel take a fiftieth of a second to load, and known pages need none of it.
    from babel import Locale

    names = tuple(Locale("kk").months["format"]["wide"].values())
    return Months(
        stems=names,
        needles=names,
        name=rf"(?P<stem>{'|'.join(names)})(?P<case>{_CASE})(?!\w)",
        # Without a case the name of a street is as likely: Желтоқсан көшесі.
        behind=r"\s?-|\s+(?:ай|үшін)",
        # A season, a cauldron, a feast: alone these are months only in a plain case, or before «айы».
        ambiguous=frozenset({"маусым", "қазан", "наурыз"}),
        ambiguous_case=r"[дтнғқгк][ае]н?|[нтд][ыі]ң",
        ambiguous_behind=" ай",
        ambiguous_before=NEVER,
    )
