"""Check the links of built pages: every address leads to a file, and every fragment to an anchor, of the site.

A finding names the line of the Markdown that the link comes from. A link that no Markdown holds comes from the
theme; its finding names the first line of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urljoin

from qostil.addresses.contact import is_mail, is_phone
from qostil.addresses.target import scheme_of, target
from qostil.corpus.corpus import Corpus
from qostil.knowledge.registry import SCHEME
from qostil.links.built_page import BuiltPage
from qostil.links.built_site import BuiltSite
from qostil.model.finding import Finding, Place
from qostil.model.nearest import nearest
from qostil.model.page import Page

CHECK = "built-link"
NO_FILE = "the built page leads to «{address}», where no file is"
NO_ANCHOR = "the built page leads to «{address}», but nothing there is called «{fragment}»"
MEND = "did you mean «{near}»?"
LOOK = "write the link anew; where no line of the page holds it, mend the theme or the navigation"
PHONE = "«{address}» is no number that a telephone can dial"
PHONE_REMEDY = "write tel:+77080000160, or a short number such as tel:3131, without spaces"
MAIL = "«{address}» names no mailbox"
MAIL_REMEDY = "write mailto:name@example.kz"
LEFT = "«{address}» is in the built page as it was written, where nothing can follow it"
LEFT_REMEDY = "write a web address, a path, or a name of the registry in a Markdown link"
LOADED = "the built page loads or runs «{address}», which is no file of the site: another host would see every reader"
LOADED_REMEDY = "put the file into the theme, or take it out of mkdocs.yml (extra_javascript, extra_css, font, texts)"

# What MkDocs takes for the page of a folder.
_INDEX = frozenset({"index", "README"})
# Where a site is built without an address of its own.
_NO_SITE = "https://site.invalid/"


class _Broken(NamedTuple):
    full: str
    message: str
    remedy: str
    fields: dict[str, str]


def check_built(folder: Path, corpus: Corpus, known: Mapping[str, BuiltPage] | None = None) -> list[Finding]:
    """Return what is wrong with the addresses of a built site, in the order of places.

    Pages that are `known` by their names are not read again.
    """
    site = BuiltSite(folder, corpus.site_url or _NO_SITE, known)
    sources = {url_of(page.path, corpus.docs): page for page in corpus.pages}
    found = {
        (finding.place, finding.message): finding
        for built in site.pages.values()
        for finding in _of_page(site, built, sources.get(built.path), corpus)
    }
    return [*_loaded(site), *(found[key] for key in sorted(found))]


def _full(site: BuiltSite, built: BuiltPage, address: str) -> str:
    """Return the full address that an address on a page stands for; the address itself if it is not valid."""
    try:
        return site.full(built, address.strip())
    except ValueError:
        return address


def _loaded(site: BuiltSite) -> Iterator[Finding]:
    """Yield a finding for each address that pages load from other hosts, and for each script; one for all pages."""
    pages: dict[str, str] = {}
    for built in site.pages.values():
        for code in built.scripts:
            pages.setdefault(code, built.name)
        for address in built.loads:
            full = _full(site, built, address)
            if not full.startswith(site.url) and not full.startswith("data:image/"):
                pages.setdefault(address, built.name)
    for address, name in pages.items():
        yield Finding(Place(f"{site.folder.name}/{name}"), LOADED, LOADED_REMEDY, {"address": address}, check=CHECK)


def _of_page(site: BuiltSite, built: BuiltPage, page: Page | None, corpus: Corpus) -> Iterator[Finding]:
    broken = list(_broken(site, built))
    lines: Mapping[str, int] = lines_of(page, corpus, site.url) if page and broken else {}
    for one in broken:
        place = page.at(lines.get(unquote(one.full), 1)) if page else Place(f"{site.folder.name}/{built.name}")
        yield Finding(place, one.message, one.remedy, one.fields, check=CHECK)


def _broken(site: BuiltSite, built: BuiltPage) -> Iterator[_Broken]:
    for address in built.addresses:
        scheme, fields = scheme_of(address), {"address": address}
        if scheme == "tel" and not is_phone(address):
            yield _Broken(address, PHONE, PHONE_REMEDY, fields)
        elif scheme == "mailto" and not is_mail(address):
            yield _Broken(address, MAIL, MAIL_REMEDY, fields)
        elif scheme in ("", "http", "https"):
            yield from _followed(site, built, address)
        elif f"{scheme}:" == SCHEME:  # what else no reader should follow, unsafe-html tells of
            yield _Broken(address, LEFT, LEFT_REMEDY, fields)


def _followed(site: BuiltSite, built: BuiltPage, address: str) -> Iterator[_Broken]:
    """Yield what is wrong with an address inside the site; the registry covers the others."""
    try:
        full = site.full(built, address)
    except ValueError:
        yield _Broken(address, LEFT, LEFT_REMEDY, {"address": address})
        return
    name, fragment = site.inside(full), unquote(full.partition("#")[2])
    if name is None:
        return
    there = site.pages.get(name)
    if name not in site.files:
        near = nearest(name, site.files).removesuffix("index.html")
        yield _Broken(full, NO_FILE, MEND if near else LOOK, {"address": address, "near": near})
    elif there and fragment and fragment not in there.anchors:
        near = nearest(fragment, there.anchors)
        fields = {"address": address, "fragment": fragment, "near": f"#{near}"}
        yield _Broken(full, NO_ANCHOR, MEND if near else LOOK, fields)


def url_of(path: str, docs: str) -> str:
    """Return the URL of a page, relative to the root of the site.

    >>> url_of("docs/kk/home-internet/payments.md", "docs"), url_of("docs/ru/index.md", "docs")
    ('kk/home-internet/payments/', 'ru/')
    """
    inside = PurePosixPath(path).relative_to(docs)
    folder = inside.parent if inside.stem in _INDEX else inside.with_suffix("")
    return f"{folder}/"


def lines_of(page: Page, corpus: Corpus, site_url: str) -> Mapping[str, int]:
    """Return the first line of each address of a page; addresses are complete, as in the built page."""
    here = urljoin(site_url, url_of(page.path, corpus.docs))
    lines: dict[str, int] = {}
    for part in page.parts:
        written = [(link.line, link.href) for link in part.links] + [(image.line, image.src) for image in part.images]
        for line, href in sorted(written):
            for address in _published(page, corpus, here, site_url, href):
                lines.setdefault(unquote(address), line)
    return lines


def _published(page: Page, corpus: Corpus, here: str, site_url: str, href: str) -> Iterator[str]:
    """Yield the address as written, which MkDocs keeps if it leads to no file, and the address that MkDocs writes."""
    try:
        yield urljoin(here, href)
    except ValueError:
        yield href
    to = target(page.path, href, corpus.site_url)
    if to.kind == "inside" and to.path.startswith(f"{corpus.docs}/"):
        path = url_of(to.path, corpus.docs) if to.path in corpus.by_path else to.path.removeprefix(f"{corpus.docs}/")
        yield urljoin(site_url, path) + (f"#{to.fragment}" if to.fragment else "")
