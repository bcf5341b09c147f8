"""Write a status for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qostil.model.finding import printable
from qostil.status.columns import columns
from qostil.status.values import OpenItem, OutsideLink, SiteStatus, Waiting
from qostil.status.words import IN_STEP, NO_REVIEWS, NOBODY, ROOT, WHOLE, language, oldest, read, unread, urgency


def as_text(status: SiteStatus) -> str:
    """Return a table of sections and pages, whom the items wait for, and what is not in step.

    >>> from datetime import date
    >>> from qostil.review.states import STATES
    >>> from qostil.status.values import Tally
    >>> tally = Tally("", 1, 1, 4, 3, dict.fromkeys(STATES, 0), *[0] * 7)
    >>> status = SiteStatus(date(2026, 11, 26), False, tally, (), (), (), (), (), ())
    >>> print(as_text(status).split(chr(10) * 2)[0])
           pages  items
    total    1/1    3/4
    """
    return "\n\n".join("\n".join(map(printable, lines)) for lines in _parts(status) if lines)


def _parts(status: SiteStatus) -> Iterator[list[str]]:
    yield list(_table(status))
    yield [line for line in (_oldest(status), unread(status), _reviews(status)) if line]
    yield _titled("waited for:", [line for one in status.waiting for line in _waiting(one)])
    yield _titled("not in step:", map(_item, status.items))
    yield _titled("outside addresses:", map(_link, status.links))
    yield _more(status)


def _table(status: SiteStatus) -> Iterator[str]:
    wanted = columns(status)
    rows = [(WHOLE, status.whole)]
    for section in status.sections:
        rows.append((section.whole.name or ROOT, section.whole))
        rows += [(f"  {page.name}", page) for page in section.pages]
    # A title of two words stands in two lines.
    titles = [column.title.rpartition(" ")[::2] for column in wanted]
    head = [["", *(first for first, _ in titles)], ["", *(last for _, last in titles)]]
    cells = [[printable(name), *(column.cell(tally) for column in wanted)] for name, tally in rows]
    yield from _aligned([line for line in head if any(line)] + cells)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows with their first cells to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        numbers = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield "  ".join([first.ljust(widths[0]), *numbers]).rstrip()


def _oldest(status: SiteStatus) -> str:
    return f"oldest review: {oldest(status.whole)}" if status.whole.oldest else ""


def _reviews(status: SiteStatus) -> str:
    if not status.has_reviews:
        return NO_REVIEWS
    return "" if status.items else IN_STEP


def _titled(title: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return [title, *(f"  {line}" for line in found)] if found else []


def _waiting(waiting: Waiting) -> Iterator[str]:
    yield f"{waiting.person or NOBODY} ({language(waiting.language)}): {len(waiting.items)}"
    yield from (f"  {item}" for item in waiting.items)


def _item(item: OpenItem) -> str:
    kinds = f" ({', '.join(item.kinds)})" if item.kinds else ""
    told = [f"{item.address}: {item.state}{kinds}", read(item.reviewed, item.by), urgency(item)]
    return f"{', '.join(item.places)}: {'; '.join(filter(None, told))}"


def _link(link: OutsideLink) -> str:
    since = f" since {link.since}" if link.since else ""
    return f"{link.place}: {link.address}: {link.state}{since}"


def _more(status: SiteStatus) -> list[str]:
    """Return the commands that list what is only counted here."""
    commands = {
        "«qostil questions» lists the open questions": status.questions,
        "«qostil excuses» lists the excuses": status.excuses,
    }
    return [told for told, remarks in commands.items() if remarks]
