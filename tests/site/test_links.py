from __future__ import annotations

from urllib.parse import unquote, urldefrag, urlsplit

from tests.site.built import Built

LOADED = "script[src], img[src], iframe[src], source[src], link:not([rel=canonical]):not([rel=alternate])[href]"


def test_every_internal_address_leads_somewhere(any_site: Built) -> None:
    broken = []
    for page in any_site.html.values():
        for address in page.addresses("[href], [src]"):
            url, anchor = urldefrag(address)
            if not url.startswith(any_site.url):
                continue
            target = any_site.html.get(url)
            missing = bool(anchor and target) and not (target and target.html.css(f'[id="{unquote(anchor)}"]'))
            if missing or not any_site.file(url).is_file():
                broken.append(f"{page.url} → {address}")
    assert broken == []


def test_nothing_is_loaded_from_another_host(any_site: Built) -> None:
    host = urlsplit(any_site.url).netloc
    foreign = {url for page in any_site.html.values() for url in page.addresses(LOADED) if urlsplit(url).netloc != host}
    assert foreign == set()


def test_styles_load_nothing_from_another_host(site: Built) -> None:
    sheets = [sheet.text() for page in site.html.values() for sheet in page.html.css("style")]
    assert sheets
    assert [sheet for sheet in sheets if "url(http" in sheet.replace('"', "").replace("'", "")] == []


def test_no_page_speaks_of_the_tools_that_made_it(any_site: Built) -> None:
    for page in any_site.html.values():
        assert page.html.css("meta[name=generator]") == []
        assert "Made with" not in "".join(node.text() for node in page.html.css("footer"))
