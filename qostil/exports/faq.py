"""Write all answers of a language as data, as faq.schema.json describes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

import msgspec

from qostil.exports.markdown import as_text
from qostil.exports.publication import Answer, Publication
from qostil.facts.value import DURATION, DURATION_UNITS
from qostil.model.fact import Fact
from qostil.model.item import Item
from qostil.model.page import Page

FAQ, SCHEMA = "faq.json", "faq.schema.json"
_WITH_UNIT = frozenset({"money", "percent", "data", "number"})
_AMOUNT = re.compile(r"-?\d+(?:\.\d+)?\s*(\D.*)")


class FactData(msgspec.Struct, frozen=True):
    """A fact of an answer, with the statement that says when it holds."""

    kind: str
    value: str
    direction: str | None
    unit: str | None
    text: str
    statement: str


class OperatorData(msgspec.Struct, frozen=True):
    """The company whose answer it is."""

    id: str
    name: str


class AnswerData(msgspec.Struct, frozen=True):
    """An answer."""

    id: str
    slug: str
    question: str
    text: str
    html: str
    address: str
    place: str
    page: str
    operator: OperatorData | None
    facts: list[FactData]
    reviewed: str | None
    updated: str | None


def faq_rows(page: Page, publication: Publication) -> Iterator[bytes]:
    """Yield each answer of a rendered page as JSON, indented as it stands in the file."""
    return (_indented(msgspec.json.encode(_answer(answer, publication))) for answer in publication.answers_on(page))


def _indented(row: bytes) -> bytes:
    """Return JSON as it stands in a list; a string in it holds no line break."""
    return b"\n  " + msgspec.json.format(row).replace(b"\n", b"\n  ")


def faq_json(rows: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the answers of a language as JSON, piece by piece: all of them are most of what a site says.

    >>> print(b"".join(faq_json([_indented('{"question":"Чек керек пе?"}'.encode())])).decode())
    [
      {
        "question": "Чек керек пе?"
      }
    ]
    <BLANKLINE>
    """
    yield b"["
    for number, row in enumerate(rows):
        yield b"," * bool(number) + row
    yield b"\n]\n"


def faq_schema() -> bytes:
    """Return the JSON Schema of these files."""
    return files("qostil.exports").joinpath(SCHEMA).read_bytes()


def _answer(answer: Answer, publication: Publication) -> AnswerData:
    item, page = answer.item, answer.page
    owner, reviewed = publication.owner(page, item.id), publication.reviewed.get((page.key, item.id))
    updated = page.front.updated if page.front else None
    return AnswerData(
        item.id,
        answer.slug,
        item.question,
        as_text(answer.html),
        answer.html,
        answer.address,
        answer.place,
        page.front.title if page.front else "",
        OperatorData(owner.id, owner.called(page.locale)) if owner else None,
        list(facts_of(item)),
        reviewed.isoformat() if reviewed else None,
        updated.isoformat() if updated else None,
    )


def facts_of(item: Item) -> Iterator[FactData]:
    """Yield the facts of an item, each statement's once.

    >>> from qostil.model.item import Block, Line
    >>> answer = Block("step", (Line(9, "Техник 3 күн ішінде келеді."),))
    >>> item = Item("wait", "Қанша күтеміз?", 7, (answer,), facts=(Fact("duration", "P3D", "3 күн", 9, 0, "<="),))
    >>> [(fact.value, fact.direction, fact.unit, fact.statement) for fact in facts_of(item)]
    [('P3D', '<=', 'day', 'Техник 3 күн ішінде келеді.')]
    """
    seen, rows = set(), _rows(item)
    for fact in item.facts:
        key = fact.kind, fact.value, fact.bound, fact.block
        if key not in seen:
            seen.add(key)
            statement = _statement(fact, item, rows)
            yield FactData(fact.kind, fact.value, fact.bound or None, _unit(fact), fact.text, statement)


def _statement(fact: Fact, item: Item, rows: Mapping[int, str]) -> str:
    """Return the text with a fact; a cell says nothing without the others of its row."""
    if not 0 <= fact.block < len(item.blocks):
        return item.question
    block = item.blocks[fact.block]
    return rows[block.lines[0].number] if block.kind == "cell" else block.text.replace("`", "")


def _rows(item: Item) -> Mapping[int, str]:
    """Return the rows of the tables of an item, whose cells have one line."""
    rows: dict[int, list[str]] = {}
    for block in item.blocks:
        if block.kind == "cell":
            rows.setdefault(block.lines[0].number, []).append(block.text.replace("`", ""))
    return {line: " | ".join(cells) for line, cells in rows.items()}


def _unit(fact: Fact) -> str | None:
    """Return the unit of an amount.

    >>> [_unit(Fact(*fact, "")) for fact in (("money", "10000 KZT"), ("percent", "0.75%/day"), ("number", "4"))]
    ['KZT', '%/day', None]
    >>> [_unit(Fact("duration", value, "")) for value in ("P10D-working", "PT24H")]
    ['day-working', 'hour']
    """
    if fact.kind == "duration":
        found = DURATION.fullmatch(fact.value)
        return f"{DURATION_UNITS[found[1] + found[3]]}{f'-{found[4]}' if found[4] else ''}" if found else None
    amount = _AMOUNT.fullmatch(fact.value) if fact.kind in _WITH_UNIT else None
    return amount[1] if amount else None
