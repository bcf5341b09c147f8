"""A draft on its way to readers: what is left is listed in the order of work, and both files change or none."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import qostil.system.aside
from qostil.build.build import read_build
from qostil.build.checking import stops_publishing
from qostil.commands.cli import main
from qostil.knowledge.knowledge import Knowledge
from tests.project import CLEAN, PATIENCE, QOSTIL, lay_out

HEADS = {
    "kk": "---\ntitle: Жоба\ndescription: Жоба туралы.\nkind: faq\ndraft: true\n---\n",
    "ru": "---\ntitle: План\ndescription: О плане.\nkind: faq\ndraft: true\n---\n",
}
ITEMS = {
    "kk": "\n## Қашан төлеймін? { #when-pay }\n\n25-ші күніне дейін.\n",
    "ru": "\n## Когда платить? { #when-pay }\n\nДо 25-го числа.\n",
}
STUBS = {
    "kk": "\n## Қайда? { #where }\n\nКеңседе.\n",
    "ru": "\n## Этого вопроса ещё нет на русском { #where }\n\nЗдесь будет ответ.\n\n"
    "<!-- qostil-question: Only the Kazakh source has it. -->\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    pages = {f"{locale}/plan.md": HEADS[locale] + ITEMS[locale] for locale in ("kk", "ru")}
    return lay_out(tmp_path, {**CLEAN, **pages}, nav=["payments.md", "plan.md"])


def run(root: Path, *words: str) -> Result:
    with chdir(root):
        return CliRunner().invoke(main, [*words])


def accept(root: Path, *words: str) -> Result:
    return run(root, "accept", *words)


def path(root: Path, locale: str, page: str = "plan") -> Path:
    return root / f"docs/{locale}/{page}.md"


def edit(root: Path, locale: str, before: str, now: str, page: str = "plan") -> None:
    text = path(root, locale, page).read_text("utf-8")
    assert before in text
    path(root, locale, page).write_text(text.replace(before, now), "utf-8")


def append(root: Path, texts: dict[str, str], page: str = "plan") -> None:
    for locale, text in texts.items():
        path(root, locale, page).write_text(path(root, locale, page).read_text("utf-8") + text, "utf-8")


def contents(root: Path) -> list[bytes]:
    return [path(root, locale).read_bytes() for locale in ("kk", "ru")]


def kinds(output: str) -> list[str]:
    """The names of what is left, in the order in which it is told."""
    heads = [line for line in output.splitlines() if line.startswith(("docs/", "mkdocs.yml"))]
    return list(dict.fromkeys(line.rpartition("(")[2].rstrip(")") for line in heads))


def test_a_finished_draft_is_published_on_both_sides(root: Path) -> None:
    done = accept(root, "docs/kk/plan.md", "--ids-approved")
    assert done.exit_code == 0, done.output
    expected = [(HEADS[locale] + ITEMS[locale]).replace("draft: true\n", "").encode() for locale in ("kk", "ru")]
    assert contents(root) == expected
    assert "plan is no draft any more" in done.stdout
    assert "next: «qostil check», commit both pages" in done.stdout
    build = read_build(root)
    assert "plan" in {page.key for page in build.corpus.pages}
    assert not stops_publishing(build.findings)


def test_every_other_byte_stays(root: Path) -> None:
    head = b'\xef\xbb\xbf---\r\ntitle: X\r\n"draft" : yes # \xd0\xb6\r\ndescription: X.\r\nkind: faq\r\n---\r\n\r\n'
    rest = "## Чек? { #receipt-2 }\r\n\r\ndraft: true \r\n".encode()
    for locale in ("kk", "ru"):
        path(root, locale).write_bytes(head + rest)
    path(root, "ru").write_bytes(head.replace(b"X", "Ж".encode()).replace(b'"draft" : yes', b"draft: false") + rest)
    before = contents(root)
    assert accept(root, "plan", "--ids-approved").exit_code == 0
    assert contents(root) == [before[0].replace(b'"draft" : yes # \xd0\xb6\r\n', b""), before[1]]


def test_what_is_left_is_told_in_the_order_of_work_and_nothing_is_written(root: Path) -> None:
    append(root, STUBS)
    append(root, {"kk": "\n## Артық { #extra }\n\nБар.\n"})
    edit(root, "ru", "25-го", "20-го")
    edit(root, "kk", "Жоба туралы.", "Дерекқұжаттан жасалған жоба; редактор тексергенше.")
    edit(root, "kk", "25-ші күніне дейін.", "25-ші күніне дейін. TODO\n\n<!-- qostil-question: Қай күн? -->")
    (root / "mkdocs.yml").write_text("site_name: x\nnav: [payments.md]\n", "utf-8")
    before = contents(root)
    done = accept(root, "plan")
    assert done.exit_code == 1
    found = kinds(done.stdout)
    assert found == ["open-question", "item-counterpart", "stub", "fact-mismatch", "placeholder", "navigation", "ids"]
    assert done.stdout.index("TODO") < done.stdout.index("the description is")
    assert contents(root) == before


def test_facts_that_differ_come_before_placeholders(root: Path) -> None:
    edit(root, "ru", "25-го", "20-го")
    edit(root, "kk", "дейін.", "дейін. TODO")
    edit(root, "kk", "{ #when-pay }", "{ #When_pay }")
    edit(root, "ru", "{ #when-pay }", "{ #When_pay }")
    assert kinds(accept(root, "plan").stdout) == ["fact-mismatch", "placeholder", "ids", "item-id"]


def test_ids_that_differ_are_left(root: Path) -> None:
    edit(root, "ru", "#when-pay", "#pay-when")
    done = accept(root, "plan", "--ids-approved")
    assert done.exit_code == 1
    assert "the item is «when-pay» here and «pay-when»" in done.stdout


def test_a_stub_is_one_thing_to_do_until_its_last_line_is_gone(root: Path) -> None:
    append(root, STUBS)
    assert kinds(accept(root, "plan", "--ids-approved").stdout) == ["stub"]
    edit(root, "ru", "Этого вопроса ещё нет на русском", "Где?")
    assert kinds(accept(root, "plan", "--ids-approved").stdout) == ["stub"]
    edit(root, "ru", "Здесь будет ответ.", "В офисе.")
    assert kinds(accept(root, "plan", "--ids-approved").stdout) == ["open-question"]
    edit(root, "ru", "<!-- qostil-question: Only the Kazakh source has it. -->\n", "")
    assert accept(root, "plan", "--ids-approved").exit_code == 0


def test_a_stub_without_the_mark_of_a_draft_stops_publishing(root: Path) -> None:
    append(root, STUBS)
    for locale in ("kk", "ru"):
        edit(root, locale, "draft: true\n", "")
    assert "placeholder" in {finding.check for finding in read_build(root).findings if finding.severity == "error"}
    edit(root, "ru", "Этого вопроса ещё нет на русском", "Где?")
    assert "placeholder" in {finding.check for finding in read_build(root).findings if finding.severity == "error"}


def test_ids_are_shown_and_wait_for_approval(root: Path) -> None:
    done = accept(root, "plan")
    assert done.exit_code == 1
    assert "  when-pay  «Қашан төлеймін?» / «Когда платить?»" in done.stdout
    assert kinds(done.stdout) == ["ids"]
    (root / "knowledge").mkdir()
    (root / "knowledge/published.txt").write_text("plan#when-pay\n", "utf-8")
    assert accept(root, "plan").exit_code == 0


def test_a_question_in_both_languages_is_told_once(root: Path) -> None:
    append(root, dict.fromkeys(("kk", "ru"), "\n<!-- qostil-question: Which is right? -->\n"))
    done = accept(root, "plan", "--ids-approved")
    assert done.stdout.count("an open question: Which is right?") == 1
    assert "docs/kk/plan.md:12" in done.stdout
    assert "↔ docs/ru/plan.md:12" in done.stdout


def test_an_error_that_the_page_brings_elsewhere_is_left(root: Path) -> None:
    for locale in ("kk", "ru"):
        edit(root, locale, "#when-pay", "#zz-receipt")
    (root / "docs/kk/zz.md").write_text(
        "---\ntitle: З\ndescription: З.\nkind: faq\n---\n\n## З { #zz-receipt }\n\nЗ.\n"
    )
    (root / "docs/ru/zz.md").write_text(
        "---\ntitle: Р\ndescription: Р.\nkind: faq\n---\n\n## Р { #zz-receipt }\n\nР.\n"
    )
    assert "item-id" in kinds(accept(root, "plan", "--ids-approved").stdout)


def test_an_item_is_accepted_alone(root: Path) -> None:
    marked = {locale: text.replace("}", "draft=true }").replace("when", "how") for locale, text in ITEMS.items()}
    append(root, marked, "payments")
    append(root, {"kk": STUBS["kk"].replace("}", "draft=true }"), "ru": STUBS["ru"]}, "payments")
    before = [path(root, locale, "payments").read_text("utf-8") for locale in ("kk", "ru")]
    done = accept(root, "payments#how-pay")
    assert done.exit_code == 0, done.output
    assert "still drafts: payments#where" in done.stdout
    now = [path(root, locale, "payments").read_text("utf-8") for locale in ("kk", "ru")]
    assert now == [text.replace("{ #how-pay draft=true }", "{ #how-pay }") for text in before]
    assert read_build(root).corpus.by_path["docs/kk/payments.md"].item("how-pay")
    left = accept(root, "payments#where")
    assert (left.exit_code, kinds(left.stdout)) == (1, ["stub"])


def test_a_draft_item_of_the_page_is_not_in_its_way(root: Path) -> None:
    append(root, {locale: text.replace("}", "draft=true }") for locale, text in STUBS.items()})
    done = accept(root, "plan", "--ids-approved")
    assert done.exit_code == 0, done.output
    assert "still drafts: plan#where" in done.stdout


def test_what_is_no_draft_is_told_in_one_line(root: Path) -> None:
    for name, why in {
        "payments": "is no draft",
        "plan#when-pay": "accept it first: qostil accept plan",
        "pla": "is no page; did you mean «plan»?",
        "": "is no page",
    }.items():
        done = accept(root, name)
        assert done.exit_code == 2
        assert why in done.stderr
        assert done.stderr.count("\n") == 1


def test_a_mark_that_cannot_be_taken_off_alone_stays(root: Path) -> None:
    head = "---\n{title: X, description: X., kind: faq, draft: true}\n---\n"
    path(root, "kk").write_text(head + ITEMS["kk"], "utf-8")
    before = contents(root)
    done = accept(root, "plan", "--ids-approved")
    assert done.exit_code == 2
    assert "docs/kk/plan.md: the mark cannot be taken off; take draft: true from its head by hand" in done.stderr
    assert contents(root) == before


def test_both_files_are_written_or_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, write = contents(root), qostil.system.aside._write

    def failing(aside: Path, content: bytes, mode: int | None) -> None:
        if "/ru/" in str(aside):
            raise OSError(28, "No space left on device")
        write(aside, content, mode)

    monkeypatch.setattr(qostil.system.aside, "_write", failing)
    done = accept(root, "plan", "--ids-approved")
    assert done.exit_code == 2
    assert "nothing is" in done.stderr
    assert contents(root) == before


def test_a_site_with_reviews_gets_the_first_review_of_each_item(root: Path) -> None:
    assert run(root, "review", "payments", "--by", "А. Редактор").exit_code == 0
    assert Knowledge(root).reviews.keys() == {"payments"}
    done = accept(root, "plan", "--ids-approved", "--by", "А. Редактор")
    assert done.exit_code == 0, done.output
    reviews = Knowledge(root).reviews["plan"]
    assert reviews.keys() == {".", "when-pay"}
    assert reviews["when-pay"].reviewed.by == "А. Редактор"
    assert "read in both languages by А. Редактор" in done.stdout
    assert read_build(root).findings == []


def test_an_item_gets_a_review_of_its_own_alone(root: Path) -> None:
    assert run(root, "review", "payments#receipt", "--by", "А. Редактор").exit_code == 0
    append(root, {locale: ITEMS[locale].replace("when-pay }", "how-pay draft=true }") for locale in ITEMS}, "payments")
    done = accept(root, "payments#how-pay", "--by", "А. Редактор")
    assert done.exit_code == 0, done.output
    assert Knowledge(root).reviews["payments"].keys() == {"receipt", "how-pay"}


def test_a_site_without_reviews_gets_none(root: Path) -> None:
    assert accept(root, "plan", "--ids-approved").exit_code == 0
    assert Knowledge(root).reviews == {}


def test_check_lists_the_same_and_no_draft_stops_anything(root: Path) -> None:
    append(root, STUBS)
    append(root, {locale: text.replace("}", "draft=true }") for locale, text in STUBS.items()}, "payments")
    page, item = run(root, "check", "--drafts", "plan"), run(root, "check", "--drafts", "payments#where")
    assert (page.exit_code, item.exit_code) == (0, 0)
    assert kinds(page.stdout) == kinds(accept(root, "plan").stdout) == ["stub", "ids"]
    every = run(root, "check", "--drafts")
    assert every.stdout.splitlines()[-1] == "0 errors, 3 warnings"
    assert run(root, "check").exit_code == 0
    assert run(root, "check", "--drafts", "--only", "letters").exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="has no such terminals")
@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1)])
def test_at_a_terminal_the_ids_are_asked_for(root: Path, answer: str, code: int) -> None:
    import pty

    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    done = subprocess.run(
        [QOSTIL, "accept", "plan"], cwd=root, stdin=theirs, stdout=theirs, stderr=theirs, timeout=PATIENCE, check=False
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == code
    assert (b"draft: true" in contents(root)[0]) == bool(code)
