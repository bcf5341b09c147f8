"""Pictures of documents come along to the page, each to its place, and nothing else of them does."""

from __future__ import annotations

import io
import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from click.testing import Result
from docx.shared import Cm
from PIL import Image

from qostil.build.build import read_build
from qostil.model.item import Item
from qostil.model.locale import LOCALES
from qostil.model.page import Page
from tests.importer.project import run
from tests.project import qostil

KEY = "home/router"
FOLDER = f"docs/assets/imported/{KEY}"


def png(color: str = "red", size: tuple[int, int] = (120, 80), kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, color).save(written, kind)
    return written.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


class Word:
    """A document of two questions, with pictures where a test wants them."""

    def __init__(self) -> None:
        self.document = docx.Document()

    def say(self, text: str, style: str | None = None) -> Word:
        self.document.add_paragraph(text, style)
        return self

    def ask(self, text: str) -> Word:
        self.document.add_heading(text, 2)
        return self

    def show(self, content: bytes, alt: str = "", width: float = 5) -> Word:
        run_of_picture = self.document.add_paragraph().add_run()
        shape = run_of_picture.add_picture(io.BytesIO(content), Cm(width))
        if alt:
            shape._inline.docPr.set("descr", alt)
        return self

    def save(self, path: Path) -> Path:
        self.document.save(str(path))
        return path


def russian() -> Word:
    return Word().ask("Как перезагрузить роутер?").say("Нажмите кнопку на задней стенке.")


def bring(source: Path | Mapping[str, Path], *options: str) -> Result:
    given = {"ru": source} if isinstance(source, Path) else source
    named = [part for locale, path in given.items() for part in (f"--{locale}", path)]
    return run("import", *named, "--into", KEY, *options)


def page(project: Path, locale: str = "ru") -> str:
    return (project / f"docs/{locale}/{KEY}.md").read_text("utf-8")


def files(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / FOLDER).rglob("*") if path.is_file()}


def read_page(project: Path, locale: str = "ru") -> Page:
    """Read the page as readers get it when an editor has taken the mark of a draft away."""
    for path in (project / f"docs/{name}/{KEY}.md" for name in LOCALES):
        path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    return read_build(project).corpus.by_path[f"docs/{locale}/{KEY}.md"]


def shape_of(item: Item) -> tuple[int, int, int]:
    return item.shape.steps, item.shape.bullets, item.shape.images


def test_a_picture_of_word_stands_where_it_stood(project: Path, tmp_path: Path) -> None:
    word = russian().show(png(), "Кнопка на задней стенке роутера").say("Подождите две минуты.")
    word.ask("Куда звонить?").say("На номер 3131.")
    done = bring(word.save(tmp_path / "a.docx"))
    assert done.exit_code == 0, done.output
    (name,) = files(project)
    assert files(project)[name] == png()
    image = f"![Кнопка на задней стенке роутера](../../assets/imported/{KEY}/{name})"
    assert f"задней стенке.\n\n{image}\n\nПодождите" in page(project)
    assert f"written: {FOLDER}/{name}" in done.output


def test_a_picture_below_a_step_or_a_bullet_does_not_end_the_list(project: Path, tmp_path: Path) -> None:
    word = Word().ask("Как настроить роутер?")
    for number, color in enumerate(("red", "green", "blue"), 1):
        word.say(f"{number}) Нажмите кнопку {number}.").show(png(color), f"Кнопка {number}")
    word.ask("Что понадобится?").say("кабель;", "List Bullet").show(png("black"), "Кабель").say(
        "пароль.", "List Bullet"
    )
    bring(word.save(tmp_path / "a.docx"))
    shown = [line[:8] for line in page(project).split("\n") if line.startswith(("1", "2", "3", "- ", "    !["))]
    assert shown[:6] == ["1. Нажми", "    ![Кн", "2. Нажми", "    ![Кн", "3. Нажми", "    ![Кн"]
    assert shown[6:] == ["- кабель", "    ![Ка", "- пароль"]
    item, other = read_page(project).items
    assert [shape_of(item), shape_of(other)] == [(3, 0, 3), (0, 2, 1)]


def test_a_picture_right_below_the_question_stands_first_in_the_answer(project: Path, tmp_path: Path) -> None:
    word = (
        Word().ask("Как выглядит роутер?").show(png(), "Роутер").say("Так, как здесь.").ask("Где чек?").say("В сумке.")
    )
    bring(word.save(tmp_path / "a.docx"))
    lines = list(filter(None, page(project).split("\n")))
    at = next(n for n, line in enumerate(lines) if line.startswith("!["))
    assert lines[at - 1].startswith("## Как выглядит")
    assert lines[at + 1] == "Так, как здесь."


def test_a_picture_without_a_text_asks_what_it_shows(project: Path, tmp_path: Path) -> None:
    word = russian().show(png(), "IMG_20240131.png").ask("Где чек?").say("В сумке.")
    bring(word.save(tmp_path / "a.docx"))
    (name,) = files(project)
    assert f"![](../../assets/imported/{KEY}/{name})" in page(project)
    assert f"<!-- qostil-question: The picture {name} has no text" in page(project)


@pytest.mark.parametrize("alt", ["](x) <script>", "a\n\n## б { #id }", "`**[[", '" onerror="x', "-->"])
def test_the_text_of_a_picture_is_nothing_but_text(project: Path, tmp_path: Path, alt: str) -> None:
    bring(russian().show(png(), alt).ask("Где чек?").say("В сумке.").save(tmp_path / "a.docx"))
    first, second = read_page(project).items
    assert [len(first.images), len(first.links), len(second.images)] == [1, 0, 0]
    assert first.images[0].src.startswith("../../assets/imported/")
    assert not [found for found in read_build(project).findings if found.check in ("unsafe-html", "internal-link")]


def test_floating_and_grouped_pictures_and_those_in_cells_are_found(project: Path, tmp_path: Path) -> None:
    word = russian().show(png("red"), "Плавает").show(png("green"), "В группе")
    floating, grouped = word.document.element.body.iter(f"{{{WP}}}inline")
    floating.tag = f"{{{WP}}}anchor"
    picture = next(grouped.iter("{*}pic"))
    group = grouped.makeelement(f"{{{WPG}}}wgp")
    picture.getparent().replace(picture, group)
    group.append(picture)
    table = word.document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Клетка {number}"
    table.cell(1, 1).add_paragraph().add_run().add_picture(io.BytesIO(png("blue")))
    word.ask("Где чек?").say("В сумке.")
    bring(word.save(tmp_path / "a.docx"))
    first, second = read_page(project).items
    assert [image.alt for image in first.images] == ["Плавает", "В группе", ""]
    assert (first.shape.tables, first.shape.rows, second.images) == (1, 2, ())


def test_a_picture_in_a_deletion_or_in_the_copy_for_old_versions_is_none(project: Path, tmp_path: Path) -> None:
    word = russian().show(png("red")).show(png("green")).ask("Где чек?").say("В сумке.")
    first, second = (inline.getparent() for inline in word.document.element.body.iter(f"{{{WP}}}inline"))
    for drawing, name in ((first, f"{{{W}}}del"), (second, f"{{{MC}}}Fallback")):
        run_of_picture = drawing.getparent()
        around = run_of_picture.makeelement(name)
        run_of_picture.getparent().replace(run_of_picture, around)
        around.append(run_of_picture)
    bring(word.save(tmp_path / "a.docx"))
    assert files(project) == {}
    assert "![" not in page(project)


def test_a_picture_in_no_item_is_told_and_not_written(project: Path, tmp_path: Path) -> None:
    word = Word().show(png("red"), "Логотип").say("Наша помощь всем, у кого есть роутер дома.").show(png("green"))
    word.ask("Где чек?").say("В сумке.").show(png("blue")).ask("Где касса?").say("В зале.")
    done = bring(word.save(tmp_path / "a.docx"), "--report", "report.json")
    told = json.loads((project / "report.json").read_text("utf-8"))["pictures"]
    assert [(one["item"], one["alt"], one["bytes"]) for one in told] == [
        (None, "Логотип", len(png("red"))),
        (None, "", len(png("green"))),
        (0, "", len(png("blue"))),
    ]
    assert f"picture in no item, above the text: {told[0]['name']} «Логотип»" in done.output
    assert f"picture in no item, behind line {told[1]['line']}: {told[1]['name']}" in done.output
    assert list(files(project)) == [told[2]["name"]]


def test_what_no_page_can_show_is_told_with_the_reason(project: Path, tmp_path: Path) -> None:
    word = russian().show(png("red", (47, 47)))
    for _ in range(5):
        word.show(png("green"))
    word.show(png("blue", (60, 60), "TIFF")).show(png("black", (47, 60)), "Узкая")
    word.document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(png("white")))
    done = bring(word.ask("Где чек?").say("В сумке.").save(tmp_path / "a.docx"))
    assert list(files(project).values()) == [png("black", (47, 60))]
    told = [line.partition("; ")[::2] for line in done.output.split("\n") if "not carried" in line]
    assert [(count.strip(), why.split()[1:3]) for count, why in told] == [
        ("pictures that are not carried: 5", ["repeat,", "as"]),
        ("pictures that are not carried: 1", ["are", "damaged,"]),
        ("pictures that are not carried: 1", ["have", "less"]),
        ("pictures that are not carried: 1", ["are", "in"]),
    ]


def both(tmp_path: Path, *, is_changed: bool = False) -> dict[str, Path]:
    """A document in both languages, with one picture for both and one of each; and its newer edition."""
    kk = Word().ask("Роутерді қалай қайта қосамын?").say("Артындағы батырманы басыңыз.").show(png("red"), "Батырма")
    ru = russian().show(png("red"), "Кнопка")
    kk.ask("Чек қайда?").say("Чек сөмкеде жатыр.").show(png("blue"), "Сөмке")
    ru.ask("Где чек?").say("Чек лежит в сумке.").show(png("blue" if not is_changed else "black"), "Сумка")
    if is_changed:
        kk.ask("Роутердің түсі қандай?").say("Қызыл.").show(png("pink"), "Қызыл роутер")
        ru.ask("Какого цвета роутер?").say("Красного.").show(png("pink"), "Красный роутер")
    return {"kk": kk.save(tmp_path / "kk.docx"), "ru": ru.save(tmp_path / "ru.docx")}


def test_a_dry_run_names_the_files_and_writes_none(project: Path, tmp_path: Path) -> None:
    done = bring(both(tmp_path), "--dry-run")
    assert done.output.count(f"would write: {FOLDER}/") == 2
    assert not (project / "docs/assets").exists()


def test_a_picture_of_both_languages_is_one_file(project: Path, tmp_path: Path) -> None:
    bring(both(tmp_path))
    assert sorted(files(project).values()) == sorted([png("red"), png("blue")])
    assert [[len(item.images) for item in read_page(project, locale).items] for locale in LOCALES] == [[1, 1]] * 2


def test_a_file_that_is_there_stays(project: Path, tmp_path: Path) -> None:
    bring(both(tmp_path))
    (smaller, _) = sorted((project / FOLDER).iterdir())
    smaller.write_bytes(b"smaller")
    for locale in LOCALES:
        (project / f"docs/{locale}/{KEY}.md").unlink()
    done = bring(both(tmp_path))
    assert done.exit_code == 0
    assert smaller.read_bytes() == b"smaller"
    assert FOLDER not in done.output


def test_the_same_document_again_changes_nothing(project: Path, tmp_path: Path) -> None:
    bring(both(tmp_path))
    before = files(project), [page(project, locale) for locale in LOCALES]
    done = bring(both(tmp_path), "--update")
    assert "edition: 0 new, 0 changed, 0 gone, 2 unchanged" in done.output
    assert (files(project), [page(project, locale) for locale in LOCALES]) == before


def test_an_update_brings_the_pictures_of_what_it_writes(project: Path, tmp_path: Path) -> None:
    bring(both(tmp_path))
    before = set(files(project))
    told = bring(both(tmp_path, is_changed=True), "--update", "--dry-run")
    assert told.output.count(f"would write: {FOLDER}/") == 2
    assert set(files(project)) == before
    done = bring(both(tmp_path, is_changed=True), "--update")
    assert "edition: 1 new, 1 changed, 0 gone, 1 unchanged" in done.output
    come = {content for name, content in files(project).items() if name not in before}
    assert come == {png("black"), png("pink")}
    assert [[len(item.images) for item in read_page(project, locale).items] for locale in LOCALES] == [[1, 1, 1]] * 2


def test_what_an_update_does_not_write_brings_no_picture(project: Path, tmp_path: Path) -> None:
    bring(both(tmp_path))
    path = project / f"docs/ru/{KEY}.md"
    path.write_text(path.read_text("utf-8").replace("лежит в сумке", "лежит в синей сумке"), "utf-8")
    bring(both(tmp_path, is_changed=True), "--update")
    assert png("black") not in files(project).values()
    assert png("pink") in files(project).values()


def test_the_stub_of_a_language_tells_of_the_picture_and_not_of_the_digits_of_its_name(
    project: Path, tmp_path: Path
) -> None:
    bring(russian().show(png(), "Кнопка").ask("Где чек?").say("В сумке.").save(tmp_path / "a.docx"))
    assert "The answer has 1 picture." in page(project, "kk")
    assert "- " not in page(project, "kk").partition("{ #")[2].partition("<!--")[0]


def test_a_published_site_shows_the_pictures_in_both_languages(tmp_path: Path) -> None:
    root = tmp_path / "help"
    qostil("init", "help", cwd=tmp_path)
    sources = both(tmp_path)
    done = qostil("import", "--kk", str(sources["kk"]), "--ru", str(sources["ru"]), "--into", KEY, cwd=root)
    assert done.returncode == 0, done.stderr
    for page_file in (root / f"docs/{locale}/{KEY}.md" for locale in LOCALES):
        head = "---\ntitle: Роутер\ndescription: Роутер 1.\nkind: faq\n---\n\n"
        page_file.write_text(head + page_file.read_text("utf-8").partition("---\n\n")[2], "utf-8")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("- index.md\n", f"- index.md\n  - {KEY}.md\n", 1), "utf-8")
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *command], cwd=root, check=True)
    done = qostil("publish", cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    for locale, item in ((locale, item) for locale in LOCALES for item in (KEY, "q/receipt", "q/restart")):
        built = root / f"site/{locale}/{item}/index.html"
        images = re.findall(r'<img alt="\w+" src="([^"]*)">', built.read_text("utf-8"))
        assert [(built.parent / image).resolve().is_file() for image in images] == [True] * (2 if item == KEY else 1)


def test_a_picture_in_a_table_of_questions_stands_in_the_answer_of_its_row(project: Path, tmp_path: Path) -> None:
    word = Word()
    rows = [
        ("№", "Вопрос", "Ответ"),
        ("1", "Где чек?", "В сумке."),
        ("2", "Где касса?", "В зале."),
        ("3", "Где?", "Тут."),
    ]
    table = word.document.add_table(len(rows), 3)
    for number, row in enumerate(rows):
        for cell, text in zip(table.rows[number].cells, row, strict=True):
            cell.text = text
    first, second = table.cell(1, 2), table.cell(2, 2)
    first.paragraphs[0].insert_paragraph_before().add_run().add_picture(io.BytesIO(png("red")))
    second.add_paragraph().add_run().add_picture(io.BytesIO(png("blue")))
    bring(word.save(tmp_path / "a.docx"))
    assert [len(item.images) for item in read_page(project).items] == [1, 1, 0]


def test_a_document_in_both_languages_has_the_pictures_of_each_on_its_page(project: Path, tmp_path: Path) -> None:
    word = Word()
    for number, color in enumerate(("red", "blue"), 1):
        word.ask(f"Роутер {number} қалай өшеді?").say("Артындағы батырманы басып тұрыңыз.").show(png(color), "Батырма")
        word.ask(f"Как выключить роутер {number}?").say("Подержите кнопку на задней стенке.").show(png(f"dark{color}"))
    path = word.save(tmp_path / "a.docx")
    done = bring({"kk": path, "ru": path})
    images = [[image.alt for item in read_page(project, locale).items for image in item.images] for locale in LOCALES]
    assert images == [["Батырма"] * 2, [""] * 2]
    assert len(files(project)) == 4
    assert "picture in no item" not in done.output


def test_what_a_document_cuts_off_a_picture_stays_there(project: Path, tmp_path: Path) -> None:
    secret = Image.new("RGB", (200, 100), "white")
    secret.paste("black", (0, 0, 100, 100))
    written = io.BytesIO()
    secret.save(written, "PNG")
    word = russian().show(written.getvalue(), "Половина").ask("Где чек?").say("В сумке.")
    (blip,) = word.document.element.body.iter("{*}blip")
    blip.addnext(blip.makeelement(blip.tag.replace("}blip", "}srcRect"), {"l": "50000", "t": "-5000"}))
    bring(word.save(tmp_path / "a.docx"))
    (content,) = files(project).values()
    with Image.open(io.BytesIO(content)) as shown:
        assert (shown.size, shown.getcolors()) == ((100, 100), [(10_000, (255, 255, 255))])
