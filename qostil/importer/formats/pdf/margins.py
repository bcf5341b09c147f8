"""Find the heads and feet of pages: what stands at one height on many of them, outside of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from qostil.importer.formats.pdf.lines import Line
from qostil.importer.page_marks import is_copyright, is_printed_foot, names_page, tells_version
from qostil.importer.prefixes import is_answer, question
from qostil.importer.source_text import LeftOut

MARGIN = "the head or foot of pages"
# It stands on two pages and this share of all, at heights that differ by less than so many points.
_SHARE, _SAME = 0.4, 2.0
_SENTENCE = re.compile(r"[.;,:!?]$")
_DIGITS = re.compile(r"\d+")
# The heights at which a text stands, with the number of its page.
_Places = Mapping[str, Sequence[tuple[int, float]]]


def without_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[LeftOut]]:
    """Return the lines of each page without heads and feet, and what was left out.

    The head of the first page stays, if no number tells it from that of the others: it may be the title, or the head of
    a table.

    >>> def page(number):
    ...     texts = ["Көмек", f"{'Чек' if number > 1 else 'Шот'} сақталады", f"{number}-бет"]
    ...     return [Line(text, 40, 300, 780 - 300 * n, 770 - 300 * n) for n, text in enumerate(texts)]
    >>> pages, left_out = without_margins([page(1), page(2)])
    >>> [[line.text for line in lines] for lines in pages], [part.text for part in left_out]
    ([['Көмек', 'Шот сақталады'], ['Чек сақталады']], ['1-бет', 'Көмек', '2-бет'])
    """
    places = _places(pages)
    least = max(2.0, _SHARE * len(pages))
    kept: list[list[Line]] = []
    left_out: list[LeftOut] = []
    for number, lines in enumerate(pages):
        running = {id(line): line for line in _running(lines, places, least, is_first=not number)}
        left_out += [LeftOut(line.text, MARGIN) for line in lines if id(line) in running]
        kept.append([line for line in lines if id(line) not in running])
    return kept, left_out


def _places(pages: Sequence[Sequence[Line]]) -> _Places:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, lines in enumerate(pages):
        for line in lines:
            found[_words(line)].append((number, line.middle))
    return found


def _words(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _running(lines: Sequence[Line], places: _Places, least: float, is_first: bool) -> Iterator[Line]:
    """Yield the lines from the top and from the bottom up to the first that does not stand on other pages."""
    ordered = sorted(lines, key=lambda line: -line.middle)
    foot = list(_while_running(ordered[::-1], places, least))
    # A page alone has nothing to compare with.
    foot = foot or _foot_of_one_page(ordered)
    head = list(_while_running(ordered, places, least))
    if len(foot) == len(ordered):
        # Nothing else is on the page.
        return
    yield from foot
    # Two pages may be printed on a sheet, each with its head.
    again = {id(line) for at, line in enumerate(head) if any(line.text == one.text for one in head[:at])}
    yield from (line for line in head if not is_first or "#" in _words(line) or id(line) in again)


def _foot_of_one_page(ordered: Sequence[Line]) -> list[Line]:
    """Return the lowest lines that tell a page, a version or a copyright; what a browser printed, a rule tells."""
    lowest = [line for line in ordered if abs(line.middle - ordered[-1].middle) <= _SAME]
    if is_printed_foot(" ".join(line.text for line in sorted(lowest, key=lambda line: line.left))):
        return []
    return [line for line in lowest if _is_of_page(line.text)]


def _is_of_page(text: str) -> bool:
    is_number = names_page(text) and not text.endswith(".")
    return is_number or is_copyright(text) or (tells_version(text) and "." in text)


def _while_running(lines: Sequence[Line], places: _Places, least: float) -> Iterator[Line]:
    last: Line | None = None
    for line in lines:
        if _is_running(line, places, least):
            last = line
            yield line
        elif last is None or abs(last.middle - line.middle) > _SAME:
            return


def _is_running(line: Line, places: _Places, least: float) -> bool:
    """Return whether a text stands at this height on many pages.

    Slides have a label above each question, and may have one sentence below each answer.
    """
    if (
        question(line.text) is not None
        or is_answer(line.text)
        or (_SENTENCE.search(line.text) and not is_copyright(line.text))
    ):
        return False
    heights = places[_words(line)]
    return len({number for number, middle in heights if abs(middle - line.middle) <= _SAME}) >= least
