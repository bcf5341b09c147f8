from __future__ import annotations

from urllib.parse import unquote, urldefrag, urlsplit

from tests.site.built import Built

LOADED = "script[src], img[src], iframe[src], source[src], link:not([rel=canonical]):not([rel=alternate])[href]"


def test_every_internal_address_leads_somewhere(site: Built) -> None:
    broken = []
    for page in site.html.values():
        for address in page.addresses("[href], [src]"):
            url, anchor = urldefrag(address)
            if not url.startswith(site.url):
                continue
            target = site.html.get(url)
            missing = bool(anchor and target) and not (target and target.html.css(f'[id="{unquote(anchor)}"]'))
            if missing or not site.file(url).is_file():
                broken.append(f"{page.url} → {address}")
    assert broken == []


def test_nothing_is_loaded_from_another_host(site: Built) -> None:
    host = urlsplit(site.url).netloc
    foreign = {url for page in site.html.values() for url in page.addresses(LOADED) if urlsplit(url).netloc != host}
    assert foreign == set()


def test_stylesheets_load_nothing_from_another_host(site: Built) -> None:
    sheets = list(site.folder.rglob("*.css"))
    assert sheets
    assert [sheet.name for sheet in sheets if "url(http" in sheet.read_text("utf-8").replace('"', "")] == []


def test_no_page_speaks_of_the_tools_that_made_it(site: Built) -> None:
    for page in site.html.values():
        assert page.html.css("meta[name=generator]") == []
        assert "Made with" not in "".join(node.text() for node in page.html.css("footer"))
