"""Find the direction of a figure from the words next to it: at most, at least, more, less."""

from __future__ import annotations

from typing import get_args

from qostil.languages.bounds import Limits
from qostil.languages.known import compiled
from qostil.model.fact import Bound
from qostil.model.locale import Locale

_BOUNDS: tuple[Bound, ...] = get_args(Bound)[1:]
# The most characters of the words before a figure.
_BEFORE = 30


def _groups(limits: Limits) -> str:
    """Return the alternatives of a pattern, in the order of the bounds; the longer words of a limit come first."""
    return "|".join(f"({words})" for words in (limits.at_most, limits.less, limits.at_least, limits.more))


_AHEAD = compiled(lambda language: rf"(?<!\w)(?:{_groups(language.bounds.before)})\s+$")
_BEHIND = compiled(lambda language: rf"[^\W\d]*(?:-[^\W\d]+)?\s+(?:{_groups(language.bounds.behind)})(?!\w)")
_NEGATED = compiled(lambda language: rf"(?<!\w){language.bounds.negation or '(?!)'}(?:\s+\w+){{1,3}}\s+$")


def _is_turned(folded: str, start: int, locale: Locale) -> bool:
    """Return whether a negation a few words before may turn the bound round: whether it does, grammar alone tells."""
    return bool(_NEGATED[locale].search(folded, max(0, start - _BEFORE), start))


def bound_of(folded: str, start: int, end: int, locale: Locale) -> Bound:
    """Return the bound of the figure from `start` up to `end` in a folded text.

    >>> bound_of("не позднее 25 июля", 11, 18, "ru"), bound_of("после 25 июля", 6, 13, "ru")
    ('<=', '>')
    >>> bound_of("25 шілдеден кешіктірмей", 0, 8, "kk"), bound_of("кемінде 3 ай", 8, 12, "kk")
    ('<=', '>=')
    """
    ahead = _AHEAD[locale].search(folded, max(0, start - _BEFORE), start)
    if ahead and _is_turned(folded, ahead.start(), locale):
        return ""
    found = ahead or _BEHIND[locale].match(folded, end)
    return _BOUNDS[(found.lastindex or 1) - 1] if found else ""
