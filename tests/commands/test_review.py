"""Reviews at the command line: what is recorded, what is refused, and how two branches come together."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qostil.build.build import read_build
from qostil.commands.cli import main
from qostil.knowledge.knowledge import Knowledge
from tests.project import lay_out, seal

HEAD = {
    "kk": "---\ntitle: Төлемдер\ndescription: Төлем туралы.\nkind: faq\n---\n",
    "ru": "---\ntitle: Платежи\ndescription: Об оплате.\nkind: faq\n---\n",
}
ITEMS = {
    "kk": {
        "receipt": "Чек қайда? Қосымшада.",
        "when": "Қашан төлеймін? Айдың соңында.",
        "who": "Кім төлейді? Абонент.",
    },
    "ru": {
        "receipt": "Где чек? В приложении.",
        "when": "Когда платить? В конце месяца.",
        "who": "Кто платит? Абонент.",
    },
}


def item(item_id: str, text: str) -> str:
    question, _, answer = text.partition("? ")
    return f"\n## {question}? {{ #{item_id} }}\n\n{answer}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    pages = {
        f"{locale}/a.md": HEAD[locale] + "".join(item(*one) for one in items.items()) for locale, items in ITEMS.items()
    }
    lay_out(tmp_path, pages)
    assert run(tmp_path, "--adopt").exit_code == 0
    return tmp_path


def run(root: Path, *words: str) -> Result:
    with chdir(root):
        return CliRunner().invoke(main, ["review", *words])


def edit(root: Path, locale: str, before: str, now: str) -> None:
    page = root / f"docs/{locale}/a.md"
    assert before in page.read_text("utf-8")
    page.write_text(page.read_text("utf-8").replace(before, now), "utf-8")


def out_of_step(root: Path) -> list[str]:
    return [str(finding.place) for finding in read_build(root, ["out-of-step"]).findings]


def test_a_change_of_one_side_needs_the_other_or_a_reason(root: Path) -> None:
    edit(root, "ru", "В конце", "В начале")
    assert out_of_step(root) == ["docs/kk/a.md:13"]
    refused = run(root, "when", "--by", "А. Редактор")
    assert refused.exit_code == 1
    assert "docs/kk/a.md:13: the Kazakh text has not followed (wording)" in refused.output
    assert out_of_step(root) == ["docs/kk/a.md:13"]
    edit(root, "kk", "Айдың соңында", "Айдың басында")
    done = run(root, "when", "--by", "А. Редактор")
    assert done.exit_code == 0, done.output
    assert "Russian, line 13: «конце» → «начале»" in done.output
    assert out_of_step(root) == []
    assert Knowledge(root).reviews["a"]["when"].reviewed.by == "А. Редактор"


def test_a_reason_stands_in_the_lock(root: Path) -> None:
    edit(root, "ru", "В конце месяца", "Под конец месяца")
    assert run(root, "docs/ru/a.md:13", "--why", "wording  only", "--by", "А. Редактор").exit_code == 0
    assert out_of_step(root) == []
    assert Knowledge(root).reviews["a"]["when"].reviewed.why == "wording only"


def test_an_item_with_findings_is_refused(root: Path) -> None:
    edit(root, "ru", "В конце месяца", "До 25 числа")
    refused = run(root, "a#when", "--why", "wording only", "--by", "А. Редактор")
    assert refused.exit_code == 1
    assert "fact-mismatch" in refused.output


def test_a_page_names_all_its_items_and_a_new_one_needs_no_reason(root: Path) -> None:
    for locale, text in (("kk", "Қалай төлеймін? Картамен."), ("ru", "Как платить? Картой.")):
        with (root / f"docs/{locale}/a.md").open("a", encoding="utf-8") as page:
            page.write(item("how", text))
    assert out_of_step(root) == ["docs/kk/a.md:19"]
    done = run(root, "a", "--by", "А. Редактор")
    assert "recorded 1, refused 0" in done.output
    assert out_of_step(root) == []


def test_what_nobody_has_confirmed_is_read_with_hints(root: Path) -> None:
    edit(root, "ru", "Кто платит? { #who }", "Кто не платит? { #who }")
    told = run(root, "who", "--why", "wording only", "--by", "А. Редактор").output
    assert "look twice: negation in Russian alone: docs/kk/a.md:15, docs/ru/a.md:15" in told
    edit(root, "kk", "Абонент.", "Абонент төлейді.")
    assert "look twice" not in run(root, "who", "--why", "wording only", "--by", "А. Редактор").output


def test_a_renamed_item_keeps_its_review_under_the_new_id(root: Path) -> None:
    for locale in ("kk", "ru"):
        edit(root, locale, "#when", "#pay-day")
    assert out_of_step(root) == []
    assert "(reviewed as a#when)" in run(root, "pay-day", "--by", "А. Редактор").output
    assert set(Knowledge(root).reviews["a"]) == {".", "receipt", "pay-day", "who"}


def test_an_item_deleted_in_both_languages_is_taken_out(root: Path) -> None:
    for locale, text in (("kk", ITEMS["kk"]["who"]), ("ru", ITEMS["ru"]["who"])):
        edit(root, locale, item("who", text), "")
    assert "taken out 1" in run(root, "who", "--by", "А. Редактор").output
    assert "who" not in Knowledge(root).reviews["a"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["whom", "--by", "А"], "«whom» is no item or page; did you mean «who»?"),
        (["--adopt"], "the site has reviews already"),
        ([], "name what you have read"),
        (["who", "--mend"], "name what you have read"),
        (["who", "--by", "  "], "--by: «» is no text of 1 to 300 characters"),
        (["who", "--by", "А", "--why", " \t"], "--why: «» is no text"),
        (["who", "--by", "А", "--why", "а" * 301], "--why: «аааа"),
        (["docs/ru/a.md:²", "--by", "А"], "is no item or page"),
        (["docs/ru/a.md:" + "9" * 5000, "--by", "А"], "is no item or page"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(root: Path, words: list[str], message: str) -> None:
    done = run(root, *words)
    assert done.exit_code == 2
    assert message in done.output


def test_a_place_may_be_written_as_on_windows(root: Path) -> None:
    edit(root, "ru", "В конце месяца", "Под конец месяца")
    assert run(root, "docs\\ru\\a.md:13", "--why", "wording only", "--by", "А").exit_code == 0
    assert out_of_step(root) == []


def test_words_that_cannot_be_written_are_left_out_of_the_lock(root: Path) -> None:
    edit(root, "ru", "В конце месяца", "Под конец месяца")
    assert run(root, "when", "--why", "only\nwords\x1b[2J\udcff", "--by", "А").exit_code == 0
    assert Knowledge(root).reviews["a"]["when"].reviewed.why == "only words [2J"


def test_an_item_written_twice_in_the_lock_is_mended(root: Path) -> None:
    lock = root / "knowledge/reviews/a.lock"
    rows = lock.read_text("utf-8")
    lock.write_text(rows + rows.replace("Абонент", "Клиент"), "utf-8")
    seal(lock)
    with chdir(root):
        assert "«qostil review --mend»" in CliRunner().invoke(main, ["check"]).output
    assert run(root, "--mend").exit_code == 0
    assert out_of_step(root) == []


def test_a_replacement_in_all_files_is_no_review(root: Path) -> None:
    edit(root, "ru", "В конце", "Не в конце")
    lock = root / "knowledge/reviews/a.lock"
    lock.write_text(lock.read_text("utf-8").replace("В конце", "Не в конце"), "utf-8")
    with chdir(root):
        told = CliRunner().invoke(main, ["check"])
    assert told.exit_code == 2
    assert "«when» was changed by hand; take the line from the last commit" in told.output


def test_two_runs_at_once_lose_no_review(root: Path) -> None:
    for locale, last in (("kk", "Айдың соңында"), ("ru", "В конце месяца")):
        edit(root, locale, last, f"{last} 2 рет")
        edit(root, locale, "Абонент", "Абонент 3")
    words = [sys.executable, "-m", "qostil", "review", "--by", "А"]
    runs = [subprocess.Popen([*words, item], cwd=root, stdout=subprocess.DEVNULL) for item in ("when", "who")]
    assert [run.wait() for run in runs] == [0, 0]
    assert {name for name, one in Knowledge(root).reviews["a"].items() if one.reviewed.by} == {"when", "who"}


def test_texts_rewritten_in_both_languages_need_no_reason(root: Path) -> None:
    edit(root, "kk", item("who", ITEMS["kk"]["who"]), item("who", "Төлемді кім жасайды? Шартқа қол қойған адам."))
    edit(
        root,
        "ru",
        item("who", ITEMS["ru"]["who"]),
        "\n## Плательщик { #who }\n\n- Подписавший договор.\n- Никто иной.\n",
    )
    found = [str(one) for one in read_build(root, ["out-of-step"]).findings]
    assert len(found) == 1
    assert "both texts have changed since they were adopted" in found[0]


def test_a_lock_is_not_mended_while_pages_are_not(root: Path) -> None:
    edit(root, "ru", "В конце месяца.", "<<<<<<< one\nВ конце месяца.\n=======\nВ начале месяца.\n>>>>>>> two")
    done = run(root, "--mend")
    assert done.exit_code == 2
    assert "docs/ru/a.md: has marks of a merge; resolve the pages first" in done.output


def test_what_is_told_of_a_long_change_is_short(root: Path) -> None:
    edit(root, "ru", "В конце месяца", "раз " * 500)
    (found,) = read_build(root, ["out-of-step"]).findings
    assert len(found.message) < 400


def test_a_lock_that_is_no_folder_is_told(root: Path) -> None:
    shutil.rmtree(root / "knowledge/reviews")
    (root / "knowledge/reviews").write_text("", "utf-8")
    with chdir(root):
        told = CliRunner().invoke(main, ["check"])
    assert (told.exit_code, told.output.count("\n")) == (2, 1)
    assert "knowledge/reviews: is no folder" in told.output


def test_a_site_that_requires_reviews_cannot_do_without(root: Path) -> None:
    shutil.rmtree(root / "knowledge/reviews")
    assert out_of_step(root) == []
    (root / "pyproject.toml").write_text("[tool.qostil.review]\nrequired = true\n", "utf-8")
    assert len(out_of_step(root)) == 4


def test_links_that_change_alike_in_both_languages_are_in_step(tmp_path: Path) -> None:
    link = {"kk": "[Төлеушілер беті](b.md).", "ru": "[Страница о плательщиках](b.md)."}
    pages = {f"{locale}/a.md": HEAD[locale] + item("one", f"Чек? {text}") for locale, text in link.items()}
    other = {f"{locale}/b.md": HEAD[locale] + item("who", ITEMS[locale]["who"]) for locale in link}
    lay_out(tmp_path, pages | other)
    assert run(tmp_path, "--adopt").exit_code == 0
    for locale in link:
        (tmp_path / f"docs/{locale}/b.md").rename(tmp_path / f"docs/{locale}/c.md")
        edit(tmp_path, locale, "(b.md)", "(c.md)")
    assert out_of_step(tmp_path) == []
    edit(tmp_path, "ru", "(c.md)", "(#one)")
    assert out_of_step(tmp_path) == ["docs/kk/a.md:9"]


def test_an_unaligned_site_is_not_adopted(tmp_path: Path) -> None:
    lay_out(tmp_path, {f"{locale}/a.md": head + f"\n{n} {locale}\n" for n, (locale, head) in enumerate(HEAD.items())})
    done = run(tmp_path, "--adopt")
    assert done.exit_code == 2
    assert "run «qostil check»" in done.output
    assert not (tmp_path / "knowledge").exists()


def git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    named = ["-c", "user.name=А", "-c", "user.email=a@example.kz"]
    return subprocess.run(["git", *named, *words], cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(root: Path) -> Path:
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "docs", "knowledge", "mkdocs.yml")
    git(root, "commit", "-qm", "first")
    return root


def branch(root: Path, name: str, reviewed: str, kk: tuple[str, str], ru: tuple[str, str]) -> None:
    """Commit a change of an item in both languages, with its review, on a branch of its own."""
    git(root, "checkout", "-q", "-b", name, "main")
    edit(root, "kk", *kk)
    edit(root, "ru", *ru)
    assert run(root, reviewed, "--by", name).exit_code == 0
    assert git(root, "commit", "-qam", name).returncode == 0


def test_reviews_of_neighbours_merge_without_a_conflict(repository: Path) -> None:
    branch(repository, "one", "receipt", ("Қосымшада", "Поштада"), ("В приложении", "На почте"))
    branch(repository, "two", "when", ("Айдың соңында", "Айдың басында"), ("В конце", "В начале"))
    assert git(repository, "merge", "-q", "one", "-m", "both").returncode == 0
    assert out_of_step(repository) == []


def test_an_item_renamed_on_one_branch_and_reviewed_on_another_stays_in_step(repository: Path) -> None:
    branch(repository, "one", "pay-day", ("#when", "#pay-day"), ("#when", "#pay-day"))
    branch(repository, "two", "when", ("Айдың соңында", "Айдың басында"), ("В конце", "В начале"))
    git(repository, "merge", "-q", "one")
    for locale, last in (("kk", "Айдың басында"), ("ru", "В начале месяца")):
        page = repository / f"docs/{locale}/a.md"
        page.write_text(page.read_text("utf-8").replace("#when", "#pay-day"), "utf-8")
        assert last in page.read_text("utf-8")
    assert run(repository, "--mend").exit_code == 0
    assert out_of_step(repository) == []


def test_two_reviews_of_one_item_are_a_conflict_that_a_command_mends(repository: Path) -> None:
    branch(repository, "one", "when", ("Айдың соңында", "Айдың басында"), ("В конце", "В начале"))
    branch(repository, "two", "when", ("Айдың соңында", "Айдың ортасында"), ("В конце", "В середине"))
    assert git(repository, "merge", "-q", "one").returncode == 1
    git(repository, "checkout", "--ours", "docs")
    with chdir(repository):
        told = CliRunner().invoke(main, ["check"])
    assert told.exit_code == 2
    assert "«qostil review --mend» keeps the reviews that fit the pages" in told.output
    assert run(repository, "--mend").exit_code == 0
    assert out_of_step(repository) == []
    assert Knowledge(repository).reviews["a"]["when"].reviewed.by == "two"
