"""Read pages from their sources: sequentially or, if there are many, in several processes."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

import msgspec

from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import key_of, locale_of
from qostil.model.page import CheckPage, Complaint, Page
from qostil.reading import deadline
from qostil.reading.page import read_page, troubled
from qostil.reading.render import Renderer
from qostil.reading.sources import Source, decode_page, first_decomposed
from qostil.settings.site import Site
from qostil.system.errors import CannotRunError
from qostil.system.forking import may_fork
from qostil.system.interrupt import Interrupted
from qostil.system.progress import progress

# Below this many pages, starting processes takes longer than reading the pages.
PARALLEL_FROM = 100
_BATCH = 25

# What a reader is made from: the site, its data, the checks of pages, and how many seconds a page may take.
_Given = tuple[Site, Knowledge, CheckPage, float]


def read_all(site: Site, knowledge: Knowledge, sources: Sequence[Source], check: CheckPage) -> Iterator[Page]:
    """Read pages in the order of their sources, from PARALLEL_FROM pages on in parallel."""
    given = site, knowledge, check, deadline.MOST_SECONDS
    reader = _Reader(*given)  # raises errors of the extensions here, not in a worker
    if len(sources) < PARALLEL_FROM:
        return (reader.read(source) for source in sources)
    return _read_in_parallel(given, sources)


def _read_in_parallel(given: _Given, sources: Sequence[Source]) -> Iterator[Page]:
    # A forked process starts at once with all imports.
    context = multiprocessing.get_context("fork" if may_fork() else "spawn")
    batches = [sources[n : n + _BATCH] for n in range(0, len(sources), _BATCH)]
    with (
        ProcessPoolExecutor(os.cpu_count(), context, _initialize_worker, given) as pool,
        progress("pages read", len(sources)) as tell,
    ):
        for number, encoded in enumerate(pool.map(_read_batch, batches), 1):
            tell(min(number * _BATCH, len(sources)))
            yield from msgspec.msgpack.decode(encoded, type=list[Page])


class _Reader:
    """A reader of single pages."""

    def __init__(self, site: Site, knowledge: Knowledge, check: CheckPage, seconds: float) -> None:
        self._docs, self._check, self._glossary = site.docs, check, knowledge.glossary
        self._seconds = seconds
        try:
            self._renderer = Renderer(site.extensions, site.extension_settings, knowledge.registry)
        except (CannotRunError, Interrupted):
            raise
        except (Exception, SystemExit) as error:
            why = " ".join(str(error).split()) or type(error).__name__
            raise CannotRunError(f"mkdocs.yml: markdown_extensions: {why}; mend or remove what it names") from error

    def read(self, source: Source) -> Page:
        """Read and check a page; one that takes too long is unreadable."""
        try:
            with deadline.deadline(self._seconds):
                return self._checked(self._read(source))
        except deadline.TooSlowError:
            return self._checked(self._troubled(source, deadline.too_slow(self._seconds)))

    def _read(self, source: Source) -> Page:
        text = decode_page(source.content or b"") if not source.trouble else source.trouble
        if isinstance(text, Complaint):
            return self._troubled(source, text)
        page = read_page(source.path, self._docs, text, self._renderer, self._glossary)
        return msgspec.structs.replace(page, first_decomposed=first_decomposed(source.content or b"", text))

    def _troubled(self, source: Source, complaint: Complaint) -> Page:
        inside = source.path.removeprefix(self._docs + "/")
        return troubled(source.path, locale_of(inside), key_of(inside), complaint)

    def _checked(self, page: Page) -> Page:
        return msgspec.structs.replace(page, findings=tuple(self._check(page)))


# The reader of a worker process.
_reader: _Reader


def _initialize_worker(*given: *_Given) -> None:
    """Initialize a worker process."""
    global _reader
    gc.disable()  # a worker's objects live as long as the worker: garbage collection would find nothing
    _reader = _Reader(*given)


def _read_batch(sources: Sequence[Source]) -> bytes:
    return msgspec.msgpack.encode([_reader.read(source) for source in sources])
