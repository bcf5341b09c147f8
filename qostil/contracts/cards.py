"""Select the statements that the card of a contract and the comparison of contracts show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from qostil.contracts.statement import Statement, statements
from qostil.corpus.corpus import Corpus
from qostil.knowledge.cards import CardFigure
from qostil.knowledge.comparison import Row
from qostil.languages.known import either
from qostil.model.fact import Fact
from qostil.model.locale import Locale
from qostil.model.page import Page

CONTRACTS_FOLDER = "contracts"

_BEFORE = re.compile(rf"\b{either(lambda language: language.contracts.negation_before)}\s$")
_AFTER = re.compile(rf"\w*\s{either(lambda language: language.contracts.negation_after)}\b")
# The most characters in which a negation and the ending of a word before it are looked for.
_NEAR = 40
_WORD = re.compile(r"(?<!\w)\w+|\W")
_SPACE_BEFORE_SIGN = re.compile(r"\s(?=%)")
# Letters that people write for one another.
_SAME = str.maketrans("\u0451", "\u0435")


def page_of(corpus: Corpus, contract: str, locale: Locale) -> Page | None:
    """Return the page of a contract in a language."""
    return corpus.by_key.get(f"{CONTRACTS_FOLDER}/{contract}", {}).get(locale)


def selected(figure: CardFigure, row: Row, page: Page) -> list[Statement]:
    """Return the statements that a figure of a card shows: those of the row's topic with its clause and its words.

    The words are the figure, or the first part of its condition if it has no figure.
    """
    item = page.item(row.topic)
    words = next(iter(figure.quotes.values()), {}).get(page.locale, "")
    cited = (found for found in (statements(item) if item else ()) if figure.clause in _clauses(found))
    return [statement for statement in cited if not words or holds(statement, words)]


def shown(corpus: Corpus, contract: str, row: Row, page: Page) -> Sequence[Statement]:
    """Return the statements that a row shows for a contract, each once, in the order of its card."""
    card = corpus.knowledge.cards.get(contract)
    figures = card.rows.get(row.id, ()) if card and not card.draft else ()
    found = (statement for figure in figures for statement in selected(figure, row, page))
    return list(dict.fromkeys(found))


def holds(statement: Statement, words: str) -> bool:
    """Return whether a statement says some words.

    White space and capitals do not matter. The words begin where a word begins, and are not turned into their contrary.

    >>> from qostil.model.item import Block, Line
    >>> bullet = Block("bullet", (Line(9, "Өсімпұл — күніне 0,75\u00a0%, 30 күннен артық емес (33-т. 6)."),))
    >>> statement = Statement(bullet, (), ())
    >>> [holds(statement, words) for words in ("өсімпұл — күніне 0,75%", "0 күн", "артық", "артық емес", "—")]
    [True, False, False, True, False]
    """
    return any(_spans(_flat(statement.block.text), words))


def quoted(statement: Statement, quotes: Iterable[str]) -> list[Fact]:
    """Return the facts of a statement that begin within one of its quotes."""
    flat = _flat(statement.block.text)
    told = {at for words in quotes for span in _spans(flat, words) for at in span}
    # By their first words: of a long text with many facts, each would be looked for at each place.
    by_word: dict[str, set[str]] = defaultdict(set)
    for text in {_flat(fact.text) for fact in statement.facts}:
        by_word[_first_word(text, 0)].add(text)
    begun = {text for at in told for text in by_word.get(_first_word(flat, at), ()) if flat.startswith(text, at)}
    return [fact for fact in statement.facts if _flat(fact.text) in begun]


def _first_word(text: str, at: int) -> str:
    """Return the word at a place, or the sign; "" in the middle of a word."""
    found = _WORD.match(text, at)
    return found[0] if found else ""


# Of the statements of its clause, a card shows those that have the words of a figure: in a preview the same ones again.
@lru_cache(maxsize=4096)
def _spans(flat: str, words: str) -> Sequence[range]:
    """Return the places of some words in a text; both are compared without regard to spaces and capitals."""
    wanted = _flat(words)
    has_letter = any(sign.isalnum() for sign in wanted)
    return tuple(_places(flat, wanted)) if has_letter else ()


def _places(flat: str, wanted: str) -> Iterator[range]:
    for found in re.finditer(rf"(?<!\w){re.escape(wanted)}", flat):
        start, end = found.span()
        # The neighbours alone: of a long text with many such places, the rest would be read again and again.
        if not (_BEFORE.search(flat[max(0, start - _NEAR) : start]) or _AFTER.match(flat[end : end + _NEAR])):
            yield range(start, end)


# A statement is compared with the words of each figure of its clause, and in a preview with the same ones again.
@lru_cache(maxsize=4096)
def _flat(text: str) -> str:
    flat = " ".join(text.replace("`", "").casefold().translate(_SAME).split())
    return _SPACE_BEFORE_SIGN.sub("", flat)


def _clauses(statement: Statement) -> Iterator[str]:
    return (clause.value for clause in statement.clauses)
