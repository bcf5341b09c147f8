"""The summary of a pull request: what stands in it, and that nothing of the content acts in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from tests.links.project import git, run
from tests.project import lay_out, seal

GOLDEN = Path(__file__).with_name("summary.md")
HEAD = {
    "kk": "---\ntitle: {name}-бет\ndescription: Төлем туралы.\nkind: faq\n---\n",
    "ru": "---\ntitle: Страница {name}\ndescription: Об оплате.\nkind: faq\n---\n",
}
ITEMS = {
    "kk": {
        "fee": "Қосу қанша тұрады? Қосу 1 500 ₸ тұрады, 3 күн күтіңіз.",
        "form": "Форма қайда? Форма осында: <https://forms.example/old>",
        "when": "Қашан төлеймін? Айдың соңында.",
        "gone": "Ескі тариф бар ма? Бар.",
        "soon": "Жаңа тариф бола ма? Болады.",
    },
    "ru": {
        "fee": "Сколько стоит подключение? Подключение стоит 1 500 ₸, ждите 3 дня.",
        "form": "Где форма? Форма здесь: <https://forms.example/old>",
        "when": "Когда платить? В конце месяца.",
        "gone": "Старый тариф есть? Есть.",
        "soon": "Будет ли новый тариф? Будет.",
    },
}
REGISTRY = "- both: https://forms.example/{}\n  owner: Көмек\n"


def item(item_id: str, text: str) -> str:
    question, _, answer = text.partition("? ")
    return f"\n## {question}? {{ #{item_id} }}\n\n{answer}\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reviewed project on main; the work stands on a branch."""
    monkeypatch.setenv("QOSTIL_TODAY", "2026-11-26")
    pages = {
        f"{locale}/a.md": HEAD[locale].format(name="a") + "".join(item(*one) for one in items.items())
        for locale, items in ITEMS.items()
    }
    many = range(12)
    pages |= {
        f"{locale}/b.md": HEAD[locale].format(name="b") + "".join(item(f"n{n}", f"{word}? {word}.") for n in many)
        for locale, word in (("kk", "Мысал"), ("ru", "Пример"))
    }
    lay_out(tmp_path, pages)
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge/links.yml").write_text(REGISTRY.format("old"), "utf-8")
    (tmp_path / ".gitignore").write_text("/.cache/\n", "utf-8")
    assert run(tmp_path, "review", "--adopt").returncode == 0
    git(tmp_path, "init")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "first")
    git(tmp_path, "switch", "--create", "work")
    return tmp_path


def edit(root: Path, path: str, before: str, now: str) -> None:
    text = (root / path).read_text("utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, now), "utf-8")


def summary(root: Path) -> str:
    return run(root, "check", "--changed", "main", "--format", "markdown").stdout


def change_everything(root: Path) -> None:
    """Change, rename, add, remove and publish items; the fee in both languages, the day in Russian alone."""
    edit(root, "docs/ru/a.md", "1 500", "2 000")
    edit(root, "docs/kk/a.md", "1 500", "2 000")
    edit(root, "docs/ru/a.md", "В конце", "В начале")
    for locale, new in (("kk", "Несие бар ма? Бар."), ("ru", "Есть ли рассрочка? Есть.")):
        page = f"docs/{locale}/a.md"
        edit(root, page, "forms.example/old", "forms.example/new")
        edit(root, page, "#form", "#application")
        edit(root, page, item("gone", ITEMS[locale]["gone"]), item("credit", new))
        edit(root, page, "#soon", "#later")
    (root / "knowledge/links.yml").write_text(REGISTRY.format("new"), "utf-8")
    (root / "knowledge/redirects.yml").write_text(
        "a#form: a#application\na#gone: {retired: енді сатылмайды}\n", "utf-8"
    )
    assert run(root, "review", "fee", "--by", "А. Редактор", "--why", "баға өзгерді").returncode == 0


def test_everything_that_a_reviewer_asks_stands_in_it(root: Path) -> None:
    change_everything(root)
    assert summary(root) == GOLDEN.read_text("utf-8")


def test_many_reviews_at_once_are_told_by_name(root: Path) -> None:
    for locale, word in (("kk", "Мысал"), ("ru", "Пример")):
        edit(root, f"docs/{locale}/b.md", f"{word}.", f"{word} осы." if locale == "kk" else f"{word} вот.")
    assert run(root, "review", *(f"n{n}" for n in range(10)), "--by", "А. Редактор").returncode == 0
    assert "at once" not in summary(root)
    assert run(root, "review", "n10", "--by", "Б. Редактор").returncode == 0
    assert "**11 items reviewed at once**: `b#n0`, `b#n1`, `b#n10`, `b#n2`" in summary(root)


def test_a_lock_that_was_edited_by_hand_is_a_review_too(root: Path) -> None:
    edit(root, "knowledge/reviews/a.lock", '{"on":"2026-11-26"', '{"by":"Қолмен <b>","on":"2026-11-26"')
    seal(root / "knowledge/reviews/a.lock")
    told = summary(root)
    assert "| `a#when` | Қолмен \\<b\\> | 2026-11-26 |  |" in told
    assert told.count("Қолмен") == 6


def test_reviews_that_were_taken_out_are_told(root: Path) -> None:
    lock = root / "knowledge/reviews/a.lock"
    rows = lock.read_text("utf-8").splitlines(keepends=True)
    lock.write_text("".join(row for row in rows if not row.startswith("when ")), "utf-8")
    assert "**Taken out**, though the items are still there: `a#when`\n" in summary(root)


def test_a_renamed_item_has_no_new_review(root: Path) -> None:
    for locale in ("kk", "ru"):
        edit(root, f"docs/{locale}/a.md", "#when", "#pay-day")
    (root / "knowledge/redirects.yml").write_text("a#when: a#pay-day\n", "utf-8")
    edit(root, "knowledge/reviews/a.lock", "\nwhen ", "\npay-day ")
    told = summary(root)
    assert "| `a#pay-day` | renamed, was `a#when` |  | in step |" in told
    assert "Reviews" not in told
    assert "Taken out" not in told


def test_an_item_that_becomes_a_draft_is_told(root: Path) -> None:
    edit(root, "docs/kk/a.md", "{ #soon }", "{ #soon draft=true }")
    assert "| `a#soon` | made a draft |  | draft |" in summary(root)


def test_text_of_the_content_stays_text(root: Path) -> None:
    evil = "<img src=x onerror=pay()> [x](https://evil.example/) `c` | *b* \\u001b[2J"
    edit(root, "knowledge/reviews/a.lock", '{"on"', '{"why":"' + evil + '","on"')
    seal(root / "knowledge/reviews/a.lock")
    (root / "knowledge/redirects.yml").write_text(f'a#form: {{retired: "{evil}"}}\na|`b: a#when\n', "utf-8")
    edit(root, "docs/kk/a.md", "1 500 ₸", "2 000 ₸ <b>|</b>")
    told = summary(root)
    assert "\x1b" not in told
    html = LexborHTMLParser(Markdown(extensions=["tables"]).convert(told))
    assert html.css("img, a, em, b, script") == []
    assert {len(row.css("td")) for row in html.css("tbody tr")} == {3, 4}
