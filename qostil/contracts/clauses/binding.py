"""Find the clauses that bind the subscriber or cost him money: those that a reader must be told first.

There is no source for such a rule; it was tuned on one public contract of a telecom operator, and tried on another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qostil.contracts.clauses.clause import Contract
from qostil.languages.known import LANGUAGES
from qostil.languages.letters import FOREIGN
from qostil.model.locale import LOCALES, Locale

_FOREIGN = str.maketrans(FOREIGN)
# The most characters between a subject and its verb.
_APART = 200
# Parts that are no clauses, and whose text is that of all clauses in them.
_OUTSIDE = ("section", "annex")


class _Patterns:
    """What the text of a clause says of its parties, in a language."""

    def __init__(self, locale: Locale) -> None:
        words = LANGUAGES[locale].contracts
        subscriber, operator = rf"(?<!\w){words.subscriber}(?!\w)", rf"(?<!\w){words.operator}(?!\w)"
        self.subscriber_must = _sentence(subscriber, operator, words.duty)
        self.operator_must = _sentence(operator, subscriber, words.duty)
        self.operator_may = _sentence(operator, subscriber, words.right)
        self.power, self.cost = re.compile(words.power), re.compile(words.cost)


def _sentence(party: str, other: str, verb: str) -> re.Pattern[str]:
    """Return the pattern of a party and what it does, with nothing of the other party between."""
    return re.compile(rf"{party}(?:(?!{other})[^.;:]){{0,{_APART}}}?(?:{verb})")


_PATTERNS = {locale: _Patterns(locale) for locale in LOCALES}


def outer_of(number: str) -> Iterator[str]:
    """Yield the numbers of the clauses in which a clause may stand, given its number.

    >>> list(outer_of("33.6.1"))
    ['33', '33.6']
    """
    parts = number.split(".")
    return (".".join(parts[:n]) for n in range(1, len(parts)))


def binding(contract: Contract, locale: Locale) -> frozenset[str]:
    """Return the numbers of the clauses that bind the subscriber, or cost him money.

    A list says in its head whom it binds: «Абонент мыналарға міндетті:» binds by each of its items, «Оператор құқылы:»
    by those that give power over the subscriber, «Оператор міндетті:» by none.

    >>> from qostil.contracts.clauses.clause import read_contract
    >>> text = "1. Шарттың мәні.\\n2. Абонент мыналарға міндетті:\\n1) құпия сөзді сақтауға;\\n2) ақы төлеуге."
    >>> sorted(binding(read_contract(text, "kk"), "kk"))
    ['2.1', '2.2']
    >>> sorted(binding(read_contract("1. Оператор оказывает услуги.\\n2. Абонент оплачивает их.", "ru"), "ru"))
    ['2']
    """
    heads = {clause.number: _head(clause.text) for clause in contract.clauses if clause.kind not in _OUTSIDE}
    lists = {outer for number in heads for outer in outer_of(number)}
    found = set()
    for clause in contract.clauses:
        if clause.number in heads:
            text = heads[clause.number] if clause.number in lists else _flat(clause.text)
            around = [heads[outer] for outer in outer_of(clause.number) if outer in heads]
            if _binds(text, around, _PATTERNS[locale]) and not (clause.number in lists and text.endswith(":")):
                found.add(clause.number)
    return frozenset(found)


def _binds(text: str, heads: Sequence[str], patterns: _Patterns) -> bool:
    if any(patterns.subscriber_must.search(head) for head in heads):
        return True
    must, has_power = patterns.subscriber_must.search(text), patterns.power.search(text)
    if any(patterns.operator_may.search(head) for head in heads):
        return bool(must or has_power)
    if any(patterns.operator_must.search(head) for head in heads):
        return False
    return bool(must or patterns.cost.search(text) or (has_power and patterns.operator_may.search(text)))


def _head(text: str) -> str:
    """Return the text of a clause before the list in it, or its first line."""
    flat = _flat(text)
    return flat.partition(":")[0] + ":" if ":" in flat else _flat(text.split("\n")[0])


def _flat(text: str) -> str:
    return " ".join(text.translate(_FOREIGN).split()).lower()
