"""Find the clauses that bind the subscriber or cost him money: those that a reader must be told first.

There is no source for such a rule; it was tuned on one public contract of a telecom operator, and tried on another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qostil.contracts.clauses.clause import Clause, Contract
from qostil.languages.known import LANGUAGES
from qostil.languages.letters import FOREIGN
from qostil.model.locale import LOCALES, Locale

_FOREIGN = str.maketrans(FOREIGN)
# The most characters between a subject and its verb.
_APART = 200


class _Patterns:
    """The patterns of a language."""

    def __init__(self, locale: Locale) -> None:
        words = LANGUAGES[locale].contracts
        subscriber, operator = rf"(?<!\w){words.subscriber}(?!\w)", rf"(?<!\w){words.operator}(?!\w)"
        self.must = re.compile(rf"{subscriber}(?:(?!{operator})[^.;:]){{0,{_APART}}}?(?:{words.duty})")
        self.may = re.compile(rf"{operator}(?:(?!{subscriber})[^.;:]){{0,{_APART}}}?(?:{words.right})")
        self.has_right = re.compile(rf"{subscriber}[^.;:]{{0,{_APART}}}?(?:{words.right})")
        self.must_operator = re.compile(rf"{operator}(?:(?!{subscriber})[^.;:]){{0,{_APART}}}?(?:{words.duty})")
        self.power, self.cost = re.compile(words.power), re.compile(words.cost)


_PATTERNS = {locale: _Patterns(locale) for locale in LOCALES}


def binding(contract: Contract, locale: Locale) -> frozenset[str]:
    """Return the numbers of the clauses that bind the subscriber, or cost him money.

    >>> from qostil.contracts.clauses.clause import read_contract
    >>> text = "1. Оператор мәні.\\n2. Абонент мыналарға міндетті:\\n1) құпия сөзді сақтауға;\\n2) ақы төлеуге."
    >>> sorted(binding(read_contract(text, "kk"), "kk"))
    ['2.1', '2.2']
    >>> sorted(binding(read_contract("1. Оператор оказывает услуги.\\n2. Абонент оплачивает их.", "ru"), "ru"))
    ['2']
    """
    return frozenset(clause.number for clause in contract.clauses if _binds(clause, contract, _PATTERNS[locale]))


def _binds(clause: Clause, contract: Contract, patterns: _Patterns) -> bool:
    if clause.kind in ("section", "annex"):
        return False
    inside = [inner for inner in contract.clauses if inner.number.startswith(f"{clause.number}.")]
    text = _flat(clause.text if not inside else _head(clause.text))
    heads = [_flat(_head(outer.text)) for outer in _around(clause, contract)]
    if inside and text.endswith(":"):
        return False
    if any(patterns.must.search(head) for head in heads):
        return True
    if any(patterns.may.search(head) for head in heads):
        return bool(patterns.power.search(text) or patterns.must.search(text))
    if any(patterns.must_operator.search(head) for head in heads):
        return False
    powers = (found.end() for found in patterns.may.finditer(text))
    return bool(
        patterns.must.search(text) or patterns.cost.search(text) or (any(powers) and patterns.power.search(text))
    )


def _around(clause: Clause, contract: Contract) -> Iterator[Clause]:
    """Yield the clauses in which a clause stands."""
    return (outer for outer in contract.clauses if clause.number.startswith(f"{outer.number}."))


def _head(text: str) -> str:
    """Return the text of a clause before the list in it."""
    return text.partition(":")[0] + ":" if ":" in text else text.split("\n")[0]


def _flat(text: str) -> str:
    return " ".join(text.translate(_FOREIGN).split()).lower()
