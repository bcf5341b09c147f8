"""Check the links of built pages: every address leads to a file, and every fragment to an anchor, of the site.

A finding names the line of the Markdown that the link comes from. A link that no Markdown holds comes from the
theme; its finding names the first line of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin

from qostil.addresses.target import target
from qostil.corpus.corpus import Corpus
from qostil.links.built_page import BuiltPage
from qostil.links.built_site import NO_SITE, BuiltSite
from qostil.links.leads import Leads
from qostil.links.misfits import Broken, foreign, leads_to_a_page, left, misfit
from qostil.model.finding import Finding, Place
from qostil.model.nearest import nearest
from qostil.model.page import Page

CHECK = "built-link"
NO_FILE = "the built page leads to «{address}», where no file is"
NO_ANCHOR = "the built page leads to «{address}», but nothing there is called «{fragment}»"
MEND = "did you mean «{near}»?"
LOOK = "write the link anew; where no line of the page holds it, mend the theme or the navigation"
LOADED = "the built page loads or runs «{address}», which is no file of the site: another host would see every reader"
LOADED_REMEDY = "put the file into the theme, or take it out of mkdocs.yml (extra_javascript, extra_css, font, texts)"

# What MkDocs takes for the page of a folder.
_INDEX = frozenset({"index", "README"})


def check_built(folder: Path, corpus: Corpus, known: Iterable[Leads] = ()) -> list[Finding]:
    """Return what is wrong with the addresses of a built site, in the order of places.

    Pages whose leads are `known` are read only if something that they lead to is gone.
    """
    known = list(known)
    anchors = {name: found for leads in known for name, found in leads.anchors.items()}
    site = BuiltSite(folder, corpus.site_url or NO_SITE, anchors)
    right = {name for leads in known if leads.hold(site) for name in leads.anchors}
    sources = {url_of(page.path, corpus.docs): page for page in corpus.pages}
    found: dict[tuple[Place, str], Finding] = {}
    loaded: dict[str, str] = {}
    for name in site.pages:
        if name not in right:
            built = site.read(name)
            found |= {(one.place, one.message): one for one in _of_page(site, built, sources.get(built.path), corpus)}
            loaded |= {what: name for what in foreign(site, built) if what not in loaded}
    return [*_loaded(site, loaded), *(found[key] for key in sorted(found))]


def _loaded(site: BuiltSite, loaded: Mapping[str, str]) -> Iterator[Finding]:
    """Yield a finding for each address that pages load from other hosts, and for each script; one for all pages."""
    for address, name in loaded.items():
        yield Finding(Place(f"{site.folder.name}/{name}"), LOADED, LOADED_REMEDY, {"address": address}, check=CHECK)


def _of_page(site: BuiltSite, built: BuiltPage, page: Page | None, corpus: Corpus) -> Iterator[Finding]:
    broken = list(_broken(site, built))
    lines: Mapping[str, int] = lines_of(page, corpus, site.url) if page and broken else {}
    for one in broken:
        place = page.at(lines.get(unquote(one.full), 1)) if page else Place(f"{site.folder.name}/{built.name}")
        yield Finding(place, one.message, one.remedy, one.fields, check=CHECK)


def _broken(site: BuiltSite, built: BuiltPage) -> Iterator[Broken]:
    for address in built.addresses:
        found = _followed(site, built, address) if leads_to_a_page(address) else misfit(address)
        yield from filter(None, [found])


def _followed(site: BuiltSite, built: BuiltPage, address: str) -> Broken | None:
    """Return what is wrong with an address inside the site; the registry covers the others."""
    try:
        full = site.full(built, address)
    except ValueError:
        return left(address)
    name, fragment = site.inside(full), unquote(full.partition("#")[2])
    if name is None:
        return None
    if name not in site.files:
        near = nearest(name, site.files).removesuffix("index.html")
        return Broken(full, NO_FILE, MEND if near else LOOK, {"address": address, "near": near})
    if name.endswith(".html") and fragment and fragment not in site.anchors(name):
        near = nearest(fragment, site.anchors(name))
        fields = {"address": address, "fragment": fragment, "near": f"#{near}"}
        return Broken(full, NO_ANCHOR, MEND if near else LOOK, fields)
    return None


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
