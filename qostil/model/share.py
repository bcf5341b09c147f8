"""A share of work that several machines divide among themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Share(NamedTuple):
    """The share of one of several machines, counted from 1.

    >>> Share(2, 3).of(["төлем", "роутер", "шарт", "өшіру", "байланыс"])
    ['роутер', 'байланыс']
    """

    number: int
    total: int

    def of(self, pieces: Sequence[T]) -> Sequence[T]:
        """Return the pieces of this share; each piece is in one share."""
        return pieces[self.number - 1 :: self.total]

    def __str__(self) -> str:
        """Return it as it is written: «2/3»."""
        return f"{self.number}/{self.total}"


def read_share(written: str) -> Share | None:
    """Return the share that is written; None if none is.

    >>> read_share("2/4"), read_share("0/4"), read_share("5/4"), read_share("4")
    (Share(number=2, total=4), None, None, None)
    """
    number, _, total = written.partition("/")
    if not (number.isdecimal() and total.isdecimal() and 1 <= int(number) <= int(total)):
        return None
    return Share(int(number), int(total))
