"""A page takes the rules that it can use, and no others."""

from __future__ import annotations

import pytest

from qostil.styles.names import names_in
from qostil.styles.sheet import Sheet, rules_of

PAGE = (
    '<html dir="ltr"><body class="note"><h2 id="fee">Ақы</h2><ul><li>3131</li></ul><table hidden></table></body></html>'
)


def used(styles: str) -> str:
    return Sheet(rules_of(styles)).used_by(names_in(PAGE))


@pytest.mark.parametrize(
    "rule",
    [
        "h2{margin:0}",
        ".note h2{margin:0}",
        "#fee{margin:0}",
        "*{margin:0}",
        "[dir=ltr] .note{margin:0}",
        "h2:not(.big){margin:0}",
        'ul>li::before{content:"a"}',
        ":is(ol,ul) li{margin:0}",
        "table[hidden]{margin:0}",
        "h2:hover,h2:focus{margin:0}",
        "@media print{h2{margin:0}}",
        "@media print{h2{margin:0}li{margin:0}}",
        "@supports (display:grid){@media print{h2{margin:0}}}",
        "@page{margin:25mm}",
        "body:has(ul){margin:0}",
        "h2{color:red!important}",
        ":root{--a:1px}h2{margin:var(--a)}",
        "h2{animation:turn 1s}@keyframes turn{to{margin:0}}",
    ],
)
def test_a_rule_that_fits_is_taken_as_it_is(rule: str) -> None:
    assert used(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".tip{margin:0}",
        ".note .tip{margin:0}",
        ":is(ol,dl) li{margin:0}",
        "[dir=rtl] .note{margin:0}",
        "[open]{margin:0}",
        "@media print{.tip{margin:0}}",
        "body:has(ol){margin:0}",
        ":root{--a:1px}",
        ":root{--a:var(--b);--b:1px}",
        "@keyframes turn{to{margin:0}}",
        "h2{}",
        '@charset "UTF-8";',
        "h2{",
        "}}<!--",
    ],
)
def test_a_rule_that_fits_nothing_is_left_out(rule: str) -> None:
    assert used(rule) == ""


def test_of_a_list_of_selectors_those_are_taken_that_fit() -> None:
    assert used("h1, h2, .tip h2, li { margin: 0 }") == "h2,li{margin:0}"


def test_the_order_of_rules_stays() -> None:
    assert used("h2{margin:0}.tip{margin:1px}h2{margin:2px}") == "h2{margin:0}h2{margin:2px}"


def test_rows_that_are_alike_have_the_names_of_one_and_the_others_their_own() -> None:
    rows = ['<li><a href="../{}/">Ақы</a></li>', '<li class="{}"><a href="./">Ақы</a></li>', "<li><a>{}</a></li>"]
    alike, other, bare = ("".join(row.format(f"fee-{number}") for number in range(3)) for row in rows)
    assert names_in(f"<ul>{alike}</ul>") - names_in("<ul></ul>") == {"li", "a", "[href]"}
    assert names_in(f"<ul>{alike}{other}{alike}</ul>") >= {".fee-0", ".fee-1", ".fee-2"}
    assert "[href]" not in names_in(f"<ul>{bare}</ul>")
    assert names_in(f"<ul>{alike}<li id='fee'></li></ul>") >= {"li", "a", "#fee"}
