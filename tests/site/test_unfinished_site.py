"""A site where pages want a counterpart, an item its id, and a title signs that HTML has; it stands under a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.conftest import build
from tests.project import ROOT, without_checks
from tests.site.built import Built
from tests.site.indexed import indexed

TITLE = 'Тегін "><b>SMS</b> & MMS &lt; 5'
DESCRIPTION = 'Не тегін"><b>, &amp; не ақылы'
PAGES = {
    "kk/index.md": "title: Көмек\nkind: index",
    "ru/index.md": "title: Помощь\nkind: index",
    "kk/news/index.md": "title: Жаңалықтар\nkind: index\nupdated: 2026-11-20",
    "ru/news/index.md": f"title: '{TITLE}'\nkind: index\nupdated: 2026-11-20",
    "kk/news/alone.md": "title: Жалғыз\ndescription: Қос беті жоқ\nkind: faq",
    "kk/news/signs.md": f"title: '{TITLE}'\ndescription: '{DESCRIPTION}'\nkind: faq",
    "ru/unlisted.md": "title: Не в меню\nkind: faq",
}


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project = tmp_path_factory.mktemp("unfinished")
    for path, front_matter in PAGES.items():
        page = project / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\n{front_matter}\n---\n\n## ? {{ #a }}\n\nИә.\n\n## Атаусыз сұрақ\n\nИә.\n", "utf-8")
    config = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "nav": ["index.md", {"news/": ["news/index.md", "news/alone.md", "news/signs.md", "news/planned.md"]}],
        "hooks": [str(ROOT / "hooks/qostil_events.py")],
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    without_checks(project)
    return build(project / "mkdocs.yml", Path(project, "site"), "https://host.example/help/")


def test_a_page_without_counterpart_switches_to_the_other_home(unfinished: Built) -> None:
    page = unfinished.page("kk/news/alone/")
    assert list(page.addresses("a.qostil-switch")) == ["https://host.example/help/ru/"]


def test_a_page_without_counterpart_names_no_alternates(unfinished: Built) -> None:
    page = unfinished.page("kk/news/alone/")
    assert page.hreflangs() == unfinished.sitemap()[page.url] == {}
    assert page.attribute("link[rel=canonical]", "href") == page.url


def test_the_menu_leaves_out_what_the_language_has_not(unfinished: Built) -> None:
    news = {
        locale: set(unfinished.page(f"{locale}/news/").addresses(".qostil-menu ul ul a")) for locale in ("kk", "ru")
    }
    assert f"{unfinished.url}kk/news/alone/" in news["kk"]
    assert not [address for address in news["ru"] if "alone" in address]


def test_a_page_outside_the_menu_is_built_in_its_language(unfinished: Built) -> None:
    assert unfinished.page("ru/unlisted/").attribute("html", "lang") == "ru"


def test_what_the_front_matter_says_is_text_wherever_it_stands(unfinished: Built) -> None:
    page = unfinished.page("kk/news/signs/")
    assert page.one("title").text().startswith(f"{TITLE} | ")
    assert page.attribute("meta[name=description]", "content") == DESCRIPTION
    assert page.one("h1").text() == TITLE
    assert page.html.css("b") == []


@pytest.mark.parametrize("path", ["kk/news/", "kk/news/alone/", "kk/news/signs/", "ru/", "ru/news/"])
def test_a_title_of_a_page_or_a_section_is_text_in_the_navigation(unfinished: Built, path: str) -> None:
    page = unfinished.page(path)
    titles = [link.text(strip=True) for link in page.html.css(".qostil-menu a")]
    assert TITLE in titles
    assert page.html.css("b") == []


def test_an_item_without_an_id_is_no_answer_of_the_search(unfinished: Built) -> None:
    assert indexed(unfinished.folder, "kk") == {"news/alone/": ["", "a"]}  # the other pages want a description


@pytest.mark.parametrize(
    ("path", "words"),
    [("kk/news/", "Жаңартылған күні: 2026 ж. 20 қараша"), ("ru/news/", "Обновлено: 20 ноября 2026 г.")],
)
def test_dates_are_written_in_the_language(unfinished: Built, path: str, words: str) -> None:
    page = unfinished.page(path)
    assert page.one(".qostil-updated").text().split() == words.split()
    assert page.attribute("time", "datetime") == "2026-11-20"


def test_a_page_without_a_date_shows_none(unfinished: Built) -> None:
    assert unfinished.page("kk/").html.css(".qostil-updated") == []


@pytest.mark.parametrize("path", ["404.html", "kk/404.html", "ru/404.html"])
def test_what_is_not_found_is_complete_at_any_depth(unfinished: Built, path: str) -> None:
    page = unfinished.page(path)
    local = [
        str(node.attributes.get("href") or node.attributes.get("src"))
        for node in page.html.css("a[href], link[href], script[src]")
    ]
    assert [url for url in local if not url.startswith(("/help/", "tel:", "#"))] == []
    assert all(unfinished.file(f"https://host.example{url}").is_file() for url in local if url.startswith("/help/"))
