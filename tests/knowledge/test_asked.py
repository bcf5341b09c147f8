"""Files of knowledge/asked/: what cannot be read stops in one line, what can be read in part is told and left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qostil.build.build import read_build
from qostil.knowledge.asked import read_asked
from qostil.knowledge.operators import parse_operators
from qostil.search.writing import INDEX, write_search
from qostil.settings.identity import Texts
from tests.project import CLEAN, lay_out, qostil

OPERATOR = (
    "- id: miksline\n  name: Miksline\n  names: [микслайн]\n  pages: [payments/]\n  contacts: payments/#receipt\n"
)
LINES = "receipt\tplain\tхранить ли бумажку\nreceipt\tчек\nreceipts\tplain\tгде мой чек\n"


def project(root: Path, knowledge: dict[str, str | bytes]) -> Path:
    return lay_out(root, CLEAN | {f"../knowledge/{name}": text for name, text in knowledge.items()})


def stopped(root: Path) -> str:
    """What the command says that cannot run, in one line."""
    done = qostil("check", cwd=root)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    return done.stderr.removeprefix("qostil: ").rstrip()


def index(root: Path, lines: str) -> str:
    """What the search learns of a project where somebody has asked these lines."""
    root.mkdir()
    build = read_build(project(root, {"asked/ru/first.tsv": lines, "operators.yml": OPERATOR}))
    write_search(build.corpus, root / "site")
    return (root / "site/ru" / INDEX).read_text("utf-8")


def test_a_line_that_cannot_be_read_or_leads_nowhere_is_left_out_of_the_index(tmp_path: Path) -> None:
    written = index(tmp_path / "all", LINES)
    assert written == index(tmp_path / "first", LINES.splitlines()[0])
    assert written != index(tmp_path / "none", "")
    assert "payments/#receipt" in written


def test_a_project_in_which_nobody_has_asked(tmp_path: Path) -> None:
    project(tmp_path, {})
    (tmp_path / "knowledge/asked").mkdir(parents=True)
    assert read_asked(tmp_path) == []
    done = qostil("check", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- name: [", "while parsing"),
        ("name: Miksline", "Expected `array`, got `object`"),
        ("just words", "Expected `array`, got `str`"),
        ("- Miksline", "Expected `object`, got `str` - at `$[0]`"),
        (OPERATOR + "  page: payments/", "Object contains unknown field `page` - at `$[0]`"),
        (OPERATOR + "  lines: {name: 1}", "Object contains unknown field `lines` - at `$[0]`"),
        (OPERATOR + "  phone: '165'", "Object contains unknown field `phone` - at `$[0]`"),
        (OPERATOR + "  phones: [{number: 165}]", "Expected `str`, got `int` - at `$[0].phones[0].number`"),
        (OPERATOR.replace("id: miksline\n  ", ""), "Object missing required field `id` - at `$[0]`"),
        (OPERATOR.replace("[микслайн]", "микслайн"), "Expected `array`, got `str` - at `$[0].names`"),
        ("- {id: miksline, name: Miksline}", "Object missing required field `names` - at `$[0]`"),
        ("- !!python/name:os.system", "could not determine a constructor for the tag"),
        ("- 2026-99-99", "month must be in 1..12"),
        ("[" * 3000, "while parsing a flow node"),
    ],
)
def test_operators_that_are_not_as_they_should_be_are_one_line(tmp_path: Path, text: str, why: str) -> None:
    told = stopped(project(tmp_path, {"operators.yml": text}))
    assert told.startswith("knowledge/operators.yml: ")
    assert why in told
    assert told.endswith("; mend it, its head says how it is written")


NO_ID = "is no id; write up to 40 small Latin letters, digits and hyphens, as in su-arnasy"
NO_NAME = "is no name that fits a button; write one line of at most 60 characters"
NO_NUMBER = "is no telephone number; write digits, as in +7 700 000 00 00"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *(
            (OPERATOR.replace("id: miksline", f"id: '{name}'"), f"1: «{name}» {NO_ID}")
            for name in ["", "Miksline", "микслайн", "mik sline", "-mik", "mik--sline", "mik/", "а" * 60]
        ),
        (OPERATOR.replace("id: miksline", f"id: {'m' * 41}"), f"1: «{'m' * 41}» {NO_ID}"),
        (OPERATOR.replace("id: miksline", f"id: {'M' * 99}"), f"1: «{'M' * 60}» {NO_ID}"),
        (OPERATOR + OPERATOR, "6: another company has the id «miksline» too; give each its own"),
        (OPERATOR + "  phones: [{number: '165'}, {number: call us}]", f"6: «call us» {NO_NUMBER}"),
        (OPERATOR + f"  phones: [{{number: {'x' * 99}}}]", f"6: «{'x' * 60}» {NO_NUMBER}"),
        (OPERATOR.replace("name: Miksline", "name: '  '"), f"2: «» {NO_NAME}"),
        (OPERATOR.replace("name: Miksline", 'name: {kk: Miksline, ru: "Mik\\nsline"}'), f"2: «Mik sline» {NO_NAME}"),
        (OPERATOR.replace("name: Miksline", f"name: {'m' * 61}"), f"2: «{'m' * 60}» {NO_NAME}"),
    ],
)
def test_an_id_or_a_number_that_is_none_is_one_line(tmp_path: Path, text: str, told: str) -> None:
    assert stopped(project(tmp_path, {"operators.yml": text})) == f"knowledge/operators.yml:{told}"


def test_the_numbers_of_a_company_tell_what_they_are_for() -> None:
    text = OPERATOR + "  phones:\n    - {number: '165'}\n    - {number: '116', for: {kk: ұялы, ru: мобильный}}\n"
    (operator,) = parse_operators(text)
    assert [(phone.number, phone.purpose) for phone in operator.phones] == [
        ("165", None),
        ("116", Texts("ұялы", "мобильный")),
    ]


@pytest.mark.parametrize("name", ["operators.yml", "asked/ru/first.tsv"])
def test_a_file_that_is_not_utf8_is_one_line(tmp_path: Path, name: str) -> None:
    told = stopped(project(tmp_path, {name: "чек".encode("cp1251")}))
    assert told.startswith(f"knowledge/{name}: is not UTF-8")


@pytest.mark.parametrize("name", ["operators.yml", "asked/ru/first.tsv"])
def test_what_is_no_file_is_one_line(tmp_path: Path, name: str) -> None:
    project(tmp_path, {"asked/ru/second.tsv": LINES, "operators.yml": OPERATOR})
    (tmp_path / "knowledge" / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / "knowledge" / name)
    assert stopped(tmp_path).startswith(f"knowledge/{name}: cannot be read: It is no regular file")


@pytest.mark.parametrize("name", ["a\nb.tsv", "a\x1b[2J.tsv", os.fsdecode(b"\xff.tsv")])
def test_a_file_name_that_no_terminal_can_show_is_one_line(tmp_path: Path, name: str) -> None:
    project(tmp_path, {"asked/ru/first.tsv": LINES})
    (tmp_path / "knowledge/asked/ru/first.tsv").rename(tmp_path / "knowledge/asked/ru" / name)
    assert stopped(tmp_path).startswith(f"knowledge/asked/ru/: rename {name!a}")


@pytest.mark.parametrize(
    "text",
    [
        "|" * 100_000 + "\tplain\tчек",
        "| a " * 50_000 + "\tplain\tчек",
        "#".join("ab" * 50_000) + "\tplain\tчек",
        "a" * 500_000 + "\tplain\t" + "ч " * 200_000,
        "".join(f"receipt-{n}\tplain\tчек {n}\n" for n in range(20_000)),
        "".join(f"{'receipt' if n % 2 else '-'}\tplain\tчек\n" for n in range(20_000)),
        "{name}\tplain\t{typed}\n{0}\tplain\n",
        "\x1b[2J\tplain\t\x1b[2J\n\0\tplain\n\ud7ff\u2028\tplain\tчек",
    ],
)
def test_whatever_stands_in_a_file_the_command_answers(tmp_path: Path, text: str) -> None:
    done = qostil("check", "--only", "asked-answer", cwd=project(tmp_path, {"asked/ru/first.tsv": text}))
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) < 1000


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("asked/ru/first.tsv", "".join(f"receipts-{n}\tplain\tчек {n}\n" for n in range(51))),
        (
            "operators.yml",
            OPERATOR.replace("[payments/]", f"[paymentz/{', paymentz/' * 199}]").replace("receipt", "call"),
        ),
    ],
)
def test_what_is_near_is_not_looked_for_where_too_much_is_unknown(tmp_path: Path, name: str, text: str) -> None:
    few = {"asked/ru/first.tsv": text.split("\n")[0], "operators.yml": text.replace(", paymentz/", "")}
    for written, is_guessed in ((few[name], True), (text, False)):
        remedies = [found.remedy for found in read_build(project(tmp_path, {name: written})).findings]
        assert ["did you mean" in remedy for remedy in remedies] == [is_guessed] * len(remedies)
        assert remedies


def test_known_pages_are_checked_without_what_searches(tmp_path: Path) -> None:
    read_build(project(tmp_path, {"asked/ru/first.tsv": LINES, "operators.yml": OPERATOR}))
    program = (
        "import sys; from pathlib import Path; from qostil.build.build import read_build;"
        "build = read_build(Path.cwd());"
        "print(len(build.findings), {'quickjs', 'lunr'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "2 set()\n"
