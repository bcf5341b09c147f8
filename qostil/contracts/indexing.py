"""Generate the clause index of a contract from its text."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from qostil.contracts.clauses.binding import binding
from qostil.contracts.clauses.clause import Clause, Contract, read_contract
from qostil.facts.find import find_facts
from qostil.knowledge.clauses import ClauseIndex, IndexedClause
from qostil.languages.letters import FOREIGN
from qostil.model.locale import Locale

_FOREIGN = str.maketrans(FOREIGN)
_NUMBER = re.compile(r"^\s*(\d+(?:\.\d+)*)[.)]", re.MULTILINE)
_CUT_WORD = re.compile(r"-\n\s*(?=[^\W\d_])")


def make(text: str, locale: Locale, topics: Mapping[str, tuple[str, ...]]) -> ClauseIndex:
    """Generate the index of a contract; `topics` maps each clause to the topics whose statements cite it.

    >>> text = "1. Абонент шотты 25 күн ішінде төлейді.\\n2. Өсімпұл — күніне 0,5 %.\\n"
    >>> index = make(text, "kk", {"2": ("late-payment",)})
    >>> [(clause.number, clause.topics, clause.facts) for clause in index.clauses]
    [('1', (), ('P25D',)), ('2', ('late-payment',), ('0.5%/day',))]
    """
    contract = read_contract(text, locale)
    bound = binding(contract, locale)
    return ClauseIndex(
        language=locale,
        missing=tuple(number for gap in contract.gaps for number in gap.missing),
        clauses=tuple(
            IndexedClause(
                clause.number,
                topics.get(clause.number, ()),
                _facts(_unnumbered(clause, contract), locale),
                clause.number in bound,
            )
            for clause in contract.clauses
        ),
    )


def _unnumbered(clause: Clause, contract: Contract) -> str:
    """Return the text of a clause without its own number and those of its inner clauses, which are not facts."""
    inside = [inner for inner in contract.clauses if clause.first <= inner.first and inner.last <= clause.last]
    numbers = {number for inner in inside for number in (inner.number, inner.number.rpartition(".")[2], inner.printed)}
    numbers |= {number.lstrip("sa") for number in numbers}
    return _NUMBER.sub(lambda found: "" if found[1] in numbers else found[0], clause.text)


def _facts(text: str, locale: Locale) -> tuple[str, ...]:
    """Return the distinct values of a clause's facts; the text is uncorrected, with the printed letters and lines."""
    flowing = " ".join(_CUT_WORD.sub("-", text.translate(_FOREIGN)).split())
    values = (fact.value for fact in find_facts(flowing, locale) if fact.kind != "clause")
    return tuple(sorted(set(values)))


def index_yaml(index: ClauseIndex) -> str:
    """Format an index as YAML: one line per clause, so that the diff of a new edition is easy to read."""
    head = "# Made from the contract by `qostil clauses`; a new edition is indexed anew, nobody edits this by hand.\n"
    lines = [f"- {msgspec.json.encode(clause).decode()}\n" for clause in index.clauses]
    missing = msgspec.json.encode(index.missing).decode()
    return f"{head}language: {index.language}\nmissing: {missing}\nclauses:\n{''.join(lines)}"
