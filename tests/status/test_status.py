"""The state of a site at the command line: what is counted, for whom items wait, and how it is written."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from qostil.review.states import STATES
from qostil.status.values import OpenItem, OutsideLink, Remark, SiteStatus, Waiting
from tests.project import HOMES, lay_out, seal
from tests.status.sample import EDITOR, HEAD, aligned, changed, edit, item, run

TODAY = date(2026, 11, 26)
PAGE = "services/pay"


@pytest.fixture(autouse=True)
def _a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QOSTIL_TODAY", str(TODAY))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return changed(tmp_path)


def status(root: Path, *paths: str) -> SiteStatus:
    done = run(root, "status", "--format", "json", *paths)
    assert done.exit_code == 0, done.output
    return msgspec.json.decode(done.output, type=SiteStatus)


def text(root: Path, *paths: str) -> str:
    done = run(root, "status", *paths)
    assert done.exit_code == 0, done.output
    return done.output


def test_every_item_of_the_site_is_counted_in_its_state(root: Path) -> None:
    whole = status(root).whole
    assert (whole.pages_in_both, whole.pages, whole.items_in_both, whole.items) == (2, 2, 6, 8)
    assert whole.states == dict.fromkeys(STATES, 0) | {
        "in step": 3,
        "ru changed": 2,
        "both changed": 1,
        "kk missing": 1,
        "draft": 1,
    }
    assert (whole.read, whole.adopted, whole.lagging, whole.questions, whole.excuses) == (1, 5, 1, 1, 1)
    assert (whole.failing_links, whole.unseen_links) == (1, 1)


def test_sections_are_folders_and_the_pages_at_the_root(root: Path) -> None:
    sections = status(root).sections
    assert [(one.whole.name, [page.name for page in one.pages]) for one in sections] == [
        ("", ["index"]),
        ("services", [PAGE]),
    ]
    assert [one.whole.items for one in sections] == [1, 7]
    assert sections[1].whole.states == sections[1].pages[0].states


def test_sections_stand_in_the_order_of_the_navigation(root: Path) -> None:
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("nav: [{services/: [services/pay.md]}, index.md]\n")
    assert [one.whole.name for one in status(root).sections] == ["services", ""]


def test_what_is_not_in_step_says_why_and_where_to_edit(root: Path) -> None:
    receipt, when, who, more, soon = status(root).items
    kk, ru = f"docs/kk/{PAGE}.md", f"docs/ru/{PAGE}.md"
    assert receipt == OpenItem(
        f"{PAGE}#receipt",
        "ru changed",
        (f"{kk}:9",),
        TODAY,
        EDITOR,
        ("wording",),
        lags_since=date(2026, 11, 20),
        lags_until=date(2026, 12, 4),
    )
    assert when == OpenItem(f"{PAGE}#when", "both changed", (f"{kk}:13", f"{ru}:13"), TODAY, kinds=("wording",))
    assert who == OpenItem(f"{PAGE}#who", "ru changed", (f"{kk}:17",), TODAY, kinds=("negation",), stops=True)
    assert more == OpenItem(f"{PAGE}#more", "kk missing", (f"{kk}:19",), stops=True)
    assert soon == OpenItem(f"{PAGE}#soon", "draft", (f"{ru}:27",))


def test_items_wait_for_who_read_them_last_in_the_language_that_must_follow(root: Path) -> None:
    assert status(root).waiting == (
        Waiting(EDITOR, "kk", (f"{PAGE}#receipt",)),
        Waiting("", "both", (f"{PAGE}#when",)),
        Waiting("", "kk", (f"{PAGE}#who", f"{PAGE}#more")),
    )


def test_an_item_that_is_overdue_may_lag_no_longer(root: Path) -> None:
    (root / "knowledge/lagging.txt").write_text(f"{PAGE}#receipt 2026-11-02\n", "utf-8")
    receipt = status(root).items[0]
    assert (receipt.stops, receipt.lags_since, receipt.lags_until) == (True, date(2026, 11, 2), None)
    assert "stops publishing, published so since 2026-11-02" in text(root)


def test_an_item_in_step_again_lags_no_longer(root: Path) -> None:
    edit(root, "ru", "В письме", "На почте")
    assert status(root).whole.lagging == 0


def test_the_oldest_review_is_told_of_each_page(root: Path) -> None:
    lock = root / f"knowledge/reviews/{PAGE}.lock"
    lock.write_text(
        re.sub(rf'(?m)(^where .*?)"on":"{TODAY}"', r'\1"on":"2026-03-02"', lock.read_text("utf-8")), "utf-8"
    )
    seal(lock)
    now = status(root)
    assert now.whole.oldest == now.sections[1].pages[0].oldest
    assert now.whole.oldest
    assert (now.whole.oldest.on, now.whole.oldest.item) == (date(2026, 3, 2), f"{PAGE}#where")
    assert f"oldest review: {PAGE}#where, adopted on 2026-03-02" in text(root)


def test_questions_excuses_and_addresses_stand_with_their_places(root: Path) -> None:
    now, page = status(root), f"docs/ru/{PAGE}.md"
    assert now.questions == (Remark(f"{page}:31", "<script>верно ли это?</script>"),)
    assert now.excuses == (Remark(f"{page}:33", "structure: потому & <i>так</i>"),)
    assert now.links == (
        OutsideLink("https://a.example/office", "failing", f"docs/kk/{PAGE}.md:21", date(2026, 11, 18)),
        OutsideLink("https://a.example/card", "never seen", f"docs/kk/{PAGE}.md:21"),
    )


def test_an_address_that_a_person_has_opened_is_seen(root: Path) -> None:
    registry = root / "knowledge/links.yml"
    registry.write_text(registry.read_text("utf-8") + "  seen: 2026-11-20\n", "utf-8")
    assert [link.address for link in status(root).links] == ["https://a.example/office"]


def test_a_page_in_one_language_waits_for_the_other(root: Path) -> None:
    page = HEAD["ru"] + item("a", "Что? Это.") + item("b draft=true", "Как? Так.")
    (root / "docs/ru/new.md").write_text(page, "utf-8")
    now = status(root, "new")
    assert (now.whole.pages_in_both, now.whole.pages) == (0, 1)
    assert [(one.state, one.places, one.stops) for one in now.items] == [
        ("kk missing", ("docs/kk/new.md:1",), True),
        ("kk missing", ("docs/kk/new.md:1",), True),
        ("draft", ("docs/ru/new.md:11",), False),
    ]


@pytest.mark.parametrize(
    ("path", "pages"),
    [
        ("services", 1),
        ("services/", 1),
        (PAGE, 1),
        (f"docs/kk/{PAGE}.md", 1),
        ("docs/ru/services", 1),
        ("docs", 2),
        ("docs/kk", 2),
        (".", 2),
    ],
)
def test_paths_narrow_what_is_told(root: Path, path: str, pages: int) -> None:
    assert status(root, path).whole.pages == pages


def test_an_unknown_path_is_told_with_a_guess(root: Path) -> None:
    done = run(root, "status", "servises")
    assert done.exit_code == 2
    assert done.output == "qostil: «servises» is no section or page; did you mean «services»?\n"


def test_a_site_without_reviews_is_told_how_to_begin(tmp_path: Path) -> None:
    root = aligned(tmp_path)
    now, told = status(root), text(root)
    assert not now.has_reviews
    assert (now.items, now.waiting, now.whole.states["never reviewed"]) == ((), (), 6)
    assert (now.whole.failing_links, now.whole.unseen_links) == (1, 1)
    assert told.count("qostil review --adopt") == 1
    assert "reviewed\n" not in told
    assert "qostil review --adopt" in run(root, "status", "--format", "html").output


def test_an_empty_site_has_a_status(tmp_path: Path) -> None:
    lay_out(tmp_path, {})
    assert status(tmp_path).whole.pages == 0
    assert text(tmp_path).startswith("       pages  items\ntotal    0/0    0/0\n")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    lay_out(tmp_path, {**HOMES, "kk/bad.md": b"\xff\xfe\x00", "ru/bad.md": HOMES["ru/index.md"]})
    now = status(tmp_path)
    assert (now.unreadable, now.whole.pages_in_both) == (("docs/kk/bad.md",), 1)
    assert "1 file could not be read" in text(tmp_path)
    assert "1 file could not be read" in run(tmp_path, "status", "--format", "html").output


def test_a_lock_that_cannot_be_read_is_exit_code_2(root: Path) -> None:
    (root / f"knowledge/reviews/{PAGE}.lock").write_text("<<<<<<< HEAD\n", "utf-8")
    done = run(root, "status")
    assert done.exit_code == 2
    assert done.output.startswith(f"qostil: knowledge/reviews/{PAGE}.lock:1: two branches have changed this lock")


def test_the_terminal_shows_a_table_and_lists(root: Path) -> None:
    told = text(root)
    assert re.search(r"^services/?\S* +1/1 +5/7 +2 +2 +1 +1 +1 +1 +4 +1 +1 +1 +1 +1  2026-11-26$", told, re.MULTILINE)
    assert f"  {EDITOR} (Kazakh): 1\n    {PAGE}#receipt\n  nobody yet (both languages): 1\n" in told
    assert f"docs/kk/{PAGE}.md:17: {PAGE}#who: ru changed (negation); adopted on 2026-11-26; stops publishing" in told
    assert f"docs/kk/{PAGE}.md:21: https://a.example/office: failing since 2026-11-18" in told


def test_a_name_cannot_turn_the_text_around_it(root: Path) -> None:
    edit(root, "kk", "Поштада", "Хатта")
    assert run(root, "review", "receipt", "--by", "АБ").exit_code == 0
    lock = root / f"knowledge/reviews/{PAGE}.lock"
    lock.write_text(lock.read_text("utf-8").replace('"АБ"', '"А\u202eБ"'), "utf-8")
    seal(lock)
    edit(root, "ru", "В письме", "На почте")
    assert "А\\u202eБ (Kazakh)" in text(root)
    assert "А\\u202eБ" in run(root, "status", "--format", "html").output
    assert status(root).waiting[0].person == "А\u202eБ"


class _Outline(HTMLParser):
    """The elements of a page, and whether they are closed as they were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "br", "wbr"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def test_the_page_is_whole_and_holds_no_markup_of_the_content(root: Path) -> None:
    page = run(root, "status", "--format", "html").output
    outline = _Outline()
    outline.feed(page)
    tags = {tag for tag, _ in outline.seen}
    assert ("html", {"lang": "en"}) in outline.seen
    assert tags.isdisjoint({"script", "b", "i", "img", "a", "iframe"})
    assert "А. &lt;b&gt;Редактор&lt;/<wbr>b&gt; &amp; Ко" in page
    assert [attrs["href"] for tag, attrs in outline.seen if tag == "link"] == ["data:,"]
    assert "url(" not in page
    assert all(attrs.get("scope") in ("col", "row") for tag, attrs in outline.seen if tag == "th")
