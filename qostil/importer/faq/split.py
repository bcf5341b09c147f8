"""Split a document into questions and answers, by whatever way of marking them it uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from qostil.importer.document import Ledger, Row
from qostil.importer.faq.item import Item
from qostil.importer.marks import (
    answer,
    bullet,
    heading,
    is_continued,
    note,
    question,
    short_answer,
    short_question,
    step,
    without_continued,
)

_LONGEST_QUESTION, _SHORTEST_QUESTION = 220, 8
# This many answers make a way of marking them certain; this many questions are enough without one.
_ENOUGH = 2
_ASKED = re.compile(r"\?[»”\")*_\s]*$")
_NUMBERED = re.compile(r"^(?:№\s*)?\d{1,3}[.)]\s*(?P<rest>\S.*)$")
_BOLD = re.compile(r"^\*\*(?P<rest>[^*]+)\*\*[?:.]?$")

# A way of marking tells for each row the question that begins with it, or None.
Way = Callable[[Sequence[Row], int], str | None]


def split(rows: Sequence[Row], ledger: Ledger) -> tuple[list[Item], list[Row]]:
    """Return the items, and the rows before the first of them.

    >>> rows = [Row(text, (n,)) for n, text in enumerate(["Көмек", "Чек керек пе?", "ЖАУАП:", "Иә."], 1)]
    >>> items, before = split(rows, Ledger())
    >>> items[0].question, items[0].text, [row.text for row in before]
    ('Чек керек пе?', 'Иә.', ['Көмек'])
    """
    answers = sum(answer(row.text) is not None for row in rows)
    asked = sum(question(row.text) is not None for row in rows)
    if answers and answers >= min(_ENOUGH, asked + 1):
        return _by_answers(rows, ledger)
    return _by_questions(rows, _best_way(rows))


def _by_answers(rows: Sequence[Row], ledger: Ledger) -> tuple[list[Item], list[Row]]:
    """Every «ЖАУАП:» has its question above it."""
    marked = [n for n, row in enumerate(rows) if answer(row.text) is not None or is_continued(row.text)]
    begins = _begins(rows, marked)
    ends = [*begins[1:], len(rows)]
    items = [_item(rows, b, m, e, ledger) for b, m, e in zip(begins, marked, ends, strict=True)]
    asked = {item.key for item in items if len(item.key) >= _SHORTEST_QUESTION}
    return [part for item in items for part in _parts(item, asked)], list(rows[: begins[0]])


def _parts(item: Item, asked: Collection[str]) -> Iterator[Item]:
    """Cut an answer where a question is repeated above more of its own answer, as on the next slide."""
    part = Item(item.question, item.heads, [], item.is_continued)
    for row in item.answer:
        again = Item(without_continued(_bare(row.text)), [row], [], is_continued=True)
        if again.key in asked and bullet(row.text) is None:
            yield part
            part = again
        else:
            part.answer.append(row)
    yield part


def _begins(rows: Sequence[Row], marked: Sequence[int]) -> list[int]:
    """Where the question above each answer begins: at «Сұрақ:», at the last «?», or at the row just above."""
    begins = []
    for before, at in zip([-1, *marked], marked, strict=False):
        above = range(at - 1, before, -1)
        explicit = next((n for n in above if question(rows[n].text) is not None), None)
        begins.append(explicit if explicit is not None else max(before + 1, at - 1) if at - 1 > before else at)
    return begins


def _item(rows: Sequence[Row], begin: int, mark: int, end: int, ledger: Ledger) -> Item:
    asked = " ".join(_bare(row.text) for row in rows[begin:mark])
    inline = answer(rows[mark].text)
    heads, rest = list(rows[begin : mark if inline else mark + 1]), list(rows[mark + 1 : end])
    if inline:
        rest.insert(0, rows[mark].having(inline))
    if rest and not inline and _is_torn(asked, rest[0].text):
        ledger.change("question", rest[0], f"{asked} {rest[0].text}")
        asked = f"{asked} {rest[0].text}"
        heads.append(rest.pop(0))
    # An answer without a question of its own goes on with the one above it.
    continued = is_continued(rows[mark].text) or without_continued(asked) != asked.strip() or not asked
    return Item(without_continued(asked), heads, rest, continued)


def _is_torn(asked: str, following: str) -> bool:
    """Whether «ЖАУАП:» has come between the two lines of a question."""
    return (
        bool(asked) and not re.search(r"[.?!…]$", asked) and following[0].islower() and bool(_ASKED.search(following))
    )


def _bare(text: str) -> str:
    """A question without the signs that mark it as one."""
    for test in (question, short_question, heading, bullet):
        found = test(text)
        text = found if found is not None else text
    numbered = _NUMBERED.match(text)
    bold = _BOLD.match(text)
    return (bold["rest"] if bold else numbered["rest"] if numbered else text).strip("*_ ")


def _by_questions(rows: Sequence[Row], way: Way) -> tuple[list[Item], list[Row]]:
    begun: list[Item] = []
    before: list[Row] = []
    for at, row in enumerate(rows):
        asked = way(rows, at)
        if asked:
            begun.append(Item(without_continued(asked), [row], [], without_continued(asked) != asked.strip()))
        elif begun:
            begun[-1].answer.append(_without_short(row))
        else:
            before.append(row)
    return begun, before


def _without_short(row: Row) -> Row:
    rest = short_answer(row.text)
    rest = answer(row.text) if rest is None else rest
    return row if not rest else row.having(rest)


def _best_way(rows: Sequence[Row]) -> Way:
    """The way of marking that finds most questions with an answer below; the more explicit one where two are even."""
    ways: tuple[Way, ...] = (_explicit, _short, _deepest_heading(rows), _any_heading, _numbered, _bold, _asking)
    return max(ways, key=lambda way: (_worth(rows, way), -ways.index(way)))


def _worth(rows: Sequence[Row], way: Way) -> int:
    """How many questions have an answer below them; a way that finds only one is worth nothing beside another."""
    found = [way(rows, at) for at in range(len(rows))]
    answered = sum(bool(a) and not b for a, b in zip(found, [*found[1:], ""], strict=False))
    asked = sum(bool(one and _ASKED.search(one)) for one in found)
    return answered + asked if answered >= _ENOUGH or asked else 0


def _explicit(rows: Sequence[Row], at: int) -> str | None:
    return question(rows[at].text)


def _short(rows: Sequence[Row], at: int) -> str | None:
    found = short_question(rows[at].text)
    following = rows[at + 1].text if at + 1 < len(rows) else ""
    return found if found and short_answer(following) else None


def _deepest_heading(rows: Sequence[Row]) -> Way:
    """A heading of the deepest kind that the document has: above it are the headings of chapters."""
    depths = {len(row.text) - len(row.text.lstrip("#")) for row in rows if heading(row.text)}
    mark = "#" * max(depths, default=1) + " "
    return lambda rows, at: heading(rows[at].text) or None if rows[at].text.startswith(mark) else None


def _any_heading(rows: Sequence[Row], at: int) -> str | None:
    found = heading(rows[at].text)
    return found if found and not rows[at].text.startswith("# ") else None


def _numbered(rows: Sequence[Row], at: int) -> str | None:
    found = _NUMBERED.match(rows[at].text)
    return found["rest"] if found and _ASKED.search(rows[at].text) and len(rows[at].text) <= _LONGEST_QUESTION else None


def _bold(rows: Sequence[Row], at: int) -> str | None:
    found = _BOLD.match(rows[at].text)
    return rows[at].text.strip("*") if found and note(rows[at].text) is None else None


def _asking(rows: Sequence[Row], at: int) -> str | None:
    """A paragraph that asks, above one that does not."""
    text = rows[at].text
    following = rows[at + 1].text if at + 1 < len(rows) else "?"
    if not _ASKED.search(text) or len(text) > _LONGEST_QUESTION or (step(following) and _ASKED.search(following)):
        return None
    if bullet(text) is not None or note(text) is not None or _ASKED.search(following):
        return None
    return _bare(text) if len(re.findall(r"[.!]\s", text)) < 2 else None
