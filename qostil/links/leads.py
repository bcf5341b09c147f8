"""Sum up where some built pages lead, so that a later build need not look at them again unless something is gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

import msgspec

from qostil.links.built_page import BuiltPage
from qostil.links.built_site import NO_SITE, BuiltSite, is_shared
from qostil.links.misfits import foreign, leads_to_a_page, misfit


class Leads(msgspec.Struct, frozen=True, array_like=True):
    """Where pages lead within the site, and what can be led to on them."""

    # The anchors of each page, by its name.
    anchors: dict[str, frozenset[str]]
    # The files that they lead to, and the places on pages: the name of a file, and a fragment.
    files: frozenset[str] = frozenset()
    places: frozenset[tuple[str, str]] = frozenset()
    # Whether nothing is wrong with them by themselves; if something is, each page is looked at.
    is_right: bool = True

    def hold(self, site: BuiltSite) -> bool:
        """Return whether nothing is wrong, and the site has everything that these pages lead to."""
        return (
            self.is_right
            and self.files <= site.files
            and all(fragment in site.anchors(name) for name, fragment in self.places)
        )


def sum_up(pages: Sequence[BuiltPage], url: str) -> Leads:
    """Return where pages lead, for a site at an address; "" if it has none.

    >>> page = BuiltPage("kk/pay/index.html", ("../", "../#fee", "tel:3131", "https://bank.example/"))
    >>> found = sum_up([page], "https://qostil.example/")
    >>> sorted(found.files), sorted(found.places), found.is_right
    (['kk/index.html'], [('kk/index.html', 'fee')], True)
    >>> sum_up([BuiltPage("kk/index.html", ("tel:қоңырау",))], "").is_right
    False
    """
    site, anchors = BuiltSite(Path(), url or NO_SITE), {page.name: page.anchors for page in pages}
    try:
        full = {site.full(page, one) for page, one in _different(pages) if leads_to_a_page(one)}
    except ValueError:
        return Leads(anchors, is_right=False)
    inside = [(name, unquote(one.partition("#")[2])) for one in full if (name := site.inside(one)) is not None]
    files = frozenset(name for name, _ in inside)
    places = frozenset((name, fragment) for name, fragment in inside if fragment and name.endswith(".html"))
    written = frozenset[str]().union(*(page.addresses for page in pages))
    is_wrong = any(map(misfit, written)) or any(any(foreign(site, page)) for page in pages)
    return Leads(anchors, files, places, not is_wrong)


def _different(pages: Sequence[BuiltPage]) -> Iterator[tuple[BuiltPage, str]]:
    """Yield the addresses on each page but those that lead where they did from a page beside it, such as a menu's."""
    known = defaultdict[str, set[str]](set)
    for page in pages:
        shared = known[page.above if page.path.endswith("/") else page.name]
        new = set(page.addresses) - shared
        yield from ((page, address) for address in new)
        shared.update(address for address in new if is_shared(page, address))
