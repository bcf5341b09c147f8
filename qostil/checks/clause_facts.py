"""Compare the statements of a contract page with the clauses they cite; the indexes are in knowledge/contracts/."""

from collections.abc import Iterator, Sequence

from qostil.contracts.statement import Statement, statements
from qostil.facts.english import in_english
from qostil.knowledge.clauses import ClauseIndex
from qostil.knowledge.knowledge import Knowledge
from qostil.languages.known import LANGUAGES
from qostil.model.finding import Finding
from qostil.model.page import Page

UNCITED = "the statement cites no clause"
UNCITED_REMEDY = "end it with the clause in brackets, {example}"
NO_CLAUSE = "the contract has no clause «{clause}»{guess}"
NO_CLAUSE_REMEDY = "look into the contract; its numbering leaves out: {missing}"
NOT_THERE = "«{fact}» does not stand in {clauses}"
NOT_THERE_REMEDY = "there the contract has: {facts}; mend the figure, or cite the clause where it stands"


def clause_facts(page: Page, knowledge: Knowledge) -> Iterator[Finding]:
    """Every statement of a contract page cites existing clauses, and its facts occur in them.

    Bad: Өсімпұл — күніне 0,5 % (33-т. 6). The clause has 0,75 %
    Good: Өсімпұл — күніне 0,75 % (33-т. 6).
    """
    if not page.cites_clauses:
        return
    index = knowledge.clauses.get(page.key.rpartition("/")[2])
    if index is None:
        return
    for item in page.items:
        for statement in statements(item):
            yield from _judge(page, index, statement)


def _judge(page: Page, index: ClauseIndex, statement: Statement) -> Iterator[Finding]:
    if not statement.clauses:
        if statement.block.kind in ("step", "bullet"):
            fields = {"example": f"({LANGUAGES[page.locale].citations.of_clause('33', '6')})"}
            yield Finding(page.at(statement.line), UNCITED, UNCITED_REMEDY, fields)
        return
    unknown = [clause for clause in statement.clauses if index.facts_of(clause.value) is None]
    for clause in unknown:
        guess = _neighbours(clause.value, [known.number for known in index.clauses])
        fields = {"clause": clause.text, "guess": guess, "missing": ", ".join(index.missing) or "—"}
        yield Finding(page.at(clause.line), NO_CLAUSE, NO_CLAUSE_REMEDY, fields)
    if not unknown:
        yield from _not_there(page, index, statement)


def _neighbours(wanted: str, known: Sequence[str]) -> str:
    """Suggest the clauses before and after the position of an unknown clause.

    >>> _neighbours("15", ["14", "16", "16.1"]), _neighbours("33.24", ["33.22", "33.23", "34"])
    ('; did you mean «14» or «16»?', '; did you mean «33.23»?')
    """
    inside, _, last = wanted.rpartition(".")
    beside = [number for number in known if number.rpartition(".")[0] == inside and _last(number).isdecimal()]
    before = [number for number in beside if last.isdecimal() and int(_last(number)) < int(last)]
    after = [number for number in beside if number not in before]
    offers = [*before[-1:], *after[:1]]
    return f"; did you mean {' or '.join(f'«{offer}»' for offer in offers)}?" if offers else ""


def _last(number: str) -> str:
    return number.rpartition(".")[2]


def _not_there(page: Page, index: ClauseIndex, statement: Statement) -> Iterator[Finding]:
    known = set().union(*(index.facts_of(clause.value) or () for clause in statement.clauses))
    for fact in statement.facts:
        if fact.value not in known:
            fields = {
                "fact": fact.text,
                "clauses": ", ".join(clause.text for clause in statement.clauses),
                "facts": ", ".join(_words(page, value) for value in sorted(known)) or "—",
            }
            yield Finding(page.at(fact.line), NOT_THERE, NOT_THERE_REMEDY, fields)


def _words(page: Page, value: str) -> str:
    """Return a value as this page writes it elsewhere; the index does not have the words of the contract."""
    written = (fact.text for item in page.items for fact in item.facts if fact.value == value)
    return next(written, in_english(value))
