"""A draft may be one item: the site is published, to the byte, as it would be if the item's lines were not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.checks.internal_link import DRAFT_ITEM
from tests.project import KK, RU, qostil, whole_site

FIRST = {
    "kk": "\n## Қалай төлеймін? { #how-to-pay }\n\n- Кеңседе, дүйсенбіде;\n- телефонмен.\n\nБұл тегін.\n",
    "ru": "\n## Как заплатить? { #how-to-pay }\n\n- В офисе, в понедельник;\n- по телефону.\n\nЭто бесплатно.\n",
}
# In the middle of the page without an empty line around, with what a rest of it would change below; and at its end.
DRAFTS = {
    "kk": (
        "## Несие бере ме? { #loan draft=true }\nЖоқ.\n\n```\n## Қате\n```\n\n1. Бірінші\n\n    ### Ішінде\n\n[a]: b\n",
        "\nКүтіңіз { #soon draft=true }\n---\n\n<!-- жоба -->\n\n!!! note\n    ![Сурет](plan.png)\n",
    ),
    "ru": (
        "## Дают ли кредит? { #loan }\nНет.\n\n```\n## Ошибка\n```\n\n1. Первый\n\n    ### Внутри\n\n[a]: b\n",
        "\nЖдите { #soon draft=true }\n---\n\n<!-- черновик -->\n\n!!! note\n    ![Рисунок](plan.png)\n",
    ),
}
LAST = {
    "kk": "## Қайда барамын? { #where-to-go }\n\nКеңсеге.\n",
    "ru": "## Куда прийти? { #where-to-go }\n\nВ офис.\n",
}
HEADS = {"kk": KK, "ru": RU}


def pages(is_drafted: bool) -> dict[str, str | bytes]:
    found: dict[str, str | bytes] = {}
    for locale in ("kk", "ru"):
        middle, end = DRAFTS[locale] if is_drafted else ("", "")
        found[f"{locale}/payments.md"] = HEADS[locale] + FIRST[locale] + middle + LAST[locale] + end
        found |= {f"{locale}/plan.png": b"\x89PNG"} if is_drafted else {}
    return found


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    roots = {}
    for is_drafted in (True, False):
        roots[is_drafted] = root = whole_site(tmp_path_factory.mktemp("drafts"), pages(is_drafted))
        done = qostil("publish", cwd=root)
        assert done.returncode == 0, done.stdout + done.stderr
    return roots


def files(root: Path) -> dict[str, bytes]:
    site = root / "site"
    paths = (path for path in site.rglob("*") if path.is_file() and path.name != "revision.json")
    return {str(path.relative_to(site)): path.read_bytes() for path in paths}


def test_the_published_site_is_what_it_is_without_the_lines_of_its_draft_items(sites: dict[bool, Path]) -> None:
    drafted, plain = files(sites[True]), files(sites[False])
    assert drafted.keys() == plain.keys()
    assert [name for name in plain if drafted[name] != plain[name]] == []
    assert "дүйсенбіде" in drafted["kk/payments/index.html"].decode()


def test_the_lines_below_a_draft_item_keep_their_numbers(sites: dict[bool, Path]) -> None:
    build = read_build(sites[True])
    for path in ("docs/kk/payments.md", "docs/ru/payments.md"):
        lines = (sites[True] / path).read_text("utf-8").split("\n")
        page = build.corpus.by_path[path]
        assert [item.id for item in page.items] == ["receipt", "how-to-pay", "where-to-go"]
        assert [item.question in lines[item.line - 1] for item in page.items] == [True] * 3
        assert [item.id for item in build.with_drafts.by_path[path].items][2::2] == ["loan", "soon"]


def test_an_answer_below_the_mark_of_a_file_and_with_its_line_ends_is_left_out(tmp_path: Path) -> None:
    text = pages(is_drafted=True)
    for name, content in text.items():
        if isinstance(content, str):
            text[name] = b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode()
    root = whole_site(tmp_path, text)
    assert [item.id for item in read_build(root).corpus.by_path["docs/kk/payments.md"].items] == [
        "receipt",
        "how-to-pay",
        "where-to-go",
    ]
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "loan" not in (root / "site/kk/payments/index.html").read_text("utf-8")


def test_a_draft_that_readers_are_led_to_stops_publishing(tmp_path: Path) -> None:
    text = pages(is_drafted=True)
    text["kk/payments.md"] = str(text["kk/payments.md"]) + "\n## Тағы { #more }\n\n[Несие](#loan)\n"
    text["ru/payments.md"] = str(text["ru/payments.md"]) + "\n## Ещё { #more }\n\n[Кредит](#loan)\n"
    found = [finding for finding in read_build(whole_site(tmp_path, text)).findings if finding.severity == "error"]
    assert [finding.message_template for finding in found] == [DRAFT_ITEM] * 2


def test_a_page_of_nothing_but_drafts_is_no_page_for_readers(tmp_path: Path) -> None:
    text: dict[str, str | bytes] = {
        "kk/soon.md": KK.replace("#receipt", "#soon draft=true"),
        "ru/soon.md": RU.replace("#receipt", "#soon"),
    }
    found = read_build(whole_site(tmp_path, text)).findings
    assert [(finding.check, finding.remedy.rpartition("; ")[2]) for finding in found] == [
        ("readable", "if all of it is a draft, keep draft: true in its head")
    ] * 2


def test_of_two_items_with_one_id_the_marked_one_is_the_draft(tmp_path: Path) -> None:
    text: dict[str, str | bytes] = {
        "kk/payments.md": f"{KK}\n## Логин {{ #login }}\n\nШартта.\n\n## Жоба {{ #login draft=true }}\n\nЖоқ.\n",
        "ru/payments.md": f"{RU}\n## Логин {{ #login }}\n\nВ договоре.\n",
    }
    build = read_build(whole_site(tmp_path, text), ["item-counterpart"])
    assert [item.question for item in build.corpus.by_path["docs/kk/payments.md"].items] == ["Чек керек пе?", "Логин"]
    assert [finding.severity for finding in build.findings] == ["error"]


def test_no_line_of_a_draft_item_is_left_above_a_heading_in_raw_html(tmp_path: Path) -> None:
    draft = '## Жоба { #soon draft=true }\n\nҚұпия.\n{ .wide }\n<h2 id="login">Логин</h2>\n\nШартта.\n'
    page = read_build(whole_site(tmp_path, {"kk/payments.md": f"{KK}\n{draft}"})).corpus.by_path["docs/kk/payments.md"]
    assert [item.id for item in page.items] == ["receipt", "login"]
    assert "Құпия" not in " ".join(item.text for item in page.items)
