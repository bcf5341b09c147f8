"""Mark the citations of clauses in a rendered page, so that readers see the sentence first."""

from __future__ import annotations

import re

from qostil.facts.citations import find_clauses
from qostil.model.locale import Locale

_TAG = re.compile(r"(<[^>]*>)")
_BRACKETS = re.compile(r"\([^()<>]+\)")
_INSIDE = re.compile(r"(?<!,) ")


def mark_citations(html: str, locale: Locale) -> str:
    """Wrap each pair of brackets that cites clauses; lines break between citations alone.

    >>> print(mark_citations("<p>Төлем ай сайын (17-т.). Терминал (роутер) тегін.</p>", "kk"))
    <p>Төлем ай сайын <small class="qostil-clauses">(17\u2011т.)</small>. Терминал (роутер) тегін.</p>
    """
    pieces = _TAG.split(html)
    pieces[::2] = [_BRACKETS.sub(lambda found: _marked(found[0], locale), text) for text in pieces[::2]]
    return "".join(pieces)


def _marked(brackets: str, locale: Locale) -> str:
    if not any(find_clauses(brackets.lower(), locale)):
        return brackets
    whole = _INSIDE.sub("\u00a0", brackets).replace("-", "\u2011")
    return f'<small class="qostil-clauses">{whole}</small>'
