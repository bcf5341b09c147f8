"""A newer edition of a document for a page that was imported from it: editors lose nothing, and learn what is new."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from qostil.build.build import read_build
from qostil.commands.cli import main
from qostil.importer.editions.matching import Texts, matched
from qostil.knowledge.imported import ImportedText
from tests.importer.project import run
from tests.importer.samples.library import KK, RU, Asked
from tests.importer.samples.make import as_docx

Edition = tuple[Sequence[Asked], Sequence[Asked]]
FIRST: Edition = (KK[:5], RU[:5])
BASE = "knowledge/imported/library/rules.yml"


@dataclass
class Library:
    """A page that was imported, and the documents of its newer editions."""

    root: Path
    sources: Path

    def bring(self, edition: Edition, *arguments: str) -> Result:
        self.sources.mkdir(exist_ok=True)
        files = [as_docx(self.sources, locale, items) for locale, items in zip(("kk", "ru"), edition, strict=True)]
        return run("import", "--kk", files[0], "--ru", files[1], "--into", "library/rules", *arguments)

    def path(self, locale: str) -> Path:
        return self.root / f"docs/{locale}/library/rules.md"

    def text(self, locale: str) -> str:
        return self.path(locale).read_bytes().decode()

    def edit(self, locale: str, old: str, new: str) -> None:
        assert old in self.text(locale)
        self.path(locale).write_bytes(self.text(locale).replace(old, new).encode())

    def publish(self) -> None:
        for locale in ("kk", "ru"):
            self.edit(locale, "draft: true\n", "")

    @property
    def files(self) -> dict[str, bytes]:
        found = (path for folder in ("docs", "knowledge") for path in (self.root / folder).rglob("*"))
        return {str(path): path.read_bytes() for path in found if path.is_file()}


@pytest.fixture
def library(project: Path, tmp_path: Path) -> Library:
    made = Library(project, tmp_path / "sources")
    assert made.bring(FIRST).exit_code == 0
    return made


def with_answers(items: Sequence[Asked], **answers: str) -> list[Asked]:
    """Return the items with other last paragraphs of some answers."""
    return [
        item._replace(answer=(*item.answer[:-1], answers[item.key])) if item.key in answers else item for item in items
    ]


def newer() -> Edition:
    """Return an edition with another figure in both languages."""
    return (
        with_answers(KK[:5], lost="Өтініш 3 жұмыс күні ішінде қаралады."),
        with_answers(RU[:5], lost="Заявление рассмотрят за 3 рабочих дня."),
    )


def id_of(library: Library, words: str) -> str:
    line = next(line for line in library.text("ru").splitlines() if line.startswith("## ") and words in line)
    return line.partition("{ #")[2].split()[0]


def test_the_same_edition_again_is_no_change_and_what_editors_wrote_stays(library: Library) -> None:
    library.edit("ru", "с 09:00 до 20:00", "с 10:00 до 20:00")
    before = library.files
    done = library.bring(FIRST, "--update")
    assert done.stdout.splitlines()[-1] == "edition: 0 new, 0 changed, 0 gone, 5 unchanged"
    assert library.files == before


def test_without_update_changes_are_told_word_by_word_and_nothing_is_written(library: Library) -> None:
    before = library.files
    told = library.bring(newer()).stdout
    item = id_of(library, "книга потеряна")
    assert f"changed: library/rules#{item}\n" in told
    assert "Өтініш [-10-]{+3+} жұмыс күні ішінде қаралады.\n" in told
    assert "Заявление рассмотрят за [-5-]{+3+} рабочих [-дней.-]{+дня.+}\n" in told
    assert "nothing is written; --update writes" in told
    assert library.files == before


def test_an_update_writes_the_text_of_the_item_and_no_other_byte(library: Library) -> None:
    library.edit("kk", "09:00-20:00", "10:00-20:00")
    before = {locale: library.text(locale) for locale in ("kk", "ru")}
    done = library.bring(newer(), "--update")
    assert f"written: {BASE}" in done.stdout.splitlines()
    for locale, old, new in (("kk", "10 жұмыс", "3 жұмыс"), ("ru", "5 рабочих дней", "3 рабочих дня")):
        # The figures agree now, so the import has nothing to ask any more.
        head, question, rest = before[locale].partition("\n<!-- qostil-question: The sources differ")
        assert question
        expected = head.replace("\xa0", " ").replace(old, new) + rest.partition("-->\n")[2].replace("\xa0", " ")
        assert library.text(locale).replace("\xa0", " ") == expected
    assert library.bring(newer(), "--update").stdout.splitlines()[-1].endswith("5 unchanged")


def test_lines_end_as_they_do_in_the_page(library: Library) -> None:
    library.path("ru").write_bytes(library.text("ru").replace("\n", "\r\n").encode())
    library.bring(newer(), "--update")
    assert "за 3" in library.text("ru").replace("\xa0", " ")
    assert "\n" not in library.text("ru").replace("\r\n", "")


def test_letters_with_marks_of_their_own_are_no_change_by_an_editor(library: Library) -> None:
    library.path("ru").write_text(unicodedata.normalize("NFD", library.text("ru")), "utf-8")
    assert "edition: 0 new, 1 changed, 0 gone, 4 unchanged" in library.bring(newer(), "--update").stdout
    assert "за 3" in library.text("ru").replace("\xa0", " ")


def test_a_comment_of_an_editor_stays(library: Library) -> None:
    mine = "<!-- qostil-question: Кто читает заявления? -->\n\n<!-- Раздел -->\n"
    asked = "<!-- qostil-question: The sources differ"
    library.edit("ru", f"\n{asked}", f"\n{mine}\n{asked}")
    library.bring(newer(), "--update")
    assert f"рабочих дня.\n\n{mine}\n## " in library.text("ru")


def test_a_new_item_that_is_not_wanted_is_not_written(library: Library) -> None:
    new = next(item["id"] for item in report_of(library, (KK, RU[:5])) if item["state"] == "new")
    before = library.text("kk")
    library.bring((KK, RU[:5]), "--update", "--keep", new)
    assert library.text("kk") == before
    assert "edition: 0 new, 0 changed, 0 gone, 6 unchanged" in library.bring((KK, RU[:5])).stdout


def test_a_change_of_one_language_is_not_written_where_the_other_waits_for_an_editor(library: Library) -> None:
    library.edit("ru", "Верните такую же книгу", "Принесите такую же книгу")
    before = library.text("kk")
    library.bring(newer(), "--update")
    assert library.text("kk") == before


def test_what_both_have_changed_is_shown_with_both_and_never_written(library: Library) -> None:
    library.edit("ru", "Верните такую же книгу", "Принесите такую же книгу")
    before = library.files
    item = id_of(library, "книга потеряна")
    done = library.bring(newer(), "--update")
    assert f"changed in the source and in the page: library/rules#{item}\n" in done.stdout
    assert ", the source: " in done.stdout
    assert ", the page: " in done.stdout
    assert "[-Верните-]{+Принесите+} такую же" in done.stdout
    assert library.files == before
    assert library.bring(newer(), "--update").stdout == done.stdout
    library.bring(newer(), "--update", "--keep", item)
    assert {path for path, content in library.files.items() if before[path] != content} == {str(library.root / BASE)}
    assert library.bring(newer(), "--update").stdout.splitlines()[-1].endswith("0 gone, 5 unchanged")


def test_an_editor_who_wrote_what_the_source_says_now_hears_nothing(library: Library) -> None:
    for locale, old, new in (("kk", "Өтініш 10", "Өтініш 3"), ("ru", "5 рабочих дней", "3 рабочих дня")):
        library.path(locale).write_text(library.text(locale).replace("\xa0", " "), "utf-8")
        library.edit(locale, old, new)
    assert library.bring(newer()).stdout.splitlines()[-1] == "edition: 0 new, 0 changed, 0 gone, 5 unchanged"


def test_a_reworded_question_is_the_same_item(library: Library) -> None:
    asked = "Оқу залында интернет қалай істейді?", "Как выйти в интернет?"
    kk, ru = (
        [item._replace(question=question) if item.key == "wifi" else item for item in items]
        for question, items in zip(asked, FIRST, strict=True)
    )
    item = id_of(library, "Wi-Fi")
    done = library.bring((kk, ru), "--update")
    assert f"changed, written: library/rules#{item}\n" in done.stdout
    assert f"## Как выйти в интернет? {{ #{item} }}\n" in library.text("ru")
    assert "edition: 0 new, 1 changed, 0 gone, 4 unchanged" in done.stdout


def test_an_id_that_an_editor_has_renamed_is_followed(library: Library) -> None:
    item = id_of(library, "книга потеряна")
    for locale in ("kk", "ru"):
        library.edit(locale, f"#{item} ", "#book-lost-by-me ")
    done = library.bring(newer(), "--update")
    assert "changed, written: library/rules#book-lost-by-me\n" in done.stdout
    assert "- id: book-lost-by-me\n" in (library.root / BASE).read_text("utf-8")


def test_new_items_are_drafts_at_their_place_on_a_published_page(library: Library) -> None:
    library.publish()
    first = Asked("club", "Кітап клубына қалай жазыламын?", ("Бізге хат жазыңыз.",))
    kk, ru = [first, *KK[:5]], [RU[5], *RU[:5]]
    kk.insert(3, KK[5])
    done = library.bring((kk, ru), "--update")
    assert done.stdout.count("new, written: ") == 2
    assert "take «draft=true» away" in done.stdout
    corpus = read_build(library.root).with_drafts
    pages = [corpus.by_path[f"docs/{locale}/library/rules.md"] for locale in ("kk", "ru")]
    assert [item.id for item in pages[0].items] == [item.id for item in pages[1].items]
    for page in pages:
        assert [item.is_draft for item in page.items] == [True, False, False, True, False, False, False]
    assert library.bring((kk, ru), "--update").stdout.splitlines()[-1].endswith("0 gone, 7 unchanged")


def test_a_new_first_item_goes_above_the_comment_of_the_next(library: Library) -> None:
    heading = next(line for line in library.text("kk").splitlines() if line.startswith("## "))
    library.edit("kk", heading, f"<!-- Билет -->\n{heading}")
    first = Asked("club", "Кітап клубына қалай жазыламын?", ("Бізге хат жазыңыз.",))
    library.bring(([first, *KK[:5]], RU[:5]), "--update")
    assert f"\n\nБізге хат жазыңыз.\n\n<!-- Билет -->\n{heading}\n" in library.text("kk")


def test_new_items_of_a_page_that_is_a_draft_have_no_mark(library: Library) -> None:
    library.bring((KK, RU[:5]), "--update")
    assert "draft=true" not in library.text("kk")
    assert library.text("kk").endswith("тұрады.\n")


def test_a_new_item_takes_no_id_that_the_page_has(library: Library) -> None:
    told = report_of(library, (KK, RU[:5]))
    new = next(item["id"] for item in told if item["state"] == "new")
    for locale in ("kk", "ru"):
        library.path(locale).write_text(library.text(locale) + f"\n## 1055 {{ #{new} }}\n\n1055.\n", "utf-8")
    library.bring((KK, RU[:5]), "--update")
    assert f"{{ #{new}-2 }}" in library.text("kk")


def report_of(library: Library, edition: Edition) -> list[dict[str, Any]]:
    library.bring(edition, "--report", "report.json")
    told: list[dict[str, Any]] = json.loads((library.root / "report.json").read_text("utf-8"))["edition"]
    return told


def test_an_update_that_makes_a_page_too_large_is_refused(library: Library) -> None:
    (library.root / "pyproject.toml").write_text("[tool.qostil]\nmax_page_bytes = 5000\n", "utf-8")
    before = library.files
    done = library.bring((with_answers(KK[:5], wifi="Желі бар. " * 400), RU[:5]), "--update")
    assert (done.exit_code, len(done.stderr.splitlines()), library.files == before) == (2, 1, True)
    assert "more than 5,000" in done.stderr


def test_a_contract_is_compared_by_its_clauses(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "contract.txt"
    source.write_text("\n".join(f"{n}. Абонент шотты {n} күн ішінде төлейді." for n in range(1, 10)), "utf-8")
    for _ in range(2):
        done = run("import", "--kk", source, "--into", "contracts/new")
    assert "edition" not in done.stdout
    assert not (project / "knowledge/imported").exists()


def test_what_is_gone_from_the_source_stays_and_is_told(library: Library) -> None:
    before = library.text("kk"), library.text("ru")
    edition = ([item for item in KK[:5] if item.key != "wifi"], [item for item in RU[:5] if item.key != "wifi"])
    item = id_of(library, "Wi-Fi")
    for _ in range(2):
        done = library.bring(edition, "--update")
        assert f"gone: library/rules#{item}\n" in done.stdout
        assert "delete it in both languages" in done.stdout
        assert (library.text("kk"), library.text("ru")) == before
    library.bring(edition, "--update", "--keep", item)
    assert "edition: 0 new, 0 changed, 0 gone, 4 unchanged" in library.bring(edition).stdout


def test_what_one_language_of_the_source_has_lost_stays_in_the_page(library: Library) -> None:
    edition = with_answers(KK[:5], wifi="Жоқ, желі жөнделуде."), [item for item in RU[:5] if item.key != "wifi"]
    before, item = library.text("ru"), id_of(library, "Wi-Fi")
    for _ in range(2):
        told = library.bring(edition, "--update").stdout
        assert ", docs/ru/library/rules.md: is not in the source any more\n" in told
        assert library.text("ru") == before
    assert "Жоқ, желі жөнделуде." in library.text("kk")
    library.bring(edition, "--update", "--keep", item)
    assert "edition: 0 new, 0 changed, 0 gone, 5 unchanged" in library.bring(edition).stdout
    assert library.text("ru") == before


def test_what_an_editor_has_deleted_does_not_come_back(library: Library) -> None:
    item = id_of(library, "Wi-Fi")
    for locale in ("kk", "ru"):
        above, _, below = library.text(locale).partition(f"#{item} ")
        rest = below.partition("\n## ")[2]
        library.path(locale).write_text(above[: above.rindex("## ")] + (f"## {rest}" if rest else ""), "utf-8")
    before = library.text("kk"), library.text("ru")
    done = library.bring(FIRST, "--update")
    assert "edition: 0 new, 0 changed, 0 gone, 5 unchanged" in done.stdout
    changed = with_answers(KK[:5], wifi="Жоқ, желі жөнделуде."), with_answers(RU[:5], wifi="Нет, сеть чинят.")
    assert f"- id: {item}\n" in (library.root / BASE).read_text("utf-8")
    assert "deleted in the page; the source: " in library.bring(changed, "--update").stdout
    assert (library.text("kk"), library.text("ru")) == before
    without = [[one for one in items if one.key != "wifi"] for items in FIRST]
    assert (
        "edition: 0 new, 0 changed, 0 gone, 4 unchanged" in library.bring((without[0], without[1]), "--update").stdout
    )
    assert f"- id: {item}\n" not in (library.root / BASE).read_text("utf-8")


def test_one_language_alone_leaves_the_other_as_it_is(library: Library) -> None:
    before = library.text("kk")
    done = run("import", "--ru", as_docx(library.sources, "ru", newer()[1]), "--into", "library/rules", "--update")
    assert "edition: 0 new, 1 changed, 0 gone, 4 unchanged" in done.stdout
    assert library.text("kk") == before
    assert "за 3" in library.text("ru").replace("\xa0", " ")


def test_what_only_the_other_language_had_is_still_remembered(library: Library) -> None:
    library.bring((KK, RU[:5]), "--update")
    before = (library.root / BASE).read_text("utf-8")
    done = run("import", "--ru", as_docx(library.sources, "ru", RU[:5]), "--into", "library/rules", "--update")
    assert "edition: 0 new, 0 changed, 0 gone, 5 unchanged" in done.stdout
    assert (library.root / BASE).read_text("utf-8") == before


def test_a_question_that_an_editor_has_answered_is_not_asked_again(library: Library) -> None:
    library.bring((KK[:5], with_answers(RU[:5], lost="Заявление рассмотрят за 4 рабочих дня.")), "--update")
    asked = [line for line in library.text("ru").splitlines() if line.startswith("<!-- qostil-question: The sources")]
    assert len(asked) == 1
    assert "Kazakh alone has 10 working days, Russian alone 4 working days." in asked[0]
    library.edit("ru", f"\n{asked[0]}\n", "")
    library.bring((KK[:5], with_answers(RU[:5], lost="Рассмотрят за 4 рабочих дня.")), "--update")
    assert "Рассмотрят за 4" in library.text("ru").replace("\xa0", " ")
    assert "The sources differ" not in library.text("ru")


def test_an_item_that_was_only_in_one_language_gets_its_text(library: Library) -> None:
    library.bring((KK[:5], RU), "--update")
    assert "Only the Russian source has" in library.text("kk")
    club = Asked("club", "Кітап клубына қалай жазыламын?", ("club@library.example мекенжайына жазыңыз.",))
    done = library.bring(([*KK[:5], club], RU), "--update")
    assert "changed, written: " in done.stdout
    answer = library.text("kk").partition("\n## Кітап клубына қалай жазыламын? {")[2].partition("}\n")[2]
    assert answer[:1] == "\n"
    assert "club@library.example" in answer.partition("\n## ")[0]
    assert "Only the Russian source has" not in library.text("kk")


def test_two_items_that_lack_the_same_language_are_not_one(library: Library) -> None:
    library.bring((KK, RU[:5]), "--update")
    club = Asked("club", "Кітап клубына қалай жазыламын?", ("club@library.example мекенжайына жазыңыз.",))
    assert "edition: 1 new, 0 changed, 1 gone, 5 unchanged" in library.bring(([*KK[:5], club], RU[:5])).stdout


def test_a_page_of_before_is_remembered_by_an_update_and_not_changed(library: Library) -> None:
    (library.root / BASE).unlink()
    library.edit("ru", "с 09:00 до 20:00", "с 10:00 до 20:00")
    before = library.text("kk"), library.text("ru")
    done = library.bring((KK, RU[:5]), "--update")
    assert "no earlier import is remembered" in done.stdout
    assert f"written: {BASE}" in done.stdout
    assert (library.text("kk"), library.text("ru")) == before
    told = library.bring(FIRST).stdout
    assert f"differs from the page: library/rules#{id_of(library, 'Когда работает')}" in told
    assert "edition: 0 new, 1 changed, 0 gone, 4 unchanged" in told
    assert "edition: 1 new, 1 changed" in library.bring((KK, RU[:5])).stdout


def test_a_changed_item_whose_review_is_recorded_is_to_be_read_again(library: Library) -> None:
    library.bring(newer(), "--update")
    library.publish()
    item = id_of(library, "книга потеряна")
    assert "recorded 1" in run("review", item, "--by", "Айгүл", "--why", "тексеру").stdout
    later = (
        with_answers(KK[:5], lost="Өтініш 7 жұмыс күні ішінде қаралады."),
        with_answers(RU[:5], lost="Заявление рассмотрят за 7 рабочих дней."),
    )
    line = f"read both languages together, and run: qostil review library/rules#{item}"
    assert f"its recorded review is then out of date; {line}" in library.bring(later).stdout
    library.edit("ru", f"{{ #{item} }}", f"{{ #{item} draft=true }}")
    assert "its recorded review" not in library.bring(later).stdout
    library.edit("ru", f"{{ #{item} draft=true }}", f"{{ #{item} }}")
    assert f"its recorded review is out of date; {line}" in library.bring(later, "--update").stdout


def test_the_report_has_the_edition(library: Library) -> None:
    told = report_of(library, newer())
    assert [item["state"] for item in told].count("changed") == 1
    changed = next(item for item in told if item["state"] == "changed")
    assert changed.keys() == {"id", "state", "kk", "ru"}
    assert changed["kk"].pop("source").endswith("Өтініш [-10-]{+3+} жұмыс күні ішінде қаралады.")
    question = "Кітапты жоғалтып алсам, не істеймін?"
    assert changed["kk"] == {"state": "changed", "edited": False, "question": question, "page": ""}


def test_a_dry_run_of_an_update_writes_nothing(library: Library) -> None:
    before = library.files
    told = library.bring(newer(), "--update", "--dry-run").stdout
    assert "would write: docs/kk/library/rules.md" in told
    assert "changed, written" not in told
    assert library.files == before


def test_colours_are_for_a_terminal(library: Library) -> None:
    plain = library.bring(newer()).stdout
    assert "\x1b" not in plain
    files = [str(library.sources / f"{locale}.docx") for locale in ("kk", "ru")]
    arguments = ["import", "--kk", files[0], "--ru", files[1], "--into", "library/rules"]
    assert "\x1b[32m{+3+}" in CliRunner().invoke(main, arguments, color=True, catch_exceptions=False).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--update", "--keep", "nothing"], "--keep nothing: is no item"),
        (["--keep", "x"], "--keep: goes with --update"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_one_line(library: Library, arguments: list[str], told: str) -> None:
    before = library.files
    done = library.bring(newer(), *arguments)
    assert (done.exit_code, len(done.stderr.splitlines()), library.files == before) == (2, 1, True)
    assert told in done.stderr


@pytest.mark.parametrize("content", ["items: [\n", "items: 5\n", "<<<<<<< a\n", "sources: {en: a}\n", "\udcff"])
def test_a_broken_file_of_the_last_import_is_said_in_one_line(library: Library, content: str) -> None:
    (library.root / BASE).write_bytes(content.encode("utf-8", "surrogateescape"))
    done = library.bring(newer(), "--update")
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert BASE in done.stderr


def test_a_tag_that_is_open_stops_an_update(library: Library) -> None:
    library.path("kk").write_text(library.text("kk") + "\n<div>\nашық\n", "utf-8")
    before = library.files
    done = library.bring((KK, RU[:5]), "--update")
    assert (done.exit_code, len(done.stderr.splitlines()), library.files == before) == (2, 1, True)
    assert "would not be read as written" in done.stderr


def test_items_with_one_template_are_no_versions_of_each_other() -> None:
    def asked(question: str, answer: str) -> Texts:
        return {"ru": ImportedText(question, (answer,))}

    ways = ["картой", "наличными", "переводом", "в киоске"]
    old = [asked(f"Можно ли платить {way}?", f"Да, платите {way} в приложении.") for way in ways[:3]]
    new = [asked(f"Можно ли платить {way}?", f"Да, платите {way} в приложении.") for way in (*ways[:2], ways[3])]
    assert matched(old, new) == {0: 0, 1: 1}
    assert matched([asked("Есть ли лифт?", "Да.")], [asked("Можно ли с собакой?", "Да.")]) == {}


def test_another_question_and_some_other_words_of_the_answer_are_the_same_item() -> None:
    where, router = "На улице Абая, 15.", "Принесите роутер с блоком питания в {}, подпишите акт."
    old = [ImportedText("Где офис?", (where,)), ImportedText("Как вернуть роутер?", (router.format("офис"),))]
    new = [ImportedText("Куда сдать оборудование?", (router.format("салон связи"),)), old[0]]
    assert matched([{"ru": text} for text in old], [{"ru": text} for text in new]) == {0: 1, 1: 0}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # The same question in two groups.
        ([("Сколько стоит?", "500 тенге."), ("Сколько стоит?", "900 тенге.")], ("Сколько стоит?", "900 тенге.")),
        # Another one has the same words with other endings.
        ([("Продление книги?", "Да."), ("Продлить книгу?", "Нет.")], ("Продлить книгу?", "Можно дважды в год.")),
        # Another ending in the question, and all of the answer.
        (
            [("Где роутер?", "Тут."), ("Как продлить срок?", "Звоните 116.")],
            ("Как продлить сроки?", "Пишите на почту или приходите в салон связи."),
        ),
        # All of the question.
        (
            [("Где?", "Тут."), ("Как попасть на склад по выходным?", "Войдите со двора дома")],
            ("С какой стороны здания вход?", "Войдите со двора дома."),
        ),
    ],
)
def test_the_nearest_item_is_found(old: list[tuple[str, str]], new: tuple[str, str]) -> None:
    first, second = ({"ru": ImportedText(question, (answer,))} for question, answer in old)
    assert matched([first, second], [{"ru": ImportedText(new[0], (new[1],))}]) == {0: 1}  # type: ignore[list-item]
