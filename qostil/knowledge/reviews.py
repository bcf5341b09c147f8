"""Read and write the review lock: what both languages of each item said when they were last read together.

The folder `knowledge/reviews/` has a file for each page and a line for each item, so that git merges the reviews of
different items. The blank line between two items keeps changes of neighbours apart.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import msgspec

from qostil.knowledge.files import KNOWLEDGE_FOLDER, is_conflict_mark
from qostil.model.finding import Place
from qostil.model.locale import LOCALES, Locale
from qostil.model.passage import Passage
from qostil.system.errors import CannotRunError
from qostil.system.text_file import read_text

REVIEWS_FOLDER = f"{KNOWLEDGE_FOLDER}/reviews"
_SUFFIX = ".lock"
# The name of the text before the first item, with the title and the description of the page.
TOP = "."
_HEAD = """\
# What the items of «{key}» said when both languages were last read together. «qostil review» writes this file.
"""
_ROW = re.compile(r"(?P<item>\S+) (?P<prints>(?:[0-9a-f]{20} ){2})(?P<sum>[0-9a-f]{16}) (?P<reviewed>\{.*\})\s*$")
# The first signs of the marks of a merge.
_MARKS = frozenset("<|=>")
_WRONG = "is no review; take the file from the last commit, and let «qostil review» write it"
_UNMERGED = "two branches have changed this lock; «qostil review --mend» keeps the reviews that fit the pages"
_EDITED = "was changed by hand; take the line from the last commit, or out of the file, and review the item again"
_NO_FOLDER = "is no folder; take it away, or get the folder from the last commit"


class Reviewed(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who has read an item in both languages, when, and what it said."""

    on: date
    texts: dict[Locale, tuple[Passage, ...]]
    # Empty if the item was adopted with the whole site: then nobody has read it.
    by: str = ""
    # Why one language may follow no change of the other.
    why: str = ""


class Review(msgspec.Struct, frozen=True):
    """A line of the lock; its texts are decoded only when they are asked for."""

    page: str
    item: str
    # The fingerprints of the texts.
    prints: Mapping[Locale, str]
    written: str
    # The checksum of what is written: a replacement in all files of a project must not change what was read.
    sum: str = ""
    line: int = 1

    @property
    def reviewed(self) -> Reviewed:
        """The decoded review. Raises CannotRunError if it was not written by «qostil review»."""
        place = Place(lock_path(self.page), self.line)
        if self.sum != checksum(self.written):
            raise CannotRunError(f"{place}: «{self.item}» {_EDITED}")
        try:
            return msgspec.json.decode(self.written, type=Reviewed)
        except msgspec.MsgspecError as error:
            raise CannotRunError(f"{place}: {error}: {_WRONG}") from error

    @property
    def row(self) -> str:
        """The line of the file."""
        return f"{self.item} {' '.join(self.prints.values())} {self.sum} {self.written}"


# The reviews by page and item.
Reviews = Mapping[str, Mapping[str, Review]]


def checksum(written: str) -> str:
    """Return the checksum of the written part of a review: 16 hexadecimal digits.

    >>> checksum("{}") == checksum("{} ")
    False
    """
    return hashlib.blake2b(written.encode(), digest_size=8).hexdigest()


def lock_path(page: str) -> str:
    """Return the path of the lock of a page, in the project.

    >>> lock_path("home-internet/payments")
    'knowledge/reviews/home-internet/payments.lock'
    """
    return f"{REVIEWS_FOLDER}/{page}{_SUFFIX}"


def load_reviews(root: Path) -> Reviews:
    """Read all locks of a project. Raises CannotRunError with one line for one that cannot be read."""
    return {page: parse_lock(page, read_text(root / lock_path(page), lock_path(page))) for page in locked_pages(root)}


def locked_pages(root: Path) -> Iterator[str]:
    """Yield the keys of the pages with a lock, sorted."""
    folder = str(root / REVIEWS_FOLDER)
    if os.path.lexists(folder) and not (root / REVIEWS_FOLDER).is_dir():
        raise CannotRunError(f"{REVIEWS_FOLDER}: {_NO_FOLDER}")
    # Thousands of files, for which pathlib is slow.
    found = (f"{at}/{name}" for at, _, names in os.walk(folder) for name in names if name.endswith(_SUFFIX))
    yield from sorted(file[len(folder) + 1 : -len(_SUFFIX)].replace(os.sep, "/") for file in found)


def parse_lock(page: str, text: str) -> dict[str, Review]:
    """Parse the lock of a page. Raises CannotRunError for a line that is no review, and for marks of a merge.

    >>> written = '{"on":"2026-11-26","texts":{"kk":[["question","Чек"]]}}'
    >>> row = f'receipt {"0" * 20} {"1" * 20} {checksum(written)} {written}'
    >>> parse_lock("payments", row)["receipt"].reviewed.texts["kk"][0].text
    'Чек'
    """
    found = {}
    for number, row in enumerate(text.split("\n"), 1):
        if row[:1] in _MARKS and is_conflict_mark(row):
            raise CannotRunError(f"{Place(lock_path(page), number)}: {_UNMERGED}")
        if review := parse_row(page, row, number):
            if review.item in found:
                raise CannotRunError(f"{Place(lock_path(page), number)}: {_UNMERGED}")
            found[review.item] = review
    return found


def parse_row(page: str, row: str, number: int = 1) -> Review | None:
    """Parse a line of a lock; return None for a blank line or a comment. Raises CannotRunError for another one."""
    if row.startswith("#") or not row.strip():
        return None
    if not (match := _ROW.match(row)):
        raise CannotRunError(f"{Place(lock_path(page), number)}: «{row.strip():.40}» {_WRONG}")
    prints = dict(zip(LOCALES, match["prints"].split(), strict=True))
    return Review(page, match["item"], prints, match["reviewed"], match["sum"], number)


def lock_text(page: str, reviews: Iterable[Review]) -> str:
    """Return the text of the lock of a page, sorted by item.

    >>> two = (Review("a", item, {"kk": "0" * 20, "ru": "1" * 20}, "{}") for item in ("tv", "receipt"))
    >>> [line[:9] for line in lock_text("a", two).splitlines()[1:]]
    ['', 'receipt 0', '', 'tv 000000']
    """
    rows = sorted((review.item, review.row) for review in reviews)
    return _HEAD.format(key=page) + "".join(f"\n{row}\n" for _, row in rows)
