"""Kazakh months: шілде, шілдеде, маусымға дейін, қазан айы. Their names come from Babel."""

from __future__ import annotations

from babel import Locale

from qostil.languages.language import NEVER
from qostil.languages.months import Months

_NAMES = tuple(Locale("kk").months["format"]["wide"].values())
_CASE = r"(?:с?[ыі])?(?:н?(?:[дт][ае]н?|нан|нен|[ғгқк][ае]|[нтд][ыі]ң|[нтд][ыі]|[ае]|[мбп]ен)(?:ғы|гі)?)?"

MONTHS = Months(
    stems=_NAMES,
    needles=_NAMES,
    name=rf"(?P<stem>{'|'.join(_NAMES)})(?P<case>{_CASE})(?!\w)",
    # Without a case the name of a street is as likely: Желтоқсан көшесі.
    behind=r"\s?-|\s+(?:ай|үшін)",
    # A season, a cauldron, a feast: alone these are months only in a plain case, or before «айы».
    ambiguous=frozenset({"маусым", "қазан", "наурыз"}),
    ambiguous_case=r"[дтнғқгк][ае]н?|[нтд][ыі]ң",
    ambiguous_behind=" ай",
    ambiguous_before=NEVER,
)
