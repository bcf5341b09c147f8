"""Read both trees: what is known from the last time is taken from the store, the rest is read in parallel."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import msgspec

from qostil.checks import check_page
from qostil.corpus import Corpus
from qostil.links.ledger import load_ledger
from qostil.links.registry import Registry
from qostil.links.registry_file import data_folder, load_registry
from qostil.page import Complaint, Page
from qostil.pairing import key_of, split
from qostil.reading import store
from qostil.reading.page import read_page, troubled
from qostil.reading.render import Renderer
from qostil.reading.sources import Source, decode, scan
from qostil.settings import CannotRunError, Settings
from qostil.site import Site

# Below this many pages, starting processes takes longer than reading the pages.
PARALLEL_FROM = 100
_BATCH = 25
_STORE = ".cache/qostil/pages.msgpack"


def read_corpus(root: Path, settings: Settings, site: Site) -> Corpus:
    """Read every page of both languages below the docs folder of a project."""
    if not (root / site.docs).is_dir():
        raise CannotRunError(f"{site.docs}/: no such folder; the pages belong in {site.docs}/kk/ and {site.docs}/ru/")
    sources = list(scan(root, site.docs, settings.max_page_bytes))
    inside = {source.path: split(source.path.removeprefix(site.docs + "/"))[0] for source in sources}
    pages = [source for source in sources if source.is_page and inside[source.path]]
    registry = load_registry(root)
    with _without_collections():
        read = tuple(_pages(root, site, registry, pages))
    return Corpus(
        pages=read,
        assets=frozenset(source.path for source in sources if not source.is_page),
        links=frozenset(source.path for source in sources if source.is_link),
        strays=tuple(source.path for source in sources if source.is_page and not inside[source.path]),
        docs=site.docs,
        site_url=site.url,
        nav=site.nav,
        registry=registry,
        ledger=load_ledger(data_folder(root)),
        seen_within_days=settings.links.seen_within_days,
    )


@contextmanager
def _without_collections() -> Iterator[None]:
    """Look for no garbage meanwhile: pages live as long as the run and hold no cycles, and there are many."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _pages(root: Path, site: Site, registry: Registry, sources: Sequence[Source]) -> Iterator[Page]:
    """Yield the pages in the order of their sources."""
    fingerprint = store.fingerprint(site.extensions, site.extension_settings, site.docs, registry.meanings())
    known = store.load(root / _STORE, fingerprint)
    keys = [store.key_of(source.path, source.content or b"") for source in sources]
    fresh = {key: source for key, source in zip(keys, sources, strict=True) if source.trouble or key not in known}
    read = dict(zip(fresh, _read_all(site, registry, list(fresh.values())), strict=True))
    if read or len(known) != len(keys):
        whole = {key: read.get(key) or known[key] for key, s in zip(keys, sources, strict=True) if not s.trouble}
        store.save(root / _STORE, fingerprint, whole)
    return (read.get(key) or known[key] for key in keys)


def _read_all(site: Site, registry: Registry, sources: Sequence[Source]) -> Iterator[Page]:
    reader = _Reader(site, registry)  # what is wrong with the extensions is told here, not in a worker
    if len(sources) < PARALLEL_FROM:
        return (reader.read(source) for source in sources)
    return _read_in_parallel(site, registry, sources)


def _read_in_parallel(site: Site, registry: Registry, sources: Sequence[Source]) -> Iterator[Page]:
    # A fork begins at once, with all that is imported; where there are threads, as in a preview, it would break.
    alone = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if alone else "spawn")
    batches = [sources[n : n + _BATCH] for n in range(0, len(sources), _BATCH)]
    with ProcessPoolExecutor(os.cpu_count(), context, _Reader.settle, (site, registry)) as pool:
        for encoded in pool.map(_Reader.read_batch, batches):
            yield from msgspec.msgpack.decode(encoded, type=list[Page])


class _Reader:
    """Reads pages one after another; each process settles one of its own."""

    _here: _Reader

    def __init__(self, site: Site, registry: Registry) -> None:
        self._docs = site.docs
        try:
            self._renderer = Renderer(site.extensions, site.extension_settings, registry)
        except Exception as error:
            raise CannotRunError(f"mkdocs.yml: markdown_extensions: {error}; mend or remove what it names") from error

    @classmethod
    def settle(cls, site: Site, registry: Registry) -> None:
        gc.disable()  # what a worker makes lives as long as the worker: looking for garbage finds none
        cls._here = cls(site, registry)

    @classmethod
    def read_batch(cls, sources: Sequence[Source]) -> bytes:
        return msgspec.msgpack.encode([cls._here.read(source) for source in sources])

    def read(self, source: Source) -> Page:
        text = decode(source.content or b"") if not source.trouble else source.trouble
        inside = source.path.removeprefix(self._docs + "/")
        if isinstance(text, Complaint):
            page = troubled(source.path, split(inside)[0] or "kk", key_of(inside), text)
        else:
            page = read_page(source.path, self._docs, text, self._renderer)
        return msgspec.structs.replace(page, findings=tuple(check_page(page)))
