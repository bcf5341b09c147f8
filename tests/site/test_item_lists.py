"""A page lists the published items of another one, in its own language and their order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.project import HOMES, KK, RU, qostil, whole_site

LIST = "\n- Тағы:\n\n    <!-- qostil-items: net/payments -->\n\n`<!-- qostil-items: net/payments -->`\n"
MORE = {
    "kk": "\n## Жоба { #soon draft=true }\n\nЖоқ.\n\n## PIN] `2*2` және a_b_c { #pin }\n\nШартта.\n",
    "ru": "\n## Черновик { #soon }\n\nНет.\n\n## PIN [x] < 2 * 2 { #pin }\n\nВ договоре.\n",
}
EXPECTED = {
    "kk": [("Чек керек пе?", "net/payments/#receipt"), ("PIN] 2*2 және a_b_c", "net/payments/#pin")],
    "ru": [("Нужен ли чек?", "net/payments/#receipt"), ("PIN [x] < 2 * 2", "net/payments/#pin")],
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = {
        "kk/net/payments.md": KK + MORE["kk"],
        "ru/net/payments.md": RU + MORE["ru"],
        **{
            name: str(home) + LIST.replace("Тағы", "Тағы" if name[:2] == "kk" else "Ещё")
            for name, home in HOMES.items()
        },
    }
    root = whole_site(tmp_path_factory.mktemp("lists"), pages)
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.mark.parametrize("locale", EXPECTED)
def test_the_list_has_the_published_items(built: Path, locale: str) -> None:
    article = LexborHTMLParser((built / locale / "index.html").read_text("utf-8")).css_first("main")
    assert article is not None
    links = [(link.text(), link.attributes["href"]) for link in article.css("li li a")]
    assert links == EXPECTED[locale]
    assert [code.text() for code in article.css("code")] == ["<!-- qostil-items: net/payments -->"]


def test_the_search_finds_the_list_by_what_it_lists(built: Path) -> None:
    text = json.loads((built / "kk/search/text/_.json").read_text("utf-8"))
    assert text["statements"][-2:] == ["Чек керек пе?", "PIN] 2*2 және a_b_c"]
