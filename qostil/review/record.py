"""Write reviews: the texts of items as they are, the adoption of a whole site, and the merge of two branches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec
from filelock import FileLock

from qostil.knowledge.files import is_conflict_mark, read_optional_text
from qostil.knowledge.reviews import (
    Review,
    Reviewed,
    checksum,
    lock_path,
    lock_text,
    locked_pages,
    parse_lock,
    parse_row,
)
from qostil.review.passages import passages_of
from qostil.review.states import ItemState
from qostil.system.aside import write_together
from qostil.system.text_file import read_text

# Held while locks are read and written.
_OWN = ".cache/qostil/review"


def review_of(state: ItemState, docs: str, on: date, by: str = "", why: str = "") -> Review:
    """Return the review of an item as it is now; it must exist in both languages."""
    texts = {
        locale: tuple(read.passage for read in passages_of(side.page, side.item, docs))
        for locale, side in state.sides.items()
    }
    reviewed = Reviewed(on, texts, by, " ".join(why.split()))
    prints = {locale: side.item.fingerprint for locale, side in state.sides.items()}
    written = msgspec.json.encode(reviewed).decode()
    return Review(state.page, state.id, prints, written, checksum(written))


def record(
    root: Path,
    made: Sequence[Review],
    gone: Sequence[Review] = (),
    beside: Mapping[Path, bytes] | None = None,
    modes: Mapping[Path, int] | None = None,
) -> None:
    """Write reviews into the locks of their pages, and take out those of items that are gone or stand elsewhere.

    Files `beside` are written too, with their modes, or nothing is.
    """
    own = root / _OWN
    own.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(own):  # another run may record items of the same page
        pages = {review.page: _locked(root, review.page) for review in (*made, *gone)}
        for review in gone:
            pages[review.page].pop(review.item, None)
        for review in made:
            pages[review.page][review.item] = review
        locks = {root / lock_path(page): lock_text(page, kept.values()).encode() for page, kept in pages.items()}
        write_together({**(beside or {}), **locks}, modes)
        for page, kept in pages.items():
            if not kept:
                (root / lock_path(page)).unlink()


def _locked(root: Path, page: str) -> dict[str, Review]:
    return parse_lock(page, read_optional_text(root, lock_path(page)))


def mend(root: Path, states: Iterable[ItemState]) -> list[Review]:
    """Resolve the merges in all locks: of two reviews of one item, keep the one that fits the pages.

    Return the reviews that were chosen. If both fit as well, the later one is kept.
    """
    now = {(state.page, state.id): state for state in states}
    chosen, files = list[Review](), dict[Path, bytes]()
    for page in locked_pages(root):
        text = read_text(root / lock_path(page), lock_path(page))
        versions = _versions(page, text)
        if any(map(is_conflict_mark, text.splitlines())) or any(len(found) > 1 for found in versions.values()):
            kept = {item: max(found, key=lambda review: _fit(review, now)) for item, found in versions.items()}
            chosen += [kept[item] for item, found in versions.items() if len({review.row for review in found}) > 1]
            files[root / lock_path(page)] = lock_text(page, kept.values()).encode()
    write_together(files)
    return chosen


def _versions(page: str, text: str) -> Mapping[str, list[Review]]:
    """Return every review of each item in a lock with marks of a merge."""
    found: dict[str, list[Review]] = {}
    for number, row in enumerate(text.splitlines(), 1):
        if not is_conflict_mark(row) and (review := parse_row(page, row, number)):
            found.setdefault(review.item, []).append(review)
    return found


def _fit(review: Review, now: Mapping[tuple[str, str], ItemState]) -> tuple[int, date, str]:
    state = now.get((review.page, review.item))
    sides = state.sides if state else {}
    same = sum(side.item.fingerprint == review.prints[locale] for locale, side in sides.items())
    return same, review.reviewed.on, review.written
