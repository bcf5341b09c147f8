"""What an address on a built page stands for is what a browser makes of it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from hypothesis import example, given
from hypothesis import strategies as st

from qostil.links.built_page import BuiltPage
from qostil.links.built_site import BuiltSite

NAMES = "404.html", "index.html", "kk/index.html", "kk/pay/index.html", "kk/pay/fee.html"
PARTS = "", "..", ".", "a", "төлем", "a.b", "-", "http:", "?q=1", "#fee", "a#fee", "#", "//", "%20", "x:y"


@given(st.sampled_from(NAMES), st.lists(st.sampled_from(PARTS), max_size=5).map("/".join))
@example("kk/pay/index.html", "a/төлем/")
@example("404.html", "a/b/#fee")
def test_an_address_is_joined_as_a_browser_does(name: str, address: str) -> None:
    page, url = BuiltPage(name), "https://qostil.example/help/"
    assert BuiltSite(Path("site"), url).full(page, address) == urljoin(url + page.path, address)
