"""Markdown extensions of a site: pages are read by the checks as they are built, however the extensions are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from qostil.reading.render import Renderer
from qostil.settings.extensions import DEFAULTS, read_extensions
from qostil.settings.site import read_site
from qostil.system.errors import CannotRunError
from tests.project import KK, RU, qostil, whole_site
from tests.site.built import Built

KK_TEXT = """\
Ия[^1], төлеңіз.

Шот
:   төлем қағазы

### Қосымша { #more }

#### Ұсақ { #small }

```python
төле()
```

[^1]: Ескерту.
"""
WORDS = {
    "Ия": "Да",
    "төлеңіз": "оплатите",
    "Шот": "Счёт",
    "төлем қағазы": "бумага",
    "Қосымша": "Ещё",
    "Ұсақ": "Мелочь",
    "Ескерту": "Примечание",
}
WRITTEN = {
    "list": """
  - footnotes
  - def_list
  - toc: {toc_depth: 4}
  - pymdownx.superfences
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
""",
    "mapping": """
  markdown.extensions.toc: {toc_depth: 4}
  markdown.extensions.footnotes:
  markdown.extensions.def_list: {}
  pymdownx.superfences:
    custom_fences:
      - {name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }
  pymdownx.emoji:
    emoji_index: !!python/name:material.extensions.emoji.twemoji
    emoji_generator: !!python/name:material.extensions.emoji.to_svg
""",
}


def in_russian(text: str) -> str:
    for kazakh, russian in WORDS.items():
        text = text.replace(kazakh, russian)
    return text


def site(root: Path, extensions: str) -> Path:
    pages = {
        "kk/payments.md": KK.replace("Иә, керек.", KK_TEXT),
        "ru/payments.md": RU.replace("Да, нужен.", in_russian(KK_TEXT)),
    }
    root = whole_site(root, pages)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nmarkdown_extensions:{extensions}")
    return root


@pytest.mark.parametrize("extensions", WRITTEN.values(), ids=WRITTEN)
def test_a_page_is_built_as_it_is_checked(tmp_path: Path, extensions: str) -> None:
    root = site(tmp_path, extensions)
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    page = Built(root / "site", "https://qostil.example/", "").page("kk/payments/")
    for selector in (".footnote", "dl", "h2#receipt > a.headerlink", "h4#small"):
        assert page.html.css_first(f"main {selector}") is not None, selector
    assert page.html.css_first(".qostil-contents a[href='#receipt']") is not None
    settings = read_site(root)
    source = (root / "docs/kk/payments.md").read_text("utf-8").split("---\n")[2]
    checked = Renderer(settings.extensions, settings.extension_settings).render(source, "kk")
    assert tags(page.one(".qostil-content").inner_html or "") == tags(checked)


def tags(html: str) -> list[str]:
    """The elements of a page but for the colours of code, in which a line mark has a part of its own."""
    return [str(node.tag) for node in LexborHTMLParser(f"<main>{html}</main>").css("main *:not(pre *)")]


def test_the_order_and_the_options_are_kept() -> None:
    names, options = read_extensions({"footnotes": None, "markdown.extensions.toc": {"toc_depth": 2}}, Path())
    assert names == (*DEFAULTS, "footnotes")
    assert options["toc"] == {**DEFAULTS["toc"], "toc_depth": 2}
    assert DEFAULTS["toc"]["toc_depth"] == "2-3"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ([{"toc": {"permalink": True}}], "Qostil sets «permalink» of toc itself; take it out"),
        ([{"markdown.extensions.toc": {"baselevel": 2}}], "Qostil sets «baselevel» of toc itself"),
        ([{"toc": None, "permalink": True}], "«permalink» stands beside «toc»; indent it further"),
        ([{"footnotes": True}], "the options of footnotes, «True», have no keys"),
        ([{"toc": ["permalink"]}], "the options of toc, «['permalink']», have no keys"),
        ("toc", "markdown_extensions is no list"),
        (["footnote"], "no installed package brings «footnote»; did you mean «footnotes»?"),
    ],
)
def test_what_is_wrong_is_one_line(written: object, told: str) -> None:
    with pytest.raises(CannotRunError) as error:
        read_extensions(written, Path())
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_what_is_the_same_as_qostil_s_is_kept() -> None:
    assert read_extensions([{"toc": {"permalink": "#"}}, "attr_list"], Path()) == (tuple(DEFAULTS), dict(DEFAULTS))
