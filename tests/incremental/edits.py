"""Every kind of edit of a site. Each may come after any other, so that it changes nothing where its file is gone."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import yaml
from PIL import Image

from tests.project import sample, without_checks

Edit = Callable[[Path], None]
EDITS: dict[str, Edit] = {}
_LOCALES = ("kk", "ru")
_TITLE = {"kk": "Төлем", "ru": "Оплата"}
# Addresses in full, which an entry of the registry may make a pair.
_SHOPS = {"kk": "duken", "ru": "magazin"}
_NEW = """\
---
title: {title} {name}
description: {title}.
kind: faq
---

<!-- qostil-drawing: valve -->

## {title}, {name}? {{ #{name} }}

{title} 3 000 ₸: [{title}](link:shop), [1104](tel:1104).

1. {title}.
2. {title} [{title}](../meters.md).

![{title}](../../images/plan.png)
"""
_INDEX = """\
---
title: {title}
description: {title}.
kind: index
---

- [{title}](../meters.md)
- [{title}](link:shop)
"""
_GAS = """
## {title}: <https://shop.example/{name}> {{ #shop }}

{title}.

## {title}: газ {{ #gas }}

3 000 ₸.
"""
# A section without a page of its own is always open in the menu; one with such a page only on its pages.
_NAV = """\
nav:
  - index.md
  - meters.md
  - Contracts: [contracts/altyn.md, contracts/kumis.md, contracts/app.md, contracts/compare.md]
  - more/: [more/index.md, more/first.md, more/second.md]
"""


def start(root: Path) -> Path:
    """Lay out a site that has something of each kind; what its edits break, no check stops."""
    sample(root, "contracts")
    without_checks(root)
    _write(root, "knowledge/links.yml", "- {name: shop, kk: https://shop.example/a, ru: https://shop.example/b}\n")
    _write(root, "knowledge/glossary.yml", "- {kk: Есептегіш, ru: Счётчик}\n")
    _write(root, "knowledge/synonyms.yml", "- есептегіш, санауыш, счётчик\n")
    _write(root, "knowledge/drawings/valve.svg", _drawing(5))
    _write(root, "docs/images/plan.png", "plan")
    for name in ("first", "second"):
        _pair(root, f"more/{name}", name)
    _sub(root, "mkdocs.yml", r"(?s)nav:.*?(?=extra:)", _NAV)
    for locale in _LOCALES:
        _write(root, f"docs/{locale}/more/index.md", _INDEX.format(title=_TITLE[locale]))
        _append(root, f"docs/{locale}/index.md", "\n## Тізім { #list }\n\n<!-- qostil-items: more/first -->\n")
        _append(root, f"docs/{locale}/meters.md", _GAS.format(title=_TITLE[locale], name=_SHOPS[locale]))
    return root


# Where the tests build previews.
PREVIEW = ".preview"


def edit(apply: Edit) -> Edit:
    """Add an edit under its name."""
    EDITS[apply.__name__] = apply
    return apply


@edit
def change_a_text(root: Path) -> None:
    _append(root, "docs/kk/more/first.md", "\nТағы 5 күн.\n")


@edit
def change_a_text_of_a_contract(root: Path) -> None:
    _replace(root, "docs/ru/contracts/altyn.md", "0,3 %", "0,4 %")


@edit
def add_an_item(root: Path) -> None:
    for locale in _LOCALES:
        _append(root, f"docs/{locale}/more/first.md", f"\n## {_TITLE[locale]} тағы {{ #extra }}\n\n7 000 ₸.\n")


@edit
def add_an_item_in_one_language(root: Path) -> None:
    _append(root, "docs/ru/more/second.md", "\n## Ещё оплата газа { #alone }\n\nОплата: 1 день.\n")


@edit
def delete_an_item(root: Path) -> None:
    for locale in _LOCALES:
        _sub(root, f"docs/{locale}/meters.md", r"(?s)## [^\n]*#gas .*", "")


@edit
def rename_an_item(root: Path) -> None:
    for locale in _LOCALES:
        _replace(root, f"docs/{locale}/more/first.md", "#first }", "#first-renamed }")


@edit
def change_a_question(root: Path) -> None:
    _sub(root, "docs/kk/more/second.md", r"## Төлем", "## Ақы төлеу")


@edit
def change_a_title(root: Path) -> None:
    _sub(root, "docs/ru/more/second.md", r"title: .*", "title: Новое имя")


@edit
def change_the_title_of_a_section(root: Path) -> None:
    _sub(root, "docs/kk/more/index.md", r"title: .*", "title: Басқа тақырып")


@edit
def change_the_title_of_the_home_page(root: Path) -> None:
    _sub(root, "docs/kk/index.md", r"title: .*", "title: Басты бет")


@edit
def change_a_day(root: Path) -> None:
    _sub(root, "docs/kk/more/second.md", r"kind: faq", "kind: faq\nupdated: 2026-11-20")


@edit
def change_a_kind(root: Path) -> None:
    for locale in _LOCALES:
        _replace(root, f"docs/{locale}/more/second.md", "kind: faq", "kind: guide")


@edit
def add_a_page(root: Path) -> None:
    _pair(root, "more/third", "third")


@edit
def add_a_page_in_one_language(root: Path) -> None:
    _page(root, "kk", "more/lone", "lone")


@edit
def add_a_page_to_the_menu(root: Path) -> None:
    _pair(root, "more/fourth", "fourth")
    _replace(root, "mkdocs.yml", "more/second.md]", "more/second.md, more/fourth.md]")
    _sub(root, "mkdocs.yml", r"(?m)^( *- )more/second\.md$", r"\1more/second.md\n\1more/fourth.md")


@edit
def delete_a_page(root: Path) -> None:
    for locale in _LOCALES:
        (root / f"docs/{locale}/more/second.md").unlink(missing_ok=True)


@edit
def rename_a_page(root: Path) -> None:
    for locale in _LOCALES:
        page = root / f"docs/{locale}/more/first.md"
        if page.exists():
            page.rename(page.with_name("moved.md"))


@edit
def draft_an_item(root: Path) -> None:
    _replace(root, "docs/kk/meters.md", "#meter-stopped }", "#meter-stopped draft=true }")


@edit
def draft_a_page(root: Path) -> None:
    _sub(root, "docs/ru/more/first.md", r"kind: faq", "kind: faq\ndraft: true")


@edit
def change_the_navigation(root: Path) -> None:
    nav = ["index.md", {"contracts/": ["contracts/kumis.md", "contracts/altyn.md"]}, "meters.md"]
    _settings(root, nav=nav)


@edit
def leave_the_navigation_to_the_folders(root: Path) -> None:
    _sub(root, "mkdocs.yml", r"(?s)nav:.*?(?=extra:)", "")


@edit
def change_the_name(root: Path) -> None:
    _settings(root, site_name="Басқа")


@edit
def change_the_address(root: Path) -> None:
    _settings(root, site_url="https://other.example/help/")


@edit
def change_the_colours(root: Path) -> None:
    _identity(root, colours={"bar": "#5a2d82"})


@edit
def change_the_phones(root: Path) -> None:
    _identity(root, phones=[{"number": "1055", "for": {"kk": "апат", "ru": "авария"}}])


@edit
def change_the_logo(root: Path) -> None:
    Image.new("RGB", (40, 40), "green").save(root / "docs/images/logo.png")
    _identity(root, logo="images/logo.png")


@edit
def change_the_file_of_the_logo(root: Path) -> None:
    if (root / "docs/images/logo.png").exists():
        Image.new("RGB", (60, 40), "red").save(root / "docs/images/logo.png")


@edit
def change_a_template(root: Path) -> None:
    _write(root, "theme/partials/copyright.html", "<p>{{ config.site_name }}: {{ nav.pages | length }}</p>\n")
    _settings(root, theme={"name": "qostil", "custom_dir": "theme"})


@edit
def change_the_template_again(root: Path) -> None:
    _replace(root, "theme/partials/copyright.html", "<p>", "<p>№ ")


@edit
def change_a_style(root: Path) -> None:
    _write(root, "theme/own.css", "h1 { color: green }\n")
    _settings(root, theme={"name": "qostil", "custom_dir": "theme"}, extra_css=["own.css"])


@edit
def change_a_word_of_the_interface(root: Path) -> None:
    words = "{% macro t(key) %}{{ {'qostil.send': 'Жіберу', 'nav': 'Мәзір'}.get(key, key) }}{% endmacro %}\n"
    _write(root, "theme/partials/language.html", words)
    _settings(root, theme={"name": "qostil", "custom_dir": "theme"})


@edit
def change_an_extension(root: Path) -> None:
    _settings(root, markdown_extensions=["attr_list", "tables", "def_list"])


@edit
def change_a_setting(root: Path) -> None:
    _append(root, "pyproject.toml", "\n[tool.qostil.review]\nlag_days = 3\n")


@edit
def change_a_link_of_the_registry(root: Path) -> None:
    kk, ru = (f"https://shop.example/{_SHOPS[locale]}" for locale in _LOCALES)
    _write(root, "knowledge/links.yml", f"- {{name: shop, kk: {kk}, ru: {ru}}}\n")


@edit
def add_an_address_to_the_registry(root: Path) -> None:
    _append(root, "knowledge/links.yml", "- both: https://other.example/\n")


@edit
def change_the_glossary(root: Path) -> None:
    _append(root, "knowledge/glossary.yml", "- {kk: Төлем, ru: Оплата, avoid: {ru: [взнос]}}\n")


@edit
def change_the_synonyms(root: Path) -> None:
    _append(root, "knowledge/synonyms.yml", "- төлем, ақы, оплата\n")


@edit
def change_what_is_asked(root: Path) -> None:
    _write(root, "knowledge/asked/kk/callers.tsv", "санауыш тұрып қалды\tmeters#meter-stopped\n")


@edit
def change_a_clause_index(root: Path) -> None:
    _replace(root, "knowledge/contracts/altyn.yml", '"number":"7"', '"number":"8"')


@edit
def change_a_card(root: Path) -> None:
    _replace(root, "knowledge/cards/altyn.yml", 'clause: "9"', 'clause: "8"')


@edit
def change_the_comparison(root: Path) -> None:
    _sub(root, "knowledge/comparison.yml", r"- \{id: disputes.*\n", "")


@edit
def change_an_operator(root: Path) -> None:
    _replace(root, "knowledge/operators.yml", "Алтын Газ", "Жез Газ")


@edit
def change_a_drawing(root: Path) -> None:
    _write(root, "knowledge/drawings/valve.svg", _drawing(7))


@edit
def delete_a_drawing(root: Path) -> None:
    (root / "knowledge/drawings/valve.svg").unlink(missing_ok=True)


@edit
def add_an_icon(root: Path) -> None:
    _write(root, "knowledge/drawings/icon-meters.svg", _drawing(9))


@edit
def empty_a_card(root: Path) -> None:
    _sub(root, "knowledge/cards/altyn.yml", r"(?s)rows:.*", "rows: {}\n")


@edit
def draft_a_card(root: Path) -> None:
    _sub(root, "knowledge/cards/altyn.yml", r"\A(?!draft)", "draft: true\n")


@edit
def change_a_redirect(root: Path) -> None:
    _append(root, "knowledge/redirects.yml", "old/gas: meters\nmeters#old: meters#gas\nmore/first#gone: meters#gas\n")


@edit
def change_a_picture(root: Path) -> None:
    _write(root, "docs/images/plan.png", "another plan")


@edit
def delete_a_picture(root: Path) -> None:
    (root / "docs/images/plan.png").unlink(missing_ok=True)


@edit
def add_a_hook_with_code(root: Path) -> None:
    _write(root, "hooks/own.py", "def on_page_content(html, **_):\n    return html + '<p>!</p>'\n")
    _settings(root, hooks=["hooks/qostil_events.py", "hooks/own.py"])


@edit
def take_the_hook_out(root: Path) -> None:
    _settings(root, hooks=["hooks/qostil_events.py"])


@edit
def damage_what_was_built(root: Path) -> None:
    """Change files in the public site, which are those of the cache too where the file system has links."""
    for page in sorted((root / "site").rglob("*.html"))[::3]:
        page.write_text(page.read_text("utf-8") + "<!-- damaged -->", "utf-8")


@edit
def damage_the_cache(root: Path) -> None:
    for file in sorted((root / ".cache").rglob("*"))[::5]:
        if file.is_file():
            file.write_bytes(b"damaged")


@edit
def delete_half_of_the_cache(root: Path) -> None:
    for file in sorted((root / ".cache").rglob("*"))[::2]:
        if file.is_file():
            file.unlink()


def _drawing(radius: int) -> str:
    inside = f'<title lang="kk">Шүмек</title><title lang="ru">Кран</title><circle cx="12" cy="12" r="{radius}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{inside}</svg>\n'


def _pair(root: Path, key: str, name: str) -> None:
    for locale in _LOCALES:
        _page(root, locale, key, name)


def _page(root: Path, locale: str, key: str, name: str) -> None:
    _write(root, f"docs/{locale}/{key}.md", _NEW.format(title=_TITLE[locale], name=name))


def _write(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, "utf-8")


def _append(root: Path, name: str, text: str) -> None:
    """Add a text to a file, once; no page is made by it."""
    path = root / name
    before = path.read_text("utf-8") if path.exists() else ""
    if (before or path.parent.name != "more") and text not in before:
        _write(root, name, before + text)


def _replace(root: Path, name: str, old: str, new: str) -> None:
    _sub(root, name, re.escape(old), new)


def _sub(root: Path, name: str, pattern: str, new: str) -> None:
    if (root / name).exists():
        _write(root, name, re.sub(pattern, new, (root / name).read_text("utf-8")))


def _settings(root: Path, **settings: object) -> None:
    text = (root / "mkdocs.yml").read_text("utf-8")
    address = re.search(r"^site_url: (!ENV .*)$", text, re.MULTILINE)
    data = yaml.safe_load(text.replace("!ENV ", ""))
    if address and "site_url" not in settings:
        data["site_url"] = "https://qostil.example/"
    _write(root, "mkdocs.yml", yaml.safe_dump(data | settings, allow_unicode=True, sort_keys=False))


def _identity(root: Path, **settings: object) -> None:
    text = (root / "mkdocs.yml").read_text("utf-8").replace("!ENV ", "")
    own = yaml.safe_load(text)["extra"]["qostil"]
    _settings(root, extra={"qostil": own | settings})


def copy_with_links(root: Path, to: Path) -> Path:
    """Copy a project with all that was built of it; files that were one file are one in the copy."""
    subprocess.run(["cp", "-a", root, to], check=True)
    return to


def copy_without_cache(root: Path, to: Path) -> Path:
    """Copy a project as a newcomer gets it: without what was built or cached."""
    ignored = shutil.ignore_patterns(".cache", "site", ".site-*", PREVIEW)
    shutil.copytree(root, to, ignore=ignored)
    return to
