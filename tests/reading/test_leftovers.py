"""Marks left in the text: told at their lines, whatever stands around them.

How long hostile lines take is told by benchmarks/long_texts.py.
"""

from __future__ import annotations

import pytest

from qostil.model.item import Line
from qostil.model.page import Leftover
from qostil.reading.leftovers import source
from qostil.reading.leftovers.blocks import of_block
from qostil.reading.leftovers.consequences import settled
from qostil.reading.leftovers.inline import of_head, of_line
from qostil.reading.leftovers.numbered import numbered
from qostil.reading.outline import Outline
from qostil.reading.render import Renderer

EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list"]
# What hostile lines are made of: beginnings that never end, ends that never began, runs of one sign.
PIECES = """
[ ] * | ~ _ = < & { ` ^ - # ! ? : + > • ** __ ~~ == ]( ![ [^ {#a {.a <b **a a** ..** «** [a] [a](
[a]{ (a)[ [a(a/ ^[ &abcd &nbsp10 :a :aa: &nbsp 1) ---|
""".split()
LINES = [*PIECES, " ", "\u00a0", "[a] (", "&abcd ", "\u00a0-", "a* ", "- "]
MANY = ["1) а", "  - а", "\u00a0- а", "<<<<<<< а", "- а", "• а", "| а |", "=======", "а)", "— а", "##а", "*"]
ENDS = [("{ #a", " ", "x"), ("", " #", ""), ("", "{a}", ""), ("", "({", ""), ("", "a", "")]
LENGTH, COUNT = 10_000, 2_000


def told(text: str, first_line: int = 1) -> list[tuple[int, str]]:
    renderer = Renderer(EXTENSIONS)
    renderer.render(text, "kk", first_line)
    return [(leftover.line, leftover.kind) for leftover in renderer.leftovers]


@pytest.mark.parametrize("piece", LINES)
def test_what_stands_behind_a_long_line_is_told(piece: str) -> None:
    line = Line(1, (piece * LENGTH)[:LENGTH])
    assert ("struck", "~~500~~") in of_line(f"{line.text} ~~500~~")
    assert ("plain", "[Чек](a.md)") in of_head(f"{line.text} [Чек](a.md)")
    assert Leftover(2, "fence", "```") in of_block("p", [line, Line(2, "```")])
    assert Leftover(2, "heading", "##Чек") in source.of_lines([line, Line(2, "##Чек")])
    assert Line(2, "<<<<<<< HEAD") in source.merge_marks([line, Line(2, "<<<<<<< HEAD")])


@pytest.mark.parametrize("piece", MANY)
def test_what_stands_behind_many_lines_is_told(piece: str) -> None:
    lines = [Line(number, piece) for number in range(1, COUNT + 1)]
    assert Leftover(COUNT + 1, "fence", "```") in of_block("p", [*lines, Line(COUNT + 1, "```")])
    assert list(numbered([Line(0, piece) for _ in lines], [piece] * COUNT, 1)) == lines
    found = source.of_lines([*lines, Line(COUNT + 1, "##Чек")])
    assert settled(found, source.merge_marks(lines))[-1] == Leftover(COUNT + 1, "heading", "##Чек")


@pytest.mark.parametrize(("before", "run", "after"), ENDS)
def test_a_long_end_of_a_heading_is_no_id(before: str, run: str, after: str) -> None:
    outline = Outline.of("<h2>Чек</h2>", 1, [f"## Чек {before}{run * LENGTH}{after}"])
    assert [item.id for item in outline.items] == ["", ""]


def test_lines_without_a_word_are_told_at_their_place() -> None:
    text = "```\nкод\n=======\n```\n\n=======\n\n<div>\n</div>\n\n~~~\n\nМәтін\n\n<<<<<<<\n"
    assert told(text, 7) == [(12, "merge"), (17, "fence"), (21, "merge")]


def test_a_line_that_begins_with_a_tag_counts() -> None:
    assert told("Мәтін\n<b>қалың</b> мәтін\n```\n\n<div class='a'>\nбір\n~~\n</div>") == [(3, "fence"), (7, "struck")]


def test_a_line_behind_comments_at_the_end_counts() -> None:
    assert told("Мәтін\n\n<!--\n=======\n\n-->\n\n=======\n") == [(8, "merge")]


def test_a_cell_is_told_at_the_line_of_its_row() -> None:
    assert told("| а | б |\n| --- | --- |\n| в | г |\n| ғ | *100*1# |\n\n*100*1#\n") == [(4, "eaten"), (6, "eaten")]


def test_the_text_of_the_last_page_is_forgotten() -> None:
    renderer = Renderer(EXTENSIONS)
    renderer.render("**Маңызды", "kk")
    renderer.render("Маңызды", "kk")
    assert renderer.leftovers == ()


def test_an_extension_of_the_site_that_takes_a_mark_leaves_nothing() -> None:
    renderer = Renderer([*EXTENSIONS, "footnotes", "def_list", "abbr", "sane_lists"])
    renderer.render("Мәтін[^1] HTML\n\nСөз\n: мағынасы\n\n*[HTML]: тіл\n\n[^1]: Ескерту\n", "kk")
    assert renderer.leftovers == ()
