"""A text that Markdown would read for minutes is refused, and nothing that a person writes is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qostil.reading.effort import too_much
from tests.project import KK, lay_out, qostil

SIZE = 250_000
LINK = "[Төлем туралы толық](https://online.example/payments/card_new?from=1&to=2) "
JSON = json.dumps([{"a": [number, "b_c*d", {"e": "<f>&[`"}]} for number in range(2000)], indent=1)

HARMLESS = {
    "links in one paragraph": LINK * 300,
    "links with titles": '[Төлем](card.md "Карта (Visa)"), ' * 300,
    "addresses with brackets": "[Астана](https://kk.example/wiki/Астана_(қала)) " * 300,
    "a list of links": f"- {LINK}\n" * 2000,
    "a list in a list": f"1. {LINK}\n    - **қадам** `код`\n        - {LINK}\n" * 900,
    "a list in a quotation": f"> - {LINK}\n" * 1500,
    "a list that goes on in the next line": "* [Б](b.md): **а**\n  жалғасы `b`\n" * 2500,
    "a table": "| Аты | Сілтеме | Код |\n| --- | :---: | ---: |\n" + f"| **А** | {LINK}| `*100#` |\n" * 1700,
    "a table without edges": "Аты | Сілтеме\n--- | ---\n" + f"**А** | {LINK}\n" * 1700,
    "JSON between fences": f"```json\n{JSON}\n```",
    "JSON in one line": f"~~~ json\n{json.dumps(json.loads(JSON))}\n~~~",
    "JSON indented": "\n".join(f"    {line}" for line in JSON.splitlines()[:1500]),
    "a table in HTML": "<table>\n" + "<tr><td>бір<br>екі</td><td><b>үш</b></td></tr>\n" * 400 + "</table>",
    "lines broken in cells": "| a | b |\n|---|---|\n" + "| x<br>y<br>z | w |\n" * 5000,
    "long clauses": ("1.1. Абонент обязан «оплачивать» услуги — 5 % в месяц. " * 40 + "\n\n") * 60,
    "questions and answers": "## Сұрақ { #q }\n\nЖауап: **қалың**, _көлбеу_, `*100#`.\n\n- бір\n- екі\n\n" * 1500,
    "references": "".join(f"[сөз][r{n}] " for n in range(300)) + "\n\n" + "[r1]: https://a.example/\n" * 300,
}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_people_write_is_read(text: str) -> None:
    assert len(text) < SIZE
    assert too_much(text, 1) is None


@pytest.mark.parametrize("sign", ["[", "[a](", '[a](b "', "<a ", "# a\n", "!!! a\n", "x", "a\n\n", "``` a\n", "%20"])
def test_what_would_be_read_for_minutes_is_refused_at_its_line(sign: str) -> None:
    found = too_much("Сәлем!\n\n" + sign * (SIZE // len(sign)), 7)
    assert found is not None
    assert found.line in (7, 9)


@pytest.mark.parametrize(
    "text",
    [
        "x\n" + "- [\n" * 20_000,  # a list cannot begin within a paragraph
        "- a\n" + "         - [\n" * 10_000,  # nor two steps deeper than the line above
        "a\\|b\n-|-\n" + "[\n" * 20_000,  # the head has one column
        "a\n|-|-|\n" + "[\n" * 20_000,
        "```a b\n" + "[\n" * 20_000 + "```",  # no fence
        "````\n" + "[\n" * 20_000 + "```",
    ],
)
def test_signs_do_not_hide_behind_what_is_no_list_no_table_and_no_code(text: str) -> None:
    assert too_much(text, 1) is not None


@pytest.mark.parametrize("rule", ["a\n---\n", "a\n===\n", "> a\n> ===\n", "---\n", "***\n", "___\n"])
def test_each_line_that_ends_a_heading_counts_since_the_rest_is_parsed_again(rule: str) -> None:
    assert too_much(rule * (25_000 // len(rule)), 1) is not None


def test_hostile_pages_are_refused_or_read_by_the_command(tmp_path: Path) -> None:
    """The signs that took minutes before; benchmarks/hostile_pages.py tells the time of each, and of many more."""
    pages = {
        f"kk/{n}.md": KK + sign * (SIZE // len(sign)) for n, sign in enumerate(["[", "[a](", "(", "`", "<a ", "> "])
    }
    done = qostil("check", "--only", "readable", cwd=lay_out(tmp_path, pages))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count("(readable)") == len(pages)
