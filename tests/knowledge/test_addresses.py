"""The files of published addresses and of redirects, and what is wrong with them in one line."""

from __future__ import annotations

import time

import pytest

from qostil.knowledge.published import published_text, read_published
from qostil.knowledge.redirects import read_redirects
from qostil.system.errors import CannotRunError


def test_a_merge_of_both_sides_is_read_as_a_set() -> None:
    merged = "# Бас\n#\r\n<<<<<<< HEAD\na\nb\n||||||| base\na\n=======\nc#d\r\n>>>>>>> theirs\na\n\n"
    assert read_published(merged) == {"a": 4, "b": 5, "c#d": 9}
    assert list(read_published(published_text(read_published(merged)))) == ["a", "b", "c#d"]


@pytest.mark.parametrize(
    "line", ["/a", "a/", "kk/a", "a#", "a#b#c", "https://a", "../a", "a\\b", "a?b", "a\x1b[2J", "a%2e"]
)
def test_a_line_that_is_no_address_is_told_in_one_line(line: str) -> None:
    with pytest.raises(
        CannotRunError, match=r"^knowledge/published\.txt:2: «[ -~]+» is no address .*; take the line out$"
    ):
        read_published(f"contacts\n{line}\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [", ":2: is not YAML: did not find expected node content; mend this line or the one above"),
        ("- a: b", ":1: is no list of redirects"),
        ("a: b\na: c", ":2: «a» is given twice"),
        ("a:", ":1: «a» leads to no address"),
        ("\na: {gone: why}", ":2: «a» leads to no address"),
        ("a: {retired: why, to: b}", ":1: «a» leads to no address"),
        ("a: {retired: [why]}", ":1: «a» leads to no address"),
        ("[a]: b", ":1: the old address is no text"),
        ("a: &x {retired: *x}", "knowledge/redirects.yml:1: "),
    ],
)  # fmt: skip
def test_a_redirect_that_cannot_be_read_is_told_in_one_line(text: str, told: str) -> None:
    with pytest.raises(CannotRunError) as caught:
        read_redirects(text)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_figures_and_words_of_yaml_are_addresses_too() -> None:
    moved = read_redirects("2025: 2026\nyes: no\n")
    assert {old: redirect.to for old, redirect in moved.by_old.items()} == {"2025": "2026", "yes": "no"}


@pytest.mark.parametrize("text", ["", "# Ескі мекенжайлар\n", "{}"])
def test_a_file_without_redirects_is_empty(text: str) -> None:
    assert read_redirects(text).by_old == {}


def test_circles_are_found_once_each_also_through_items() -> None:
    moved = read_redirects("x: a\na: b\nb: a\nc#i: d#i\nd: c\nok: end\n")
    assert moved.loops == {"a", "c#i"}
    assert [moved.end_of(old) for old in ("x", "b", "d#i", "ok")] == [None, None, None, "end"]


@pytest.mark.parametrize("last", ["end", "n0"])
def test_a_long_chain_takes_no_time(last: str) -> None:
    chain = "".join(f"n{n}: n{n + 1}\n" for n in range(20_000)) + f"n20000: {last}\n"
    moved = read_redirects(chain)
    begin = time.perf_counter()
    assert len(moved.loops) == (last == "n0")
    assert time.perf_counter() - begin < 2
