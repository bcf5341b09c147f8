"""The command line as editors and continuous integration use it."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from qostil.checks import MANUALS
from tests.project import CLEAN, KK, QOSTIL, RU, lay_out, qostil

BROKEN = {
    "kk/payments.md": KK.replace("керек.", "керек. TODO"),
    "kk/account.md": KK.replace("receipt", "account"),
    "ru/payments.md": RU,
    "ru/account.md": RU.replace("receipt", "account").replace("Да, нужен.", "Да.\n\nTBD"),
}
IN_KAZAKH = "docs/kk/payments.md:9: «TODO» is a placeholder (placeholder)"
IN_RUSSIAN = "docs/ru/account.md:11: «TBD» is a placeholder (placeholder)"


CONTENTS: list[bytes | str] = [
    b"",
    b"\xff\xfe",
    b"\0" * 1000,
    b"---\n" * 1000,
    b"---\ntitle: [\n---\n",
    b"---\n? [a]: b\n---\nx",
    b"---\ntitle: &a [*a]\ndescription: *a\nkind: *a\n---\nx",
    b"---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
    b"d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e]\n"
    b"g: &g [*f,*f,*f,*f,*f,*f,*f]\nh: &h [*g,*g,*g,*g,*g,*g]\ntitle: x\ndescription: x\nkind: *h\n---\nx",
    b'---\ntitle: "\\ud800"\ndescription: x\nkind: faq\n---\nx',
    b"---\ntitle: " + b"9" * 5000 + b"\n---\nx",
    b"## " * 1000,
    b"[x](" * 1000,
    b"<div " * 1000,
    b"<!--" * 1000,
    b"![](" + b"../" * 1000 + b"x)",
    b"[x](http://[::1) [y](//[) [z](#%ff%00) [w](%00.md)",
    b"| a |\n|---|\n" + b"| x " * 1000,
    "әңғ".encode() * 1000,
    "{{" * 3000 + "«" * 3000 + "(уточнить " * 300,
]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return lay_out(tmp_path, BROKEN)


def told(*words: str | Path, cwd: Path) -> list[str]:
    return [line for line in qostil("check", *words, cwd=cwd).stdout.splitlines() if line.startswith("docs/")]


def test_a_clean_project_is_silent(tmp_path: Path) -> None:
    done = qostil("check", cwd=lay_out(tmp_path, CLEAN))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_finding_is_a_place_a_message_and_what_to_do(broken: Path) -> None:
    done = qostil("check", cwd=broken)
    remedy = "    → write what belongs here; for a question to colleagues use <!-- qostil-question: … -->"
    assert done.returncode == 1
    assert done.stdout.splitlines() == [IN_KAZAKH, remedy, IN_RUSSIAN, remedy, "2 errors, 0 warnings"]
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("paths", "lines"),
    [
        (["docs/kk"], [IN_KAZAKH]),
        (["docs/ru/account.md"], [IN_RUSSIAN]),
        (["docs/kk/account.md"], []),
        (["docs/kk/account.md", "docs/ru"], [IN_RUSSIAN]),
        (["."], [IN_KAZAKH, IN_RUSSIAN]),
        (["docs/../docs/kk/"], [IN_KAZAKH]),
        (["mkdocs.yml"], []),
    ],
)
def test_paths_choose_what_is_told(broken: Path, paths: list[str], lines: list[str]) -> None:
    done = qostil("check", *paths, cwd=broken)
    assert [line for line in done.stdout.splitlines() if line.startswith("docs/")] == lines
    assert done.returncode == bool(lines)


def test_a_pair_is_told_of_at_either_side(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN | {"ru/payments.md": RU.replace("Да, нужен.", "- Да, нужен.")})
    assert len(told("docs/kk", cwd=tmp_path)) == len(told("docs/ru", cwd=tmp_path)) == 1


def test_it_works_from_a_folder_inside_the_project(broken: Path) -> None:
    inside = broken / "docs/ru"
    assert told(cwd=inside) == [IN_KAZAKH, IN_RUSSIAN]
    assert told("account.md", cwd=inside) == [IN_RUSSIAN]
    assert told("..", cwd=inside) == [IN_KAZAKH, IN_RUSSIAN]
    assert told("../kk", cwd=inside) == [IN_KAZAKH]


def test_a_path_through_a_link_is_the_path_it_leads_to(broken: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    link = tmp_path_factory.mktemp("links") / "project"
    link.symlink_to(broken)
    assert told(link / "docs/kk", cwd=broken) == [IN_KAZAKH]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["check", ".."], "..: is outside the project"),
        (["check", "/etc/passwd"], "/etc/passwd: is outside the project"),
        (["check", "docs/kk/gone.md"], "docs/kk/gone.md: no such file or folder"),
        (["check", "--only", "placeholders"], "there is no check «placeholders»; did you mean «placeholder»?"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["check", "--fast"], "--fast"),
        (["chek"], "chek"),
    ],
)
def test_what_cannot_be_run(broken: Path, words: list[str], message: str) -> None:
    done = qostil(*words, cwd=broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


@pytest.mark.parametrize("command", ["check", "questions", "publish"])
def test_outside_a_project(tmp_path: Path, command: str) -> None:
    done = qostil(command, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"qostil: {tmp_path}: no mkdocs.yml here or in a folder above")


def test_in_a_folder_that_is_gone(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = subprocess.run(
        ["sh", "-c", f'rmdir "{gone}" && exec "{QOSTIL}" check'], cwd=gone, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_only_some_checks(broken: Path) -> None:
    assert told("--only", "letters", cwd=broken) == []
    assert told("--only", "letters,placeholder", cwd=broken) == [IN_KAZAKH, IN_RUSSIAN]
    assert told("--only", "letters", "--only", " placeholder ", cwd=broken) == [IN_KAZAKH, IN_RUSSIAN]


def test_json_tells_the_same(broken: Path) -> None:
    done = qostil("check", "--json", cwd=broken)
    assert done.returncode == 1
    assert done.stdout == qostil("check", "--format", "json", cwd=broken).stdout
    rows = json.loads(done.stdout)
    assert [f"{row['path']}:{row['line']}: {row['message']} ({row['check']})" for row in rows] == [
        IN_KAZAKH,
        IN_RUSSIAN,
    ]
    assert {(row["severity"], row["also"]) for row in rows} == {("error", None)}


def test_json_of_a_clean_project_is_an_empty_list(tmp_path: Path) -> None:
    assert json.loads(qostil("check", "--json", cwd=lay_out(tmp_path, CLEAN)).stdout) == []


def test_the_list_of_checks_names_each_one(tmp_path: Path) -> None:
    done = qostil("check", "--list", cwd=tmp_path)
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if line and not line.startswith(" ")] == sorted(MANUALS)


def test_open_questions_are_told_with_their_places(tmp_path: Path) -> None:
    page = KK + "\n<!-- qostil-question: is it needed? -->\n"
    done = qostil("questions", cwd=lay_out(tmp_path, CLEAN | {"kk/payments.md": page}))
    assert (done.returncode, done.stdout) == (0, "docs/kk/payments.md:11: is it needed?\n")


def test_a_reader_of_the_output_may_leave(broken: Path) -> None:
    with subprocess.Popen([QOSTIL, "check"], cwd=broken, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        running.stdout.close()
        assert running.stderr
        assert b"Traceback" not in running.stderr.read()


@pytest.mark.parametrize("encoding", ["cp1251", "latin-1"])
def test_a_terminal_without_our_letters(broken: Path, encoding: str) -> None:
    done = qostil("check", cwd=broken, encoding=encoding, PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert "docs/kk/payments.md:9: " in done.stdout


def test_what_a_terminal_would_obey_is_shown_instead(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN | {"kk/payments.md": KK.replace("kind: faq", 'kind: "\\e[2J\\n::error::"')})
    done = qostil("check", cwd=tmp_path)
    assert "\x1b" not in done.stdout
    assert "\n::error" not in done.stdout


def test_no_content_breaks_the_command(tmp_path: Path) -> None:
    pages = {f"kk/{number}.md": content for number, content in enumerate(CONTENTS)}
    done = qostil("check", cwd=lay_out(tmp_path, pages))
    assert (done.returncode, done.stderr) == (1, "")
    assert [path for path in pages if f"docs/{path}:" not in done.stdout] == []


def test_no_bytes_break_the_command(tmp_path: Path) -> None:
    chance = random.Random(2026)  # noqa: S311 - the same bytes every time
    lay_out(tmp_path, {})
    for number in range(60):
        page = bytearray(KK.encode())
        for _ in range(chance.randint(1, 20)):
            page[chance.randrange(len(page))] = chance.randrange(256)
        (tmp_path / f"docs/kk/{number}.md").write_bytes(page)
    done = qostil("check", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == ""
    assert not os.path.lexists(tmp_path / "site")


def test_a_mistake_of_our_own_is_no_finding(tmp_path: Path) -> None:
    lay_out(tmp_path, CLEAN)
    program = (
        "from qostil.reading.outline import Outline; from qostil.commands.cli import main;"
        "Outline.of = None; main(['check'])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("this is a mistake of Qostil itself, not of the project; report what stands above\n")
