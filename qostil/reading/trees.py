"""Read the pages of both language trees: unchanged pages come from the store, the others are parsed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import msgspec

from qostil.corpus.corpus import Corpus
from qostil.knowledge.knowledge import Knowledge
from qostil.model.locale import LOCALES, split_locale
from qostil.model.page import CheckPage, Page
from qostil.reading import store
from qostil.reading.deadline import was_stopped
from qostil.reading.sources import Source, decode_page, scan, without_lines
from qostil.settings.extensions import READERS
from qostil.settings.project import Settings
from qostil.settings.site import Site
from qostil.system.cache import cache_of
from qostil.system.errors import CannotRunError
from qostil.system.sealed import read_sealed, write_sealed


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
    read, marks = _pages(root, site, knowledge, pages, check)
    corpus = Corpus(
        pages=read,
        marks=marks,
        assets=frozenset(source.path for source in sources if not source.is_page),
        symlinks=frozenset(source.path for source in sources if source.is_link),
        strays=tuple(source.path for source in sources if source.is_page and not inside[source.path]),
        docs=site.docs,
        site_url=site.url,
        nav=site.nav,
        sections=site.sections,
        knowledge=knowledge,
        seen_within_days=settings.links.seen_within_days,
        reviewing=settings.review,
    )
    return replace(corpus, without_items=_without_items(corpus, site, knowledge, pages, check))


def with_contents(
    corpus: Corpus, site: Site, knowledge: Knowledge, contents: Mapping[str, bytes], check: CheckPage
) -> Corpus:
    """Return a corpus as it would be if some of its pages had other contents; name a page in both languages."""
    sources = [Source(path, content) for path, content in contents.items()]
    read = {page.path: page for page in _read(site, knowledge, sources, check)}
    kept = {path: page for path, page in corpus.without_items.items() if path not in read}
    pages = tuple(read.get(page.path, page) for page in corpus.pages)
    marks = {path: mark for path, mark in corpus.marks.items() if path not in read}
    changed = replace(corpus, pages=pages, without_items=kept, marks=marks)
    return replace(changed, without_items={**kept, **_without_items(changed, site, knowledge, sources, check)})


def lend_store(root: Path, other: Path) -> None:
    """Copy the store of a project, so that another version of it need not parse the pages that both have."""
    here, there = cache_of(root), cache_of(other)
    if here and there:
        for name in store.FILES:
            with suppress(OSError):
                write_sealed(there / name, read_sealed(here / name))


def _without_items(
    corpus: Corpus, site: Site, knowledge: Knowledge, sources: Sequence[Source], check: CheckPage
) -> Mapping[str, Page]:
    """Read each page with draft items a second time, without these: so it is published, and so it is checked.

    An item may hold what the rest of its page needs, such as the address of a link; no filter of what was read tells.
    """
    found = [source for source in sources if source.path in corpus.draft_items]
    rest = [
        replace(source, content=without_lines(source.content or b"", partial(corpus.is_in_draft_item, source.path)))
        for source in found
    ]
    read = _read(site, knowledge, rest, check)
    return {page.path: _with_excuses(page, source, corpus) for page, source in zip(read, rest, strict=True)}


def _with_excuses(page: Page, source: Source, corpus: Corpus) -> Page:
    """Return the rest of a page with the excuses from checks for it.

    A comment may stand in the draft item and excuse what is below it, or stand above the item and excuse nothing else.
    """
    # Imported here for the same reason as in `_read`: it imports a parser of HTML.
    from qostil.reading.comments import following_text

    text = decode_page(source.content or b"")
    following = following_text(text.split("\n") if isinstance(text, str) else [])
    is_draft = partial(corpus.is_in_draft_item, page.path)
    kept = [
        excuse
        for excuse in corpus.by_path[page.path].excuses
        if not is_draft(excuse.last) or (not is_draft(excuse.line) and following[excuse.first - 1] < excuse.line - 1)
    ]
    return msgspec.structs.replace(page, excuses=tuple(kept))


def _pages(
    root: Path, site: Site, knowledge: Knowledge, sources: Sequence[Source], check: CheckPage
) -> tuple[tuple[Page, ...], Mapping[str, str]]:
    """Return the pages in the order of their sources, and the marks of those that can be stored."""
    fingerprint = store.fingerprint(site.extensions, site.extension_settings, site.docs, *knowledge.of_pages)
    folder = cache_of(root) if not READERS.intersection(site.extensions) else None
    kept = store.Store(folder, fingerprint) if folder else None
    known = kept.pages if kept else {}
    keys = [store.store_key(source.path, source.content or b"") for source in sources]
    fresh = {key: source for key, source in zip(keys, sources, strict=True) if source.trouble or key not in known}
    read = dict(zip(fresh, _read(site, knowledge, list(fresh.values()), check), strict=True))
    pages = {key: read.get(key) or known[key] for key in keys}
    lasting = {
        key for key, source in zip(keys, sources, strict=True) if not (source.trouble or was_stopped(pages[key]))
    }
    if kept:
        kept.keep({key: page for key, page in pages.items() if key in lasting})
    marks = {page.path: fingerprint + key for key, page in pages.items() if key in lasting} if kept else {}
    return tuple(pages[key] for key in keys), marks


def _read(site: Site, knowledge: Knowledge, sources: Sequence[Source], check: CheckPage) -> Iterator[Page]:
    if not sources:
        return iter(())
    # Imported here: the Markdown modules take 50 ms to import, and stored pages do not need them.
    from qostil.reading.reader import read_all

    return read_all(site, knowledge, sources, check)
