"""A new draft item by the command: in both pages or in none, and no byte of what a person wrote is lost."""

from __future__ import annotations

import os
import re
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qostil.build.build import read_build
from qostil.commands.cli import main
from qostil.system.aside import write_together
from tests.project import KK, RU, lay_out, qostil, whole_site

SECOND = {
    "kk": "\n## Логин { #login }\n\nШартта.\n",
    "ru": "\n## Логин { #login }\n\nВ договоре.\n",
}
PAGES = {"kk": KK + SECOND["kk"], "ru": RU + SECOND["ru"]}
NEW = {
    "kk": "## Мұнда сұрақ болады { #static-ip draft=true }\n\nМұнда жауап болады.",
    "ru": "## Здесь будет вопрос { #static-ip draft=true }\n\nЗдесь будет ответ.",
}


def laid_out(root: Path, **pages: str | bytes) -> Path:
    return lay_out(root, {f"{locale}/help/payments.md": pages.get(locale, PAGES[locale]) for locale in ("kk", "ru")})


def read(root: Path, locale: str) -> bytes:
    return (root / f"docs/{locale}/help/payments.md").read_bytes()


def new(root: Path, *words: str) -> list[str]:
    done = run(root, "static-ip", "--in", "help/payments", *words)
    assert done.exit_code == 0, done.output
    return done.stdout.splitlines()


def run(root: Path, *words: str) -> Result:
    with chdir(root):
        return CliRunner().invoke(main, ["new", *words])


def test_the_item_stands_at_the_end_of_both_pages(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    assert new(root) == ["docs/kk/help/payments.md:15", "docs/ru/help/payments.md:15"]
    for locale in ("kk", "ru"):
        assert read(root, locale).decode() == f"{PAGES[locale]}\n{NEW[locale]}\n"


def test_the_item_stands_below_another_with_its_headings(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    places = new(root, "--after", "receipt", "--kk", "IP <статикалық> деген не?", "--ru", "Что такое_статический_ IP?")
    assert places == ["docs/kk/help/payments.md:11", "docs/ru/help/payments.md:11"]
    corpus = read_build(root).with_drafts
    assert [item.question for item in corpus.by_path["docs/ru/help/payments.md"].items] == [
        "Нужен ли чек?",
        "Что такое_статический_ IP?",
        "Логин",
    ]
    assert corpus.by_path["docs/kk/help/payments.md"].items[1].question == "IP <статикалық> деген не?"


def test_the_site_is_checked_and_published_without_the_item(tmp_path: Path) -> None:
    root = whole_site(tmp_path, {f"{locale}/help/payments.md": page for locale, page in PAGES.items()})
    new(root, "--after", "receipt")
    assert qostil("check", cwd=root).returncode == 0
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stderr
    shown = [path for path in (root / "site").rglob("*") if path.is_file() and b"static-ip" in path.read_bytes()]
    assert shown == []
    assert "#login" in (root / "site/kk/help/payments/index.html").read_text("utf-8")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("rest", ["", "\n", "\n\n\n", "\n<!-- кейін: тариф -->", "\n\n<!-- қара:\n1-бет\n-->\n  \n"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_every_byte_of_the_page_stays(tmp_path: Path, begin: str, rest: str, end: str) -> None:
    written = (begin + PAGES["kk"].rstrip("\n") + rest).replace("\n", end)
    root = laid_out(tmp_path, kk=written.encode())
    new(root)
    found = read(root, "kk").decode()
    assert found.startswith(written)
    lines = re.split(r"\r\n|\n|\r", found)
    heading = lines.index(NEW["kk"].partition("\n")[0])
    assert lines[heading - 1].strip() == ""
    assert set(re.findall(r"\r\n|\n|\r", found)) == {end}
    assert found.endswith(end) == written.endswith(end)


def test_comments_stay_with_the_item_for_which_they_stand(tmp_path: Path) -> None:
    above = KK + "\n<!-- qostil-question: неге? -->\n\n"
    below = "<!-- Логиндер -->\n<!-- qostil-allow placeholder: сөздің өзі -->\n" + SECOND["kk"] + "\nTODO\n"
    root = laid_out(tmp_path, kk=above + below)
    assert new(root, "--after", "receipt")[0] == "docs/kk/help/payments.md:13"
    assert read(root, "kk").decode() == f"{above}{NEW['kk']}\n\n{below}"


def test_a_comment_right_above_a_heading_stays_there(tmp_path: Path) -> None:
    below = "<!-- Логиндер -->\n## Логин { #login }\n\nШартта.\n"
    root = laid_out(tmp_path, kk=f"{KK}\n{below}")
    new(root, "--after", "receipt")
    assert read(root, "kk").decode() == f"{KK}\n{NEW['kk']}\n\n{below}"


def test_the_mode_of_the_files_stays(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    (root / "docs/kk/help/payments.md").chmod(0o640)
    (root / "docs/ru/help/payments.md").chmod(0o664)
    new(root)
    assert [(root / f"docs/{locale}/help/payments.md").stat().st_mode & 0o777 for locale in ("kk", "ru")] == [
        0o640,
        0o664,
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["receipt", "--in", "help/payments"], "«receipt»: already heads the item at docs/kk/help/payments.md:7"),
        (["Static", "--in", "help/payments"], "«Static»: is no id of an item"),
        (["a--b", "--in", "help/payments"], "«a--b»: is no id of an item"),
        (["new", "--in", "help/payment"], "no such page in either language; did you mean «help/payments»?"),
        (["new", "--in", ""], "--in : there is no such page in either language; name it without its language"),
        (["new", "--in", "help/payments", "--after", "reciept"], "has no such item; did you mean «receipt»?"),
        (["new", "--in", "help/payments", "--kk", "а\nб"], "--kk: is no line of text"),
        (["new", "--in", "help/payments", "--ru", " "], "--ru: is no line of text"),
        (["new", "--in", "help/payments", "--ru", "[а](б)"], "--ru «[а](б)»: is read as «а»; write it in plain words"),
        (["new", "--in", "help/alone"], "--in help/alone: docs/kk/help/alone.md has no Russian counterpart"),
        (["new", "--in", "help/list"], "docs/kk/help/list.md: is of the kind «index»"),
        (["new", "--in", "help/terms"], "docs/kk/help/terms.md: is of the kind «contract»"),
        (["new", "--in", "help/bytes"], "the file is not UTF-8"),
        (["new", "--in", "help/link"], "docs/ru/help/link.md:1: a symbolic link stands where a file should"),
        (["new", "--in", "help/headless"], "docs/ru/help/headless.md:1: the page has no front matter"),
        (["new", "--in", "help/open"], "docs/ru/help/open.md: a heading at the end of the page is not read as an item"),
        (["part", "--in", "help/parts"], "«part»: is already an anchor of docs/ru/help/parts.md"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line_and_nothing_is_written(
    tmp_path: Path, words: list[str], told: str
) -> None:
    root = laid_out(tmp_path)
    other: dict[str, str | bytes] = {
        "kk/help/alone.md": KK,
        "kk/help/list.md": KK.replace("kind: faq", "kind: index"),
        "ru/help/list.md": RU.replace("kind: faq", "kind: index"),
        "kk/help/terms.md": KK.replace("kind: faq", "kind: contract"),
        "ru/help/terms.md": RU.replace("kind: faq", "kind: contract"),
        "kk/help/bytes.md": KK,
        "ru/help/bytes.md": RU.encode("cp1251", "replace"),
        "kk/help/link.md": KK,
        "kk/help/headless.md": KK,
        "ru/help/headless.md": "## Чек { #receipt }\n\nДа.\n",
        "kk/help/open.md": KK,
        "ru/help/open.md": RU + "\n<div>\nне закрыт\n",
        "kk/help/parts.md": KK,
        "ru/help/parts.md": RU + "\n### Часть { #part }\n",
    }
    for name, page in other.items():
        content = page.encode() if isinstance(page, str) else page
        lay_out(root, {name: content.replace(b"#receipt", f"#{name[8:-3]}".encode())})
    (root / "docs/ru/help/link.md").symlink_to("payments.md")
    before = {path: path.read_bytes() for path in root.glob("docs/**/*.md")}
    done = run(root, *words)
    assert done.exit_code == 2
    assert done.stderr.startswith("qostil: ")
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in root.glob("docs/**/*.md")} == before


def test_a_page_that_would_grow_too_large_is_refused(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    (root / "pyproject.toml").write_text(f"[tool.qostil]\nmax_page_bytes = {len(PAGES['kk'].encode()) + 9}\n", "utf-8")
    done = run(root, "static-ip", "--in", "help/payments")
    assert done.exit_code == 2
    assert "docs/kk/help/payments.md: would have" in done.stderr
    assert read(root, "kk").decode() == PAGES["kk"]


def test_a_page_that_may_not_be_replaced_leaves_the_other_as_it_was(tmp_path: Path) -> None:
    first, second = tmp_path / "kk.md", tmp_path / "ru.md"
    first.write_text("Чек", "utf-8")
    second.mkdir()
    third = tmp_path / "new.md"
    with pytest.raises(OSError, match=re.escape(os.fspath(second))):
        write_together({first: b"1", third: b"3", second: b"2"})
    assert first.read_text("utf-8") == "Чек"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kk.md", "ru.md"]
