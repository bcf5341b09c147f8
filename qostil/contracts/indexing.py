"""Make the clause index of a contract from its text."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from qostil.contracts.clauses import Clause, Contract, read_contract
from qostil.facts.find import find_facts
from qostil.knowledge.clauses import ClauseIndex, IndexedClause
from qostil.languages.letters import FOREIGN
from qostil.model.locale import Locale

_FOREIGN = str.maketrans(FOREIGN)
_NUMBER = re.compile(r"^\s*(\d+(?:\.\d+)*)[.)]", re.MULTILINE)
_CUT_WORD = re.compile(r"-\n\s*(?=[^\W\d_])")


def make(text: str, locale: Locale, topics: Mapping[str, tuple[str, ...]]) -> ClauseIndex:
    """Make the index of a contract; `topics` tells for each clause the topics whose statements cite it.

    >>> text = "1. Абонент шотты 25 күн ішінде төлейді.\\n2. Өсімпұл — күніне 0,5 %.\\n"
    >>> index = make(text, "kk", {"2": ("late-payment",)})
    >>> [(clause.number, clause.topics, clause.facts) for clause in index.clauses]
    [('1', (), ('P25D',)), ('2', ('late-payment',), ('0.5%/day',))]
    """
    contract = read_contract(text, locale)
    return ClauseIndex(
        language=locale,
        missing=tuple(number for gap in contract.gaps for number in gap.missing),
        clauses=tuple(
            IndexedClause(clause.number, topics.get(clause.number, ()), _facts(_unnumbered(clause, contract), locale))
            for clause in contract.clauses
        ),
    )


def _unnumbered(clause: Clause, contract: Contract) -> str:
    """The text of a clause without its own number and those of the clauses inside it, which are no facts."""
    inside = [one for one in contract.clauses if clause.first <= one.first and one.last <= clause.last]
    numbers = {number for one in inside for number in (one.number, one.number.rpartition(".")[2], one.printed)}
    numbers |= {number.lstrip("sa") for number in numbers}
    return _NUMBER.sub(lambda found: "" if found[1] in numbers else found[0], clause.text)


def _facts(text: str, locale: Locale) -> tuple[str, ...]:
    """The values of a clause's facts, each once; the text still has the letters and the lines of its print."""
    flowing = " ".join(_CUT_WORD.sub("-", text.translate(_FOREIGN)).split())
    values = (fact.value for fact in find_facts(flowing, locale) if fact.kind != "clause")
    return tuple(sorted(set(values)))


def index_yaml(index: ClauseIndex) -> str:
    """Write an index as its file has it: one line a clause, so that a change of edition is easy to read."""
    head = "# Made from the contract by `qostil clauses`; a new edition is indexed anew, nobody edits this by hand.\n"
    lines = [f"- {msgspec.json.encode(clause).decode()}\n" for clause in index.clauses]
    missing = msgspec.json.encode(index.missing).decode()
    return f"{head}language: {index.language}\nmissing: {missing}\nclauses:\n{''.join(lines)}"
