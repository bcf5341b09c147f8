"""Drop what is repeated on every page: running heads, page numbers, repeated addresses."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from qostil.contracts.clauses.lines import begins_small, is_page_number
from qostil.importer.change_log import ChangeLog
from qostil.importer.page_marks import is_copyright, is_printed_foot, names_page, tells_version
from qostil.importer.prefixes import MOST_ROWS, address, bullet, heading, is_answer, note, step
from qostil.importer.source_text import TextRow
from qostil.languages.known import either

# A running head with a page number: separated by a sign, or after the word for page.
_NUMBER_BEHIND = re.compile(
    rf"(?:[|/•·—–]|\b(?:{either(lambda language: language.documents.page_stem)}|page)\w{{0,6}}\.?)\s?(\d{{1,4}})\.?$",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(r"(\d{1,4})\s?[|/•·—–]\s?\D")
# What a browser prints at the edges of the pages of a site: its address with the page, the time with the title.
_PRINTED_HEAD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}\b")
_OFTEN, _EDGE, _LONGEST = 3, 2, 120
# The title of a document is among this many of its first rows.
_OPENING = 3
# The words of «Страница 2 из 7».
_MOST_OF_NUMBER = 4
HEAD, NUMBER, AGAIN = "a title repeated on the pages", "a page number", "an address given again"
PRINTED, COPYRIGHT = "what a browser prints on a page", "a line of copyright"


def heads(rows: Sequence[TextRow], log: ChangeLog) -> list[TextRow]:
    """Drop running heads and page numbers; store the running head as the title of the document.

    >>> log = ChangeLog()
    >>> texts = ["КӨМЕК", "Чек?", "КӨМЕК", "Шот?", "КӨМЕК"]
    >>> rows = [TextRow(text, (n,)) for n, text in enumerate(texts, 1)]
    >>> [row.text for row in heads(rows, log)], log.title
    (['Чек?', 'Шот?'], 'КӨМЕК')
    """
    outside = [row for row in rows if not row.look.cell]
    repeated = _repeated(rows) | _at_edges(outside)
    log.title = next((row.text for row in outside if _identity(row.text) in repeated and not names_page(row.text)), "")
    return list(_kept(rows, repeated, log))


def _kept(rows: Sequence[TextRow], repeated: set[str], log: ChangeLog) -> Iterator[TextRow]:
    last_address, dropped = "", False
    printed = _printed(rows)
    for at, row in enumerate(rows):
        link = address(row.text)
        if row.look.cell:
            # What stands in a table is no running head, however often it is repeated.
            yield row
            last_address, dropped = "", False
        elif _identity(row.text) in repeated:
            log.drop(row, NUMBER if names_page(row.text) else HEAD)
            dropped = True
        elif _tells_page(rows, at):
            log.drop(row, NUMBER)
            dropped = True
        elif _names_page(rows, at):
            log.drop(row, HEAD)
            dropped = True
        elif reason := printed.get(at):
            log.drop(row, reason)
            dropped = dropped or reason is PRINTED
        elif link and link == last_address:
            log.drop(row, AGAIN)
        else:
            # The row after a running head starts a page, whatever the white space is.
            yield msgspec.structs.replace(row, opens_page=True) if dropped else row
            dropped = False
            last_address = link or ""


def _printed(rows: Sequence[TextRow]) -> dict[int, str]:
    """Return the rows at the edges of pages that a browser printed, and the lines of copyright, with the reason."""
    starts = [at for at, row in enumerate(rows) if row.opens_page or not at]
    pages = list(itertools.pairwise([*starts, len(rows)]))
    edges = {at: at < first + _EDGE for first, end in pages for at in range(first, end) if _is_edge(at, first, end)}
    feet = {at for at in edges if is_printed_foot(rows[at].text)}
    heads_of_pages = (at for at, is_top in edges.items() if feet and is_top and _PRINTED_HEAD.match(rows[at].text))
    rights = (at for at in edges if is_copyright(rows[at].text) and len(rows[at].text) <= _LONGEST)
    return dict.fromkeys(rights, COPYRIGHT) | dict.fromkeys([*feet, *heads_of_pages], PRINTED)


def _is_edge(at: int, first: int, end: int) -> bool:
    return at < first + _EDGE or at >= end - _EDGE


def _tells_page(rows: Sequence[TextRow], at: int) -> bool:
    """Return whether a row is the number of its page: it stands apart, or at the edge of the page with its count."""
    row = rows[at]
    is_edge = row.opens_page or at + 1 == len(rows) or rows[at + 1].opens_page
    if is_page_number(row.text):
        return row.gap > 1 or row.opens_page
    return is_edge and at > 0 and names_page(row.text)


def _names_page(rows: Sequence[TextRow], at: int) -> bool:
    """Return whether a row at the edge of a page is its number, with the title or the version of the document."""
    if at < _OPENING or not (rows[at].opens_page or at + 1 == len(rows) or rows[at + 1].opens_page):
        return False
    titles = {_identity(row.text) for row in rows[:_OPENING] if " " in row.text}
    return any(
        names_page(number) and (_identity(name) in titles or (not number.isdecimal() and tells_version(name)))
        for number, name in _with_number(rows[at].text.split())
    )


def _with_number(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the first or last words, which may be the number of a page, and the others."""
    for cut in range(1, min(len(words), _MOST_OF_NUMBER) + 1):
        yield " ".join(words[:cut]), " ".join(words[cut:])
        yield " ".join(words[-cut:]), " ".join(words[:-cut])


@lru_cache(maxsize=MOST_ROWS)
def _identity(text: str) -> str:
    """Return the key of a running head: its words; digits become # if it has a page number."""
    words = (heading(text) or text).casefold()
    if names_page(text) or _number_of(text) is not None:
        return re.sub(r"\d+", "#", re.sub(r"[^\w#]+", " ", words)).strip()
    return words


def _repeated(rows: Sequence[TextRow]) -> set[str]:
    """Find rows that repeat often, are not sentences, and are never next to the beginning of an answer."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        if row.look.cell:
            continue
        places[_identity(row.text)].append(at)
    often = (at for at in places.values() if len(at) >= _OFTEN and _counts_up([rows[n].text for n in at]))
    return {_identity(rows[at[0]].text) for at in often if all(_may_be_head(rows, n) for n in at)} - {""}


def _counts_up(texts: Sequence[str]) -> bool:
    """Return whether the page numbers in the heads increase; heads without numbers pass."""
    numbers = [number for text in texts if (number := _number_of(text)) is not None]
    return not numbers or all(a < b for a, b in itertools.pairwise(numbers))


def _number_of(text: str) -> int | None:
    """Return the page number in a head of at least two words, or None."""
    if len(text) > _LONGEST or text.count(" ") < _OFTEN - 1:
        return None
    found = _NUMBER_BEHIND.search(text) or _NUMBER_BEFORE.match(text)
    return int(found[1]) if found else None


def _may_be_head(rows: Sequence[TextRow], at: int) -> bool:
    text = rows[at].text
    before = rows[at - 1].text if at else ""
    after = rows[at + 1].text if at + 1 < len(rows) else ""
    if len(text) > _LONGEST or begins_small(text) or re.search(r"[.;,:?!]$", text) or text.startswith(("|", "(")):
        return False
    if any(test(text) is not None for test in (bullet, step, note, address)) or is_answer(text):
        return False
    goes_on = begins_small(after) and address(after) is None
    return not (goes_on or is_answer(after) or is_answer(before))


def _at_edges(rows: Sequence[TextRow]) -> set[str]:
    """Find rows that are first or last on most pages, whatever page number they have."""
    pages: list[list[TextRow]] = []
    for row in rows:
        pages += [[]] if row.opens_page or not pages else []
        pages[-1].append(row)
    counts: dict[str, int] = defaultdict(int)
    for page in pages:
        rows_at_edges = [row for row in [*page[:_EDGE], *page[-_EDGE:]] if _may_stand_at_edge(row.text)]
        edges = {_identity(row.text) for row in rows_at_edges}
        for key in edges:
            counts[key] += 1
    return {key for key, count in counts.items() if count >= _least(len(pages)) and key}


def _least(pages: int) -> int:
    """Return on how many pages a running head stands at least: on both of two."""
    return max(_OFTEN, pages // 2) if pages > _OFTEN else max(2, pages - 1)


def _may_stand_at_edge(text: str) -> bool:
    """Return whether a row may be a running head; a sentence may, if it has a page number."""
    if len(text) > _LONGEST or text.endswith("?") or is_answer(text):
        return False
    return names_page(text) or _number_of(text) is not None or not re.search(r"[.;,:!]$", text)
