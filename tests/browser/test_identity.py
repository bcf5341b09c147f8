"""Who publishes a site, as readers see it: on a phone and at a desk, by day and by night, wherever the site is put."""

from __future__ import annotations

import re
import shutil
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from qostil.acceptance.server import serve
from qostil.settings.colours import READABLE, contrast
from tests.browser.conftest import DESKTOP, PHONE, RESULTS, Reader, open_search, press_keys
from tests.browser.test_reading import fits
from tests.project import CLEAN, WHOLE, qostil, sample, whole_site

LONG = "Водоканал города Самалтау и Самалтауского района — справка и помощь потребителям"
NAMES = {"kk": "Самалтау су арнасы — көмек", "ru": LONG}
LEGAL = {"kk": "«Самалтау су арнасы» — ойдан шығарылған", "ru": "Водоканал Самалтау — вымышленное предприятие"}
WIDTHS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
LOCALES = pytest.mark.parametrize("locale", ["kk", "ru"])
# The colours that a reader sees of an element: of its text, and of what is behind it.
SEEN = """element => {
  let behind = element
  while (getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)") behind = behind.parentElement
  return [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor]
}"""


def png(width: int, height: int, colour: bytes) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + colour * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def water(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a whole site that says who publishes it, and has no address."""
    root = sample(tmp_path_factory.mktemp("water"), "water")
    (root / "docs/images/logo.png").write_bytes(png(240, 80, b"\x7f\xd1\xae"))
    (root / "docs/images/favicon.png").write_bytes(png(32, 32, b"\x0b\x4f\x6c"))
    settings = (root / "mkdocs.yml").read_text("utf-8").replace("Водоканал Самалтау — помощь", LONG)
    settings = re.sub("^site_url:.*$", "", settings, flags=re.MULTILINE)
    images = "  qostil:\n    logo: images/logo.png\n    favicon: images/favicon.png\n"
    (root / "mkdocs.yml").write_text(settings.replace("  qostil:\n", images), "utf-8")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def url(water: Path) -> Iterator[str]:
    with serve(water) as address:
        yield address


def seen_contrast(page: Page, selector: str) -> float:
    """The contrast of a text with what is behind it, as the browser paints them."""
    colours = page.locator(selector).first.evaluate(SEEN)
    one, other = ("#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3]) for colour in colours)
    return contrast(one, other)


@WIDTHS
@SCHEMES
@LOCALES
def test_a_page_says_whose_it_is(
    reader: Reader, url: str, viewport: ViewportSize, scheme: Literal["light", "dark"], locale: str
) -> None:
    with reader(base_url=url, viewport=viewport, color_scheme=scheme) as page:
        page.goto(f"/{locale}/contacts/")
        assert fits(page, viewport["width"])
        expect(page.locator(".qostil-brand span").first).to_have_text(NAMES[locale])
        assert page.title().endswith(f" | {NAMES[locale]}")
        check_logo(page, viewport)
        footer = page.locator(".qostil-foot")
        expect(footer).to_contain_text(LEGAL[locale])
        expect(footer).to_contain_text({"kk": "Бұлақ көшесі, 12", "ru": "улица Булак, 12"}[locale])
        numbers = [link.get_attribute("href") for link in footer.locator("a[href^='tel:']").all()]
        assert numbers == ["tel:1055", "tel:+77000000000"]
        expect(footer.get_by_role("link", name="Telegram")).to_have_attribute("href", "https://t.example/su")
        for selector in (
            ".qostil-brand span",
            "a.qostil-switch",
            ".qostil-content a[href^=mailto]",
            ".qostil-content a[href^=tel]",
            ".qostil-foot p",
            ".qostil-foot a[href^=tel]",
            ".qostil-foot a[href^=https]",
        ):
            assert seen_contrast(page, selector) >= READABLE, selector


def check_logo(page: Page, viewport: ViewportSize) -> None:
    """The logo stands in the header at a desk, and in the drawer on a phone; the browser's tab has the small one."""
    logo = page.locator(".qostil-brand img")
    assert logo.evaluate("image => image.complete && image.naturalWidth") == 240
    if viewport == DESKTOP:
        expect(logo).to_be_visible()
    icon = page.locator("link[rel=icon]").evaluate("link => link.href")
    assert page.request.get(icon).headers["content-type"] == "image/png"


@WIDTHS
@LOCALES
def test_a_long_name_is_read_in_two_lines_on_a_phone(
    reader: Reader, url: str, viewport: ViewportSize, locale: str
) -> None:
    with reader(base_url=url, viewport=viewport) as page:
        page.goto(f"/{locale}/")
        name, header = (page.locator(part).first.bounding_box() for part in (".qostil-brand span", ".qostil-bar"))
        assert name
        assert header
        assert name["y"] >= header["y"]
        assert name["y"] + name["height"] <= header["y"] + header["height"]
        if viewport == PHONE and locale == "ru":
            assert name["height"] > 30


@WIDTHS
def test_the_footer_s_rows_stand_under_one_another(reader: Reader, url: str, viewport: ViewportSize) -> None:
    with reader(base_url=url, viewport=viewport) as page:
        page.goto("/kk/")
        phone = page.locator(".qostil-foot a[href^=tel]").first
        assert phone.evaluate(LEFT) == page.locator(".qostil-foot p").first.evaluate(LEFT)
        assert phone.locator("span").evaluate(LEFT) > phone.evaluate(LEFT) + 4


LEFT = "element => element.getBoundingClientRect().x"


@SCHEMES
@pytest.mark.parametrize("address", ["/ru/gone/", "/ru/404.html"])
def test_what_is_not_there_names_whom_to_call(reader: Reader, url: str, scheme: str, address: str) -> None:
    complaints = 1 if address.endswith("/") else 0  # the browser tells of the answer 404
    with reader(complaints, base_url=url, color_scheme=scheme) as page:
        page.goto(address)
        assert fits(page, PHONE["width"])
        links = page.locator("main a[href='tel:+77000000000']:visible")
        expect(links.first).to_have_text("+7 (700) 000-00-00")
        expect(page.locator("main li:visible").last).to_contain_text("обслуживание потребителей")
        assert seen_contrast(page, "section[lang=ru] a, main a[href^=tel]") >= READABLE


@LOCALES
def test_a_search_without_an_answer_names_the_phones_of_the_site(reader: Reader, url: str, locale: str) -> None:
    with reader(base_url=url) as page:
        search(page, f"/{locale}/", "щщщщщ")
        links = page.locator(".qostil-search-help a[href^='tel:']")
        expect(links).to_have_text(["1055", "+7 (700) 000-00-00"])


def search(page: Page, address: str, typed: str) -> None:
    page.goto(address)
    open_search(page)
    press_keys(page, typed)


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that has no phones."""
    root = whole_site(tmp_path_factory.mktemp("silent"), CLEAN)
    (root / "mkdocs.yml").write_text(WHOLE[: WHOLE.index("extra:")] + "nav: [index.md, payments.md]\n", "utf-8")
    assert qostil("publish", cwd=root).returncode == 0
    with serve(root / "site") as address:
        yield address


def test_a_site_without_phones_asks_nobody_to_call(reader: Reader, silent: str) -> None:
    with reader(1, base_url=silent) as page:
        for address in ("/ru/payments/", "/ru/404.html", "/ru/gone/"):
            page.goto(address)
            assert page.locator("text=Позвоните:").count() == 0, address
            assert page.locator("a[href^='tel:'], .qostil-contacts").count() == 0, address
        search(page, "/ru/", "щщщщщ")
        expect(page.locator(".qostil-search-help")).to_contain_text("щщщщщ")
        expect(page.locator(".qostil-search-help")).not_to_contain_text("Позвоните")


def test_a_site_without_an_address_works_below_any_path(reader: Reader, water: Path, tmp_path: Path) -> None:
    shutil.copytree(water, tmp_path / "help/water")
    with serve(tmp_path) as address, reader(base_url=address) as page:
        works(page, "/help/water")
        search(page, "/help/water/kk/", "су жоқ")
        page.locator(RESULTS).first.click()
        page.wait_for_url("**/help/water/kk/q/*/")


def works(page: Page, base: str) -> None:
    """A page leads to its counterpart, with styles and pictures; the browser would complain of what is missing."""
    page.goto(f"{base}/kk/contacts/index.html")
    page.locator("a.qostil-switch").click()
    page.wait_for_url("**/ru/contacts/**")
    expect(page.locator("h1")).to_have_text("Контакты")
    assert page.locator(".qostil-brand img").first.evaluate("image => image.naturalWidth") == 240
    assert page.locator(".qostil-bar").evaluate(SEEN)[1] == "rgb(11, 79, 108)"


def test_the_built_folder_is_read_as_plain_files(reader: Reader, water: Path) -> None:
    """Pages, styles, pictures and the switch need no server; the search and addresses without a file name do."""
    with reader(base_url=water.as_uri()) as page:
        page.goto(f"{water.as_uri()}/kk/contacts/index.html")
        expect(page.locator("h1")).to_have_text("Байланыс")
        assert page.locator(".qostil-brand img").first.evaluate("image => image.naturalWidth") == 240
        assert page.locator(".qostil-bar").evaluate(SEEN)[1] == "rgb(11, 79, 108)"
        switch = page.locator("a.qostil-switch").evaluate("link => link.href")
        assert switch == f"{water.as_uri()}/ru/contacts/"
