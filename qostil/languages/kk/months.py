"""The names of months in Kazakh: шілде, шілдеде, маусымға дейін, қазан айы. Their names come from Babel."""

from __future__ import annotations

from functools import cache

from qostil.languages.language import NEVER
from qostil.languages.months import Months

_CASE = r"(?:с?[ыі])?(?:н?(?:[дт][ае]н?|нан|нен|[ғгқк][ае]|[нтд][ыі]ң|[нтд][ыі]|[ае]|[мбп]ен)(?:ғы|гі)?)?"


@cache
def months() -> Months:
    """Return the names of Kazakh months.

    >>> months().stems[6]
    'шілде'
    """
    # Imported here: Babel's data take 20 ms to load, and stored pages do not need them.
    from babel import Locale

    names = tuple(Locale("kk").months["format"]["wide"].values())
    # «Қыркүйек» ends in г before a possessive: қыркүйегінен.
    stems = tuple(name.removesuffix("к") for name in names)
    return Months(
        stems=stems,
        needles=stems,
        name=rf"(?P<stem>{'|'.join(stems)})(?:(?<=е)(?:к|г(?=і)))?(?P<case>{_CASE})(?!\w)",
        # Without a case ending it may as well be the name of a street: Желтоқсан көшесі.
        behind=r"\s?-|\s+(?:ай|үшін)",
        # Also a season, a cauldron, a feast: these are months only with a simple case ending, or before «айы».
        ambiguous=frozenset({"маусым", "қазан", "наурыз"}),
        ambiguous_case=r"[дтнғқгк][ае]н?|[нтд][ыі]ң",
        ambiguous_behind=" ай",
        ambiguous_before=NEVER,
    )
