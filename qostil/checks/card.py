"""Check the cards of contracts: each figure that is shown away from its sentence has its condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qostil.contracts.cards import CONTRACTS_FOLDER, holds, quoted, selected
from qostil.contracts.statement import Statement
from qostil.corpus.corpus import Corpus
from qostil.facts.english import in_english
from qostil.knowledge.cards import Card, CardFigure, Quote, card_path
from qostil.knowledge.comparison import Row
from qostil.languages.known import name_of
from qostil.model.fact import Fact
from qostil.model.finding import Finding, Place
from qostil.model.locale import DEFAULT_LOCALE, LOCALES
from qostil.model.nearest import did_you_mean
from qostil.model.page import Page

COMPARISON = "knowledge/comparison.yml"
NO_PAGE = "«{contract}» has no page that readers get, and its column would lead nowhere"
NO_PAGE_REMEDY = "write {folder}/{contract}.md in both languages, or take the contract out of knowledge/comparison.yml"
DRAFT = "the card is a draft, and the comparison would show the contract as silent"
DRAFT_REMEDY = "take «draft: true» away, or the contract out of knowledge/comparison.yml"
DIFFERENT = "the figure of clause {clause} in the row «{row}» is {kk} in Kazakh and {ru} in Russian"
DIFFERENT_REMEDY = "quote the same figure in both languages"
NO_CARD = "«{contract}» has no card, and no figures to be compared"
NO_CARD_REMEDY = "write {path}, as the other cards are written, or take the contract out of knowledge/comparison.yml"
NOT_A_CONTRACT = "«{contract}» is of the kind {kind}, which is not compared with contracts"
NOT_A_CONTRACT_REMEDY = "take it out of knowledge/comparison.yml; its own page is enough"
NO_ROW = "the card has no row «{row}»"
NO_ROW_REMEDY = "add «{row}:» with its figures, or «{row}: []» if the contract is silent on it"
STRANGE_ROW = "the card has a row «{row}» that the comparison has not{guess}"
STRANGE_ROW_REMEDY = "use one of {rows}"
NO_CONDITION = "«{figure}» of clause {clause} stands in the row «{row}» without its condition"
NO_CONDITION_REMEDY = (
    "quote from the statement who it is about, and when it holds or from when it is counted (when, from)"
)
ONE_SIDED = "«{part}» of clause {clause} in the row «{row}» has no words in {language}"
ONE_SIDED_REMEDY = "quote the statement in both languages"
GONE = "the card takes clause {clause} from #{topic}, where no statement cites it with «{words}»"
GONE_REMEDY = "write it there, or mend the row «{row}» in {path}"
NOT_HELD = "the statement that the card shows does not say «{words}» ({part} in {path})"
NOT_HELD_REMEDY = "tell the condition in the statement, or mend the row «{row}» of the card"
BARE = "«{fact}» is shown in the row «{row}» of the card, which names no condition of it"
BARE_REMEDY = "add it to the row in {path}, with who, and when or from"

_UNREAD = ("clause-facts", "readable")
# The kinds of facts that mean nothing without a condition.
_FIGURES = frozenset({"money", "percent", "duration", "day"})


def card(corpus: Corpus) -> Iterator[Finding]:
    """Every contract that is compared has a card; the figures of a card stand in statements, with their conditions.

    Bad: a row shows «0,75 %» and does not quote of what, of whom and for which days
    Good: {clause: "33.6", figure: {kk: "0,75 %"}, who: {kk: оператор}, when: {kk: әр кешіктірілген күн үшін}}
    """
    compared = corpus.knowledge.comparison.contracts
    for contract in {**compared, **corpus.knowledge.cards}:
        if pages := list(corpus.by_key.get(f"{CONTRACTS_FOLDER}/{contract}", {}).values()):
            yield from _of_contract(corpus, contract, pages)
        elif contract in compared and f"{CONTRACTS_FOLDER}/compare" in corpus.by_key:
            fields = {"contract": contract, "folder": CONTRACTS_FOLDER}
            yield Finding(Place(COMPARISON), NO_PAGE, NO_PAGE_REMEDY, fields)


def _of_contract(corpus: Corpus, contract: str, pages: Sequence[Page]) -> Iterator[Finding]:
    rows, told = corpus.knowledge.comparison.rows, corpus.knowledge.cards.get(contract)
    if others := {page.front.kind for page in pages if page.front} - {"contract"}:
        fields = {"contract": contract, "kind": others.pop()}
        yield Finding(Place(COMPARISON), NOT_A_CONTRACT, NOT_A_CONTRACT_REMEDY, fields)
    elif told is None:
        yield Finding(Place(COMPARISON), NO_CARD, NO_CARD_REMEDY, {"contract": contract, "path": card_path(contract)})
    elif told.draft:
        if contract in corpus.knowledge.comparison.contracts:
            yield Finding(Place(card_path(contract)), DRAFT, DRAFT_REMEDY)
    else:
        yield from _rows(contract, told, rows)
        for row in rows:
            figures = told.rows.get(row.id, ())
            for page in pages:
                yield from _of_page(page, row, figures, card_path(contract))
            yield from _different(Place(card_path(contract), told.lines.get(row.id, 1)), row, figures, pages)


def _different(place: Place, row: Row, figures: Sequence[CardFigure], pages: Sequence[Page]) -> Iterator[Finding]:
    """Yield the figures that are not the same in both languages, though each stands in its statement."""
    for figure in figures:
        values = {page.locale: _values(figure, row, page) for page in pages}
        if len(set(values.values())) > 1 and all(values.values()):
            fields = {"clause": figure.clause, "row": row.id}
            fields |= {str(locale): ", ".join(found) for locale, found in values.items()}
            yield Finding(place, DIFFERENT, DIFFERENT_REMEDY, fields, consequence_of=("fact-mismatch",))


def _values(figure: CardFigure, row: Row, page: Page) -> tuple[str, ...]:
    words = figure.figure.get(page.locale, "")
    found = (fact for statement in selected(figure, row, page) for fact in quoted(statement, [words]))
    # Per what it is counted is a part of the condition.
    return tuple(sorted({in_english(fact.value.partition("/")[0]) for fact in found}))


def _has_words(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def _rows(contract: str, told: Card, rows: Sequence[Row]) -> Iterator[Finding]:
    """Yield what is wrong in the card alone: its rows, and the parts of its conditions."""
    path, known = card_path(contract), [row.id for row in rows]
    for name in known:
        if name not in told.rows:
            yield Finding(Place(path), NO_ROW, NO_ROW_REMEDY, {"row": name})
    for name, figures in told.rows.items():
        place = Place(path, told.lines.get(name, 1))
        if name not in known:
            fields = {"row": name, "guess": did_you_mean(name, known), "rows": ", ".join(known)}
            yield Finding(place, STRANGE_ROW, STRANGE_ROW_REMEDY, fields)
        for figure in figures:
            yield from _parts(place, name, figure)


def _parts(place: Place, row: str, figure: CardFigure) -> Iterator[Finding]:
    fields = {"row": row, "clause": figure.clause}
    for part, quote in figure.quotes.items():
        for locale in LOCALES:
            if not _has_words(quote.get(locale, "")):
                told = fields | {"part": part, "language": name_of(locale)}
                yield Finding(place, ONE_SIDED, ONE_SIDED_REMEDY, told)
    if figure.figure and not (figure.who and (figure.when or figure.counted_from)):
        words = figure.figure.get(DEFAULT_LOCALE, "")
        yield Finding(place, NO_CONDITION, NO_CONDITION_REMEDY, fields | {"figure": words})


def _of_page(page: Page, row: Row, figures: Sequence[CardFigure], path: str) -> Iterator[Finding]:
    """Yield what the statements of a page do not say, and what they show without its condition."""
    item = page.item(row.topic)
    shown: dict[Statement, list[Quote]] = {}
    for figure in figures:
        fields = {"clause": figure.clause, "topic": row.topic, "row": row.id, "path": path}
        found = selected(figure, row, page)
        if not found:
            words = next(iter(figure.quotes.values()), {}).get(page.locale, "")
            place = page.at(item.line if item else 1)
            # A clause that is not in the contract is reported where it is cited, and a page that is unread as that.
            yield Finding(place, GONE, GONE_REMEDY, fields | {"words": words}, consequence_of=_UNREAD)
        for statement in found:
            shown.setdefault(statement, []).extend(figure.quotes.values())
            yield from _not_held(page, statement, figure, fields)
    for statement, quotes in shown.items():
        told = quoted(statement, [quote.get(page.locale, "") for quote in quotes])
        yield from _bare(page, statement, told, {"row": row.id, "path": path})


def _not_held(page: Page, statement: Statement, figure: CardFigure, fields: dict[str, str]) -> Iterator[Finding]:
    for part, quote in figure.condition.items():
        words = quote.get(page.locale, "")
        if _has_words(words) and not holds(statement, words):
            told = fields | {"part": part, "words": words}
            yield Finding(page.at(statement.line), NOT_HELD, NOT_HELD_REMEDY, told)


def _bare(page: Page, statement: Statement, told: Sequence[Fact], fields: dict[str, str]) -> Iterator[Finding]:
    for fact in statement.facts:
        if fact.kind in _FIGURES and fact not in told:
            yield Finding(page.at(fact.line), BARE, BARE_REMEDY, fields | {"fact": fact.text})
