"""The menu is rendered once for all pages beside each other; each has it as if it were rendered for it alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import HOMES, KK, RU, qostil, whole_site
from tests.site.built import Built

TEXTS = {"kk": KK.replace("Төлемдер", "Бет"), "ru": RU.replace("Платежи", "Страница")}
# Nothing stands in the last one.
FOLDERS = ("water", "power", "news")
# One page stands below the address of another.
TOPICS = ("rules", "water/meters", "water/bills", "water/meters/read", "power/bills", "power/more/prices")


def publish(root: Path, nav_template: str = "") -> Built:
    """Publish a site, with a template of its own for the menu."""
    pages = {f"{locale}/{folder}/index.md": HOMES[f"{locale}/index.md"] for locale in TEXTS for folder in FOLDERS}
    for topic in TOPICS:
        of_topic = {
            f"{locale}/{topic}.md": text.replace("receipt", topic.replace("/", "-")) for locale, text in TEXTS.items()
        }
        pages |= {path: str(text).replace("title: ", f"title: {topic} ") for path, text in of_topic.items()}
    whole_site(root, pages)
    written = (root / "mkdocs.yml").read_text("utf-8").partition("nav:")[0]
    (root / "mkdocs.yml").write_text(written.replace("name: qostil", "name: qostil, custom_dir: theme"), "utf-8")
    (root / "theme/partials").mkdir(parents=True)
    if nav_template:
        (root / "theme/partials/nav.html").write_text(nav_template, "utf-8")
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(root / "site", "https://qostil.example/", done.stderr)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return publish(tmp_path_factory.mktemp("menu"))


def rows(site: Built, address: str, selector: str = "a") -> list[tuple[str, str]]:
    """The addresses of links in the menu of a page, as written, with what marks the current ones."""
    found = (node.attributes for node in site.page(address).html.css(f".qostil-menu {selector}"))
    return [(str(one["href"]), str(one.get("aria-current") or "")) for one in found]


def test_a_page_is_the_current_row_with_its_contents_below(site: Built) -> None:
    bills = [("../", "true"), ("./", "page"), ("#water-bills", ""), ("../meters/", "")]
    assert [row for row in rows(site, "ru/water/bills/") if row in bills] == bills
    assert rows(site, "ru/water/bills/", "[aria-current=page] + .qostil-contents a") == [("#water-bills", "")]
    assert rows(site, "ru/water/bills/", ".qostil-contents a") == [("#water-bills", "")]
    assert ("./", "page") in rows(site, "ru/water/meters/")
    assert ("../bills/", "") in rows(site, "ru/water/meters/")


def test_the_page_of_an_item_marks_its_topic_and_shows_no_contents(site: Built) -> None:
    for topic in ("bills", "meters"):
        marked = rows(site, f"kk/q/water-{topic}/", "[aria-current]")
        assert marked == [("../../water/", "true"), (f"../../water/{topic}/", "true")]
        assert rows(site, f"kk/q/water-{topic}/", ".qostil-contents a") == []
    assert rows(site, "kk/q/rules/", "[aria-current]") == [("../../rules/", "true")]


def test_the_index_page_of_a_section_is_the_row_of_the_section(site: Built) -> None:
    assert rows(site, "kk/water/", "[aria-current]") == [("./", "page")]
    assert rows(site, "kk/news/", "[aria-current]") == [("./", "page")]
    assert ("bills/", "") in rows(site, "kk/water/")


def test_addresses_below_a_page_are_relative_to_it(site: Built) -> None:
    below = site.page("kk/water/meters/").addresses(".qostil-menu a")
    assert set(below) >= {f"{site.url}kk/water/meters/", f"{site.url}kk/water/bills/"}
    assert rows(site, "kk/water/meters/read/", "[aria-current=page]") == [("./", "page")]


def test_the_home_page_is_the_current_row(site: Built) -> None:
    assert rows(site, "ru/", "[aria-current]") == [("./", "page")]
    assert ("rules/", "") in rows(site, "ru/")


def test_it_is_what_each_page_would_have_alone(site: Built, tmp_path: Path) -> None:
    theirs = Path(__file__).parents[2] / "qostil/theme/partials/nav.html"
    alone = publish(tmp_path, theirs.read_text("utf-8").replace("not menu", "true").replace("menu or ", ""))
    paths = [page.path for page in site.pages]
    assert len(paths) > 2 * len(TOPICS)
    for path in paths:
        assert (site.folder / path).read_bytes() == (alone.folder / path).read_bytes(), path


def test_a_site_may_have_a_template_of_its_own(tmp_path: Path) -> None:
    own = '<nav class="mine">{{ nav.items | length }}{{ " shared" if menu }}</nav>'
    built = publish(tmp_path, own)
    assert built.page("kk/water/bills/").one("nav.mine").text() == "5 shared"
    assert built.page("kk/water/").one("nav.mine").text() == "5"
    assert not built.page("kk/water/").html.css(".qostil-menu")
