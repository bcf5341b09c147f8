"""What Qostil sets over mkdocs.yml: a site works with the least of it, and keeps what it adds of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import CLEAN, HOMES, KK, PATIENCE, RU, qostil, whole_site
from tests.site.built import Built

URL = "https://qostil.example/"
HOOK = "hooks: [hooks/qostil_events.py]\n"
PAGES = {
    **CLEAN,
    "kk/water/index.md": HOMES["kk/index.md"],
    "ru/water/index.md": HOMES["ru/index.md"],
    "kk/water/meters/read.md": KK.replace("receipt", "read").replace("Төлемдер", "Есептегіш & 1"),
    "ru/water/meters/read.md": RU.replace("receipt", "read").replace("Платежи", "Счётчик & 1"),
    "kk/about.md": KK.replace("receipt", "about").replace("Төлемдер", "Біз"),
    "ru/about.md": RU.replace("receipt", "about").replace("Платежи", "Мы"),
}  # fmt: skip


def site(root: Path, settings: str) -> Path:
    whole_site(root, PAGES)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    return root


def published(root: Path, url: str = URL) -> Built:
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    return Built(root / "site", url, done.stderr)


def menu(built: Built, address: str) -> list[str]:
    """The links of the menu, once each, relative to the site."""
    links = built.page(address).addresses(".qostil-menu a")
    return list(dict.fromkeys(link.split("#")[0].removeprefix(built.url) for link in links))


def test_a_name_is_enough(tmp_path: Path) -> None:
    root = site(tmp_path, "site_name: Су\n")
    done = qostil("check", cwd=root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    built = published(root)
    page = built.page("ru/payments/")
    assert page.one("title").text() == "Платежи | Су"
    assert [link.text(strip=True) for link in page.html.css("a.qostil-switch")] == ["Қазақша"]
    assert page.html.css_first("main h2#receipt > a.headerlink") is not None
    assert page.html.css(".qostil-contacts, .qostil-foot [href^=http]") == []


@pytest.mark.parametrize("nav", ["", "nav: []\n"])
def test_without_a_navigation_the_pages_stand_as_their_folders_have_them(tmp_path: Path, nav: str) -> None:
    built = published(site(tmp_path, f"site_name: Су\nsite_url: {URL}\ntheme: qostil\n{HOOK}{nav}"))
    for locale in ("kk", "ru"):
        pages = [f"{locale}/{page}" for page in ("", "about/", "payments/", "water/", "water/meters/read/")]
        assert menu(built, f"{locale}/water/meters/read/")[:4] == pages[:4]


def test_names_in_the_navigation_do_not_take_the_place_of_titles(tmp_path: Path) -> None:
    nav = "nav: [Home: index.md, {Water: [water/index.md, water/meters/read.md]}, {More: [about.md]}, payments.md]\n"
    built = published(site(tmp_path, f"site_name: Су\nsite_url: {URL}\n{nav}"))
    words = [node.text(strip=True) for node in built.page("ru/payments/").html.css(".qostil-menu :is(a, span)")]
    assert "Помощь" in words
    assert not {"Home", "Water"} & set(words)
    assert "More" in words  # no page has a title for it


def test_what_a_site_adds_of_its_own_is_kept(tmp_path: Path) -> None:
    theme = "theme: {name: qostil, custom_dir: theme, features: [navigation.tabs]}\n"
    files = "extra_css: [own.css]\nextra_javascript: [own.js, {path: mod.mjs, type: module}]\nplugins: [search]\n"
    social = "extra: {social: [{icon: no/such, link: 'https://t.me/su', name: Арна}]}\ncopyright: '&copy; <b>Су</b>'\n"
    root = site(tmp_path, f"site_name: Су\nsite_url: {URL}\n{HOOK}{theme}{files}{social}")
    (root / "theme/partials").mkdir(parents=True)
    (root / "theme/partials/moved.html").write_text("<p class='mine'>{{ page_locale }}</p>", "utf-8")
    for name in ("own.css", "own.js", "mod.mjs"):
        (root / "theme" / name).write_text("/* own */", "utf-8")
    page = published(root).page("kk/")
    assert page.one(".mine").text() == "kk"
    assert {f"{URL}own.css", f"{URL}own.js", f"{URL}mod.mjs"} <= set(page.addresses("link, script"))
    assert page.one(".qostil-foot b").text() == "Су"
    assert page.one(".qostil-social a").text(strip=True) == "Арна"
    assert (root / "site/search/worker.js").is_file()
    assert not (root / "site/search/search_index.json").exists()


@pytest.mark.parametrize("url", ["https://a.kz/help/", "https://a.kz/help"])
def test_an_address_below_a_path(tmp_path: Path, url: str) -> None:
    built = published(site(tmp_path, f"site_name: Су\nsite_url: {url}\n{HOOK}"), "https://a.kz/help/")
    page = built.page("kk/payments/")
    assert page.attribute("link[rel=canonical]", "href") == "https://a.kz/help/kk/payments/"
    assert page.hreflangs()["ru"] == "https://a.kz/help/ru/payments/"
    assert "https://a.kz/help/ru/payments/" in built.sitemap()
    assert all(link.startswith("/help/") for link in _addresses(built, "404.html"))


def _addresses(built: Built, path: str) -> list[str]:
    nodes = built.page(path).html.css("link[href], a[href]:not([href^=tel]), form[action]")
    return [str(node.attributes.get("href") or node.attributes.get("action")) for node in nodes]


def test_a_site_that_does_not_hand_over_its_build_says_so_on_every_page(tmp_path: Path) -> None:
    root = site(tmp_path, "site_name: Су\ntheme: qostil\n")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    for page in (root / "site").rglob("*.html"):
        assert "hooks/qostil_events.py" in page.read_text("utf-8"), page
    (root / "mkdocs.yml").write_text(f"site_name: Су\ntheme: qostil\n{HOOK}", "utf-8")
    assert all("qostil_events" not in page.read_text("utf-8") for page in published(root).folder.rglob("*.html"))


def test_a_navigation_with_languages_is_told_how_to_write_it(tmp_path: Path) -> None:
    done = qostil("check", cwd=site(tmp_path, "site_name: Су\nnav: [kk/payments.md]\n"))
    assert done.returncode == 1
    assert "take the line away, or write «payments.md» if that is meant" in done.stdout


def test_a_template_of_a_site_may_extend_the_frame(tmp_path: Path) -> None:
    root = site(tmp_path, f"site_name: Су\nsite_url: {URL}\n{HOOK}theme: {{name: qostil, custom_dir: theme}}\n")
    (root / "theme").mkdir()
    text = '{% extends "base.html" %}{% block announce %}<p class="mine">Хабар</p>{% endblock %}'
    (root / "theme/main.html").write_text(text, "utf-8")
    page = published(root).page("kk/payments/")
    assert page.one(".mine").text() == "Хабар"
    assert page.one("title").text().endswith("Су")
    assert page.html.css_first("meta[charset]") is not None
    assert page.html.css_first("link[rel=canonical]") is not None
    assert page.html.css_first("script[defer]") is not None
