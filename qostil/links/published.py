"""Where a page of Markdown and its links stand in the built site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin

from qostil.addresses.target import target
from qostil.corpus.corpus import Corpus
from qostil.model.page import Page

_INDEX = frozenset({"index", "README"})


def url_of(path: str, docs: str) -> str:
    """Return where the site shows a page, from the root of the site.

    >>> url_of("docs/kk/home-internet/payments.md", "docs"), url_of("docs/ru/index.md", "docs")
    ('kk/home-internet/payments/', 'ru/')
    """
    inside = PurePosixPath(path).relative_to(docs)
    folder = inside.parent if inside.stem in _INDEX else inside.with_suffix("")
    return f"{folder}/"


def lines_of(page: Page, corpus: Corpus, site_url: str) -> Mapping[str, int]:
    """Return the first line of each address that a page leads to, as the built page has the address, in full."""
    here = urljoin(site_url, url_of(page.path, corpus.docs))
    lines: dict[str, int] = {}
    for part in page.parts:
        written = [(link.line, link.href) for link in part.links] + [(image.line, image.src) for image in part.images]
        for line, href in sorted(written):
            for address in _published(page, corpus, here, site_url, href):
                lines.setdefault(unquote(address), line)
    return lines


def _published(page: Page, corpus: Corpus, here: str, site_url: str, href: str) -> Iterator[str]:
    """The address as it is written, which is what becomes of one that leads to no file; and as MkDocs writes it."""
    try:
        yield urljoin(here, href)
    except ValueError:
        yield href
    to = target(page.path, href, corpus.site_url)
    if to.kind == "inside" and to.path.startswith(f"{corpus.docs}/"):
        path = url_of(to.path, corpus.docs) if to.path in corpus.by_path else to.path.removeprefix(f"{corpus.docs}/")
        yield urljoin(site_url, path) + (f"#{to.fragment}" if to.fragment else "")
