"""`qostil import` as an editor uses it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from qostil.build.build import read_build
from qostil.build.checking import stops_publishing
from qostil.checks.placeholder import is_begun
from tests.importer.project import run
from tests.importer.samples.library import KK, RU, Asked
from tests.importer.samples.make import as_docx, as_text
from tests.importer.samples.make_pdf import write_pdf
from tests.project import ROOT

BY_A_PERSON = {"empty-item", "structure", "fact-mismatch", "glossary-term"}
KEYS = [
    "kk",
    "ru",
    "pairs",
    "questions",
    "kk_only",
    "ru_only",
    "fact_mismatches",
    "ids",
    "dropped",
    "unplaced",
    "changes",
    "pictures",
    "edition",
]


@pytest.fixture
def sources(tmp_path: Path) -> list[object]:
    return ["--kk", as_docx(tmp_path, "kk", KK), "--ru", as_docx(tmp_path, "ru", RU)]


def test_drafts_pass_every_check_but_those_that_a_person_must_clear(project: Path, sources: list[object]) -> None:
    assert run("import", *sources, "--into", "library/rules").exit_code == 0
    findings = read_build(project).findings
    assert {finding.check for finding in findings} <= BY_A_PERSON
    assert not stops_publishing(findings)


def test_both_pages_have_the_same_ids_in_the_same_order(project: Path, sources: list[object]) -> None:
    run("import", *sources, "--into", "library/rules")
    corpus = read_build(project).with_drafts
    kk, ru = (corpus.by_path[f"docs/{locale}/library/rules.md"] for locale in ("kk", "ru"))
    assert [item.id for item in kk.items] == [item.id for item in ru.items]
    assert len(kk.items) == 7
    assert kk.front is not None
    assert kk.front.draft


def test_what_a_person_must_decide_stands_beside_the_text(project: Path, sources: list[object]) -> None:
    run("import", *sources, "--into", "library/rules")
    text = (project / "docs/kk/library/rules.md").read_text("utf-8")
    assert "Kazakh alone has 10 working days, Russian alone 5 working days" in text
    assert "Only the Russian source has «Как записаться в книжный клуб?»" in text


def test_figures_that_differ_are_reported_and_the_clauses_that_a_side_cites_are_not(
    project: Path, tmp_path: Path
) -> None:
    kk = Asked("fine", "Өсімпұл қанша?", ("Әр күнге 0,5 % есептеледі (10-т., 33-тармақтың 6) тармақшасы).",))
    ru = Asked("fine", "Какая пеня?", ("За каждый день начисляется 0,75 % (п. 12).",))
    sources = ["--kk", as_text(tmp_path, "kk", [kk]), "--ru", as_text(tmp_path, "ru", [ru])]
    run("import", *sources, "--into", "rules", "--dry-run", "--report", "report.json")
    told = json.loads((project / "report.json").read_text("utf-8"))["fact_mismatches"]
    assert [(one["kind"], one["kk_only"], one["ru_only"]) for one in told] == [("percent", ["0.5%/day"], ["0.75%/day"])]


def test_a_dry_run_writes_nothing_but_the_report(project: Path, sources: list[object]) -> None:
    done = run("import", *sources, "--into", "library/rules", "--dry-run", "--report", "report.json")
    assert "would write: docs/kk/library/rules.md" in done.stdout
    assert not (project / "docs/kk/library").exists()
    told = json.loads((project / "report.json").read_text("utf-8"))
    assert list(told) == KEYS
    assert set(told["kk"]["items"][0]) == {"question", "answer", "first_line", "last_line", "lines"}
    assert told["pairs"][0].keys() == {"kk", "ru", "confidence", "by"}


def test_twice_the_same_byte_for_byte(project: Path, sources: list[object]) -> None:
    for name in ("first.json", "second.json"):
        run("import", *sources, "--into", "library/rules", "--dry-run", "--report", name)
    assert (project / "first.json").read_bytes() == (project / "second.json").read_bytes()


def test_an_existing_page_is_never_touched_and_differences_are_shown(project: Path, sources: list[object]) -> None:
    run("import", *sources, "--into", "library/rules")
    page = project / "docs/ru/library/rules.md"
    mine = page.read_text("utf-8").replace("с 09:00 до 20:00", "с 10:00 до 20:00")
    page.write_text(mine, "utf-8")
    (project / "knowledge/imported/library/rules.yml").unlink()
    done = run("import", *sources, "--into", "library/rules")
    assert "library/rules: no earlier import is remembered" in done.stdout
    assert page.read_text("utf-8") == mine
    changed = [line for line in done.stdout.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert [line[0] for line in changed] == ["-", "+"]
    assert "с 10:00" in changed[0]
    assert "с 09:00" in changed[1]
    assert "written" not in done.stdout


def test_an_item_that_the_existing_page_lacks_is_shown_whole(project: Path, sources: list[object]) -> None:
    run("import", *sources, "--into", "library/rules")
    page = project / "docs/kk/library/rules.md"
    page.write_text(page.read_text("utf-8").split("## Басып шығаруға")[0], "utf-8")
    (project / "knowledge/imported/library/rules.yml").unlink()
    done = run("import", *sources, "--into", "library/rules")
    assert "+## Басып шығаруға бола ма?" in done.stdout


def test_one_side_alone_gives_stubs_on_the_other(project: Path, tmp_path: Path) -> None:
    assert run("import", "--ru", as_text(tmp_path, "ru", RU), "--into", "rules").exit_code == 0
    build = read_build(project)
    corpus, findings = build.with_drafts, build.findings
    stubs = corpus.by_path["docs/kk/rules.md"].items
    assert [is_begun(item) for item in stubs] == [True] * len(RU)
    assert {finding.check for finding in findings} <= BY_A_PERSON
    assert not stops_publishing(findings)


def test_ids_that_other_pages_have_are_not_given_again(project: Path, sources: list[object]) -> None:
    run("import", *sources, "--into", "first")
    run("import", *sources, "--into", "second")
    findings = read_build(project).findings
    assert "item-id" not in {finding.check for finding in findings}


def test_two_sources_that_are_no_counterparts(project: Path, tmp_path: Path, sources: list[object]) -> None:
    contract = tmp_path / "contract.txt"
    contract.write_text("\n".join(f"{n}. Абонент обязан исполнять условие {n}." for n in range(1, 12)), "utf-8")
    done = run("import", *sources[:2], "--ru", contract, "--into", "a")
    assert done.exit_code == 2
    assert "the Kazakh one is a faq and the Russian one is a contract" in done.stderr


def test_the_clause_index_is_written_once_and_then_compared(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "contract.txt"
    text = "\n".join(f"{n}. Абонент шотты {n} күн ішінде төлейді." for n in range(1, 10))
    source.write_text(text, "utf-8")
    assert "written: knowledge/contracts/new.yml" in run("import", "--kk", source, "--into", "contracts/new").stdout
    index = (project / "knowledge/contracts/new.yml").read_text("utf-8")
    assert '{"number":"3","topics":["payment"],"facts":["P3D"],"binds":true}' in index
    source.write_text(text.replace("3 күн", "13 күн"), "utf-8")
    done = run("import", "--kk", source, "--into", "contracts/new")
    assert '+- {"number":"3","topics":["payment"],"facts":["P13D"],"binds":true}' in done.stdout
    assert (project / "knowledge/contracts/new.yml").read_text("utf-8") == index


def test_progress_on_a_long_file_is_told_aside(project: Path, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    write_pdf(path, [[f"Чек {n} қайда?", "ЖАУАП:", f"Хатта {n}."] for n in range(120)])
    done = run("import", "--kk", path, "--into", "a", "--dry-run")
    assert done.stderr.splitlines() == ["long.pdf: 100 of 120 read", "long.pdf: 120 of 120 read"]
    assert "long.pdf: 120 items" in done.stdout


def test_a_contract_gives_its_index_and_a_skeleton_without_its_sentences(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "contract.txt"
    clauses = [f"{n}. Абонент {n}-талапты орындауға міндетті." for n in range(1, 10)]
    clauses += ["10. Берешек үшін әр күнге 0,5 % өсімпұл есептеледі.", "12. Дау 15 күнтізбелік күн ішінде шешіледі."]
    source.write_text("ЖАРИЯ ШАРТ\n" + "\n".join(clauses), "utf-8")
    done = run("import", "--kk", source, "--into", "contracts/new", "--report", "r.json")
    assert "its numbering leaves out 11" in done.stdout
    told = json.loads((project / "r.json").read_text("utf-8"))
    assert [clause["number"] for clause in told["kk"]["clauses"]] == [*map(str, range(1, 11)), "12"]
    assert told["kk"]["gaps"][0]["missing"] == ["11"]
    kk, ru = ((project / f"docs/{locale}/contracts/new.md").read_text("utf-8") for locale in ("kk", "ru"))
    assert "## Төлем кешіксе { #late-payment }\n\n- күніне 0,5\u00a0% (10-т.)." in kk
    assert "- 15 календарных дней (п. 12)." in ru
    assert "орындауға міндетті" not in kk


def test_a_document_is_recognized_by_the_words_of_the_glossary(project: Path, tmp_path: Path) -> None:
    kazakh = tmp_path / "typed.txt"
    kazakh.write_text("Толык акшаны?\nОТВЕТ: Уялы курал.\n", "utf-8")
    done = run("import", "--ru", kazakh, "--into", "library/typed", "--dry-run")
    assert (done.exit_code, "is in Kazakh" in done.output) == (2, True)


def test_a_clause_that_one_contract_lacks_is_named(project: Path, tmp_path: Path) -> None:
    for locale, last in (("kk", 11), ("ru", 10)):
        line = (
            "Абонент шотты {} күн ішінде төлейді." if locale == "kk" else "Абонент оплачивает счёт в течение {} дней."
        )
        text = "ЖАРИЯ ШАРТ\n" if locale == "kk" else "ПУБЛИЧНЫЙ ДОГОВОР\n"
        text += "".join(f"{n}. {line.format(n)}\n" for n in range(1, last))
        (tmp_path / f"{locale}.txt").write_text(text, "utf-8")
    done = run("import", "--kk", tmp_path / "kk.txt", "--ru", tmp_path / "ru.txt", "--into", "library/c", "--dry-run")
    assert done.exit_code == 0
    assert "kk only, line 11: clause 10" in done.output


def test_a_contract_gives_drafts_of_its_situations_and_of_its_card(project: Path, tmp_path: Path) -> None:
    for name in ("situations.yml", "comparison.yml"):
        shutil.copy(ROOT / "knowledge" / name, project / "knowledge")
    source = tmp_path / "contract.txt"
    clauses = [f"{n}. Абонент {n}-талапты орындауға міндетті." for n in range(1, 9)]
    clauses += [
        "9. Жоғалған роутердің толық құнын абонент төлейді.",
        "10. Берешек үшін күніне 0,5 % өсімпұл есептеледі.",
    ]
    source.write_text("ЖАРИЯ ШАРТ\n" + "\n".join(clauses), "utf-8")
    done = run("import", "--kk", source, "--into", "contracts/new")
    assert "written: knowledge/cards/new.yml" in done.stdout
    page = (project / "docs/ru/contracts/new.md").read_text("utf-8")
    assert page.count("draft=true") == 11
    assert (
        "## Потерял роутер { #router-lost draft=true }\n\n<!-- qostil-question: Which of these clauses belong here: 9?"
        in page
    )
    assert "## Не заплатил вовремя { #not-paid-in-time draft=true }\n\n- 0,5 % в день (п. 10)." in page.replace(
        "\xa0", " "
    )
    card = project / "knowledge/cards/new.yml"
    told = yaml.safe_load(card.read_text("utf-8"))
    assert told["draft"] is True
    assert [(figure["clause"], figure["figure"]["ru"]) for figure in told["rows"]["late-fee"]] == [
        ("10", "0,5\xa0% в день")
    ]
    assert told["rows"]["disputes"] == []
    assert {finding.check for finding in read_build(project).findings} <= {"empty-item", "folded-clause"}
    card.write_text("rows: {}  # an editor's\n", "utf-8")
    assert "cards/new.yml" not in run("import", "--kk", source, "--into", "contracts/new").stdout
    assert card.read_text("utf-8") == "rows: {}  # an editor's\n"
