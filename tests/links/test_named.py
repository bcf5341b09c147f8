"""What the checks read of a page is what readers get: names are addresses there too."""

from __future__ import annotations

from pathlib import Path

from qostil.build.build import read_build
from tests.links.project import make

PAIR = "- {name: tariffs, kk: https://a.kz/kk/t, ru: https://a.kz/ru/t}\n"


def hrefs(root: Path) -> dict[str, list[str]]:
    corpus = read_build(root).corpus
    return {page.locale: [link.href for part in page.parts for link in part.links] for page in corpus.pages}


def test_each_language_reads_its_own_address(tmp_path: Path) -> None:
    make(tmp_path, PAIR, "[Тарифтер](link:tariffs)")
    assert hrefs(tmp_path) == {"kk": ["https://a.kz/kk/t"], "ru": ["https://a.kz/ru/t"]}


def test_a_changed_registry_is_read_anew_though_the_pages_are_the_same(tmp_path: Path) -> None:
    make(tmp_path, PAIR, "[Тарифтер](link:tariffs)")
    hrefs(tmp_path)
    make(tmp_path, PAIR.replace("/kk/t", "/kk/new"), "[Тарифтер](link:tariffs)")
    assert hrefs(tmp_path)["kk"] == ["https://a.kz/kk/new"]


def test_a_link_by_name_keeps_its_line(tmp_path: Path) -> None:
    make(tmp_path, PAIR, "бірінші жол,\nекінші: [тарифтер](link:tariffs),\nүшінші")
    corpus = read_build(tmp_path).corpus
    assert [link.line for link in corpus.pages[0].items[0].links] == [10]


def test_two_addresses_of_one_entry_are_one_fact(tmp_path: Path) -> None:
    make(tmp_path, "- {name: help, kk: https://a.kz/komek, ru: https://b.kz/pomosch}\n", "[Анықтама](link:help)")
    assert [str(found) for found in read_build(tmp_path, ["fact-mismatch"]).findings] == []


def test_addresses_of_two_entries_are_two_facts(tmp_path: Path) -> None:
    make(tmp_path, "- both: https://a.kz/komek\n- both: https://b.kz/pomosch\n", "[Анықтама](https://a.kz/komek)")
    page = tmp_path / "docs/ru/index.md"
    page.write_text(page.read_text("utf-8").replace("a.kz/komek", "b.kz/pomosch"), "utf-8")
    (found,) = read_build(tmp_path, ["fact-mismatch"]).findings
    assert "«https://a.kz/komek» in Kazakh is «https://b.kz/pomosch» in Russian" in found.message
