"""Remember the pairs of pages in which the checks of pairs find nothing: nearly all, until one of the pages changes.

The memory is a file in `.cache/qostil/` and may be deleted at any time. It has a hash of each such pair: of both pages,
of all on which their reading depends, and of the checks. Nobody elsewhere can know it, as that of the pages' store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

from qostil.corpus.corpus import Corpus, Pair
from qostil.system.kept import keep, kept

_SIZE = 16


class Quiet:
    """The pairs that are known, and those that become known; without a file, none ever is.

    >>> from qostil.model.page import Page
    >>> pages = Page("docs/kk/a.md", "kk", "a"), Page("docs/ru/a.md", "ru", "a")
    >>> corpus, quiet = Corpus(pages, marks={page.path: page.path for page in pages}), Quiet()
    >>> quiet.add(corpus, corpus.pairs)
    >>> quiet.unknown(corpus), len(quiet.unknown(Corpus(pages)))
    ([], 1)
    """

    def __init__(self, file: Path | None = None, checks: Collection[str] = ()) -> None:
        """Read the memory of runs of the same checks; what cannot be read is not known."""
        self._file, self._checks = file, " ".join(sorted(checks)).encode()
        self._before = frozenset(kept(file, "", list[bytes]) or ())
        self._now: set[bytes] = set()

    def unknown(self, corpus: Corpus) -> list[Pair]:
        """Return the pairs that must be checked."""
        hashes = {pair.key: self._hash(corpus, pair) for pair in corpus.pairs}
        self._now |= self._before.intersection(hashes.values())
        return [pair for pair in corpus.pairs if hashes[pair.key] not in self._now]

    def add(self, corpus: Corpus, pairs: Iterable[Pair]) -> None:
        """Remember that all the checks found nothing in these pairs."""
        self._now |= {self._hash(corpus, pair) for pair in pairs} - {b""}

    def save(self) -> None:
        """Write what this run knows."""
        if self._now != self._before:
            keep(self._file, "", sorted(self._now))

    def _hash(self, corpus: Corpus, pair: Pair) -> bytes:
        """Return a hash of all on which the findings in a pair depend; nothing if something else may change a page."""
        marks = [corpus.marks.get(page.path, "") for page in pair.pages]
        depended = " ".join(marks).encode() + self._checks
        return hashlib.blake2b(depended, digest_size=_SIZE).digest() if all(marks) else b""
