"""Read the pages of both language trees: unchanged pages come from the store, the others are parsed."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from qostil.corpus.corpus import Corpus
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import LOCALES, split_locale
from qostil.model.page import CheckPage, Page
from qostil.reading import store
from qostil.reading.sources import Source, scan
from qostil.settings.extensions import READERS
from qostil.settings.project import Settings
from qostil.settings.site import Site
from qostil.system.errors import CannotRunError

_STORE = ".cache/qostil/pages.msgpack"


def read_corpus(root: Path, settings: Settings, site: Site, knowledge: Knowledge, check: CheckPage) -> Corpus:
    """Read every page of both languages below the docs folder of a project, and run the checks of single pages.

    Raises CannotRunError if the docs folder does not exist.
    """
    if not (root / site.docs).is_dir():
        folders = " and ".join(f"{site.docs}/{locale}/" for locale in LOCALES)
        raise CannotRunError(f"{site.docs}/: no such folder; the pages belong in {folders}")
    sources = list(scan(root, site.docs, settings.max_page_bytes))
    inside = {source.path: split_locale(source.path.removeprefix(site.docs + "/"))[0] for source in sources}
    pages = [source for source in sources if source.is_page and inside[source.path]]
    with _without_collections():
        read = tuple(_pages(root, site, knowledge, pages, check))
    return Corpus(
        pages=read,
        assets=frozenset(source.path for source in sources if not source.is_page),
        symlinks=frozenset(source.path for source in sources if source.is_link),
        strays=tuple(source.path for source in sources if source.is_page and not inside[source.path]),
        docs=site.docs,
        site_url=site.url,
        nav=site.nav,
        knowledge=knowledge,
        seen_within_days=settings.links.seen_within_days,
    )


@contextmanager
def _without_collections() -> Iterator[None]:
    """Disable garbage collection meanwhile: the many pages live as long as the run and contain no cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _pages(root: Path, site: Site, knowledge: Knowledge, sources: Sequence[Source], check: CheckPage) -> Iterator[Page]:
    """Yield the pages in the order of their sources."""
    fingerprint = store.fingerprint(site.extensions, site.extension_settings, site.docs, *knowledge.of_pages)
    known = {} if READERS.intersection(site.extensions) else store.load_pages(root / _STORE, fingerprint)
    keys = [store.store_key(source.path, source.content or b"") for source in sources]
    fresh = {key: source for key, source in zip(keys, sources, strict=True) if source.trouble or key not in known}
    read = dict(zip(fresh, _read(site, knowledge, list(fresh.values()), check), strict=True))
    if read or len(known) != len(keys):
        whole = {key: read.get(key) or known[key] for key, s in zip(keys, sources, strict=True) if not s.trouble}
        store.save_pages(root / _STORE, fingerprint, whole)
    return (read.get(key) or known[key] for key in keys)


def _read(site: Site, knowledge: Knowledge, sources: Sequence[Source], check: CheckPage) -> Iterator[Page]:
    if not sources:
        return iter(())
    # Imported here: the Markdown modules take 50 ms to import, and stored pages do not need them.
    from qostil.reading.reader import read_all

    return read_all(site, knowledge, sources, check)
